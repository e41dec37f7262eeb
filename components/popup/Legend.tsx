import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { Mark } from '../claim/Mark.tsx';
import { signOf } from '../claim/verdict-words.ts';
import type { PageClaim } from './on-page.ts';

const WORDS = {
  conflict: 'legendConflict',
  copied: 'legendCopied',
  single: 'legendSingle',
  corroborated: 'legendCorroborated',
} as const satisfies Record<string, MessageKey>;

export type LegendSign = keyof typeof WORDS;

interface Props {
  claims: PageClaim[];
  chosen: LegendSign | null;
  onChoose(sign: LegendSign | null): void;
}

/** Counts by what stands under the claims; each filters the list. */
export const Legend = ({ claims, chosen, onChoose }: Props) => (
  <fieldset class="legend">
    <legend class="vh">{t('legendTitle')}</legend>
    {(Object.keys(WORDS) as LegendSign[]).map((sign) => (
      <button
        type="button"
        key={sign}
        aria-pressed={chosen === sign}
        onClick={() => onChoose(chosen === sign ? null : sign)}
      >
        <Mark kind={sign} />
        <span class="n">{countOf(claims, sign).toLocaleString()}</span>
        <span class="w">{t(WORDS[sign])}</span>
      </button>
    ))}
  </fieldset>
);

const countOf = (claims: PageClaim[], sign: LegendSign): number =>
  claims.filter(({ known, mention }) => signOf(known, mention) === sign).length;
