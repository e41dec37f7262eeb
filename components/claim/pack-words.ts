import type { KnownClaim, KnownSpeaker } from '../../utils/claim/reading.ts';
import { t } from '../../utils/extension/i18n.ts';

/** Whose records these are: a pack speaks for itself, never in the extension's own voice. */
export function packWords({ packTitle, packVersion, alsoIn }: KnownClaim | KnownSpeaker): string {
  const from = t('cardFrom', packTitle, packVersion);
  const others = alsoIn.map((other) => (typeof other === 'string' ? other : other.packTitle));
  return others.length === 0 ? from : `${from}; ${t('cardAlsoIn', others.join(', '))}`;
}

/** Which packs give a source as evidence; empty while one pack alone knows the claim. */
export const evidencePackWords = ({ evidencePacks }: KnownClaim, source: string): string =>
  (evidencePacks[source] ?? []).join(', ');
