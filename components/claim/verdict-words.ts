import type { FieldConflict } from '../../utils/claim/corroboration.ts';
import { markKindOf } from '../../utils/claim/mark-kind.ts';
import type { ClaimMention } from '../../utils/claim/mention.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { type MessageKey, plural, t } from '../../utils/extension/i18n.ts';
import type { MarkSign } from './marks.ts';

/** What stands under a piece of text: the claim's verdict, unless this place differs or is not sure enough. */
export function signOf(
  { corroboration }: KnownClaim,
  mention?: Pick<ClaimMention, 'relation'>,
): MarkSign {
  if (mention?.relation === 'related') return 'related';
  return markKindOf(corroboration.verdict, mention?.relation ?? 'same');
}

/** The verdict as one sentence: what was reported, by how many origins. Never whether it is so. */
export function verdictWords(known: KnownClaim, mention?: ClaimMention): string {
  const sign = signOf(known, mention);
  if (sign === 'related') return t('verdictRelated');
  if (sign === 'conflict') return disagreement(known, mention);
  if (sign === 'corroborated') return corroborated(known);
  return sign === 'copied'
    ? t('verdictCopied', countAsserting(known).toLocaleString())
    : singleSource(known);
}

function corroborated({ corroboration: { origins, sharedPrimary } }: KnownClaim): string {
  if (!sharedPrimary) return t('verdictCorroborated', origins.toLocaleString());
  return origins === 2 ? t('verdictSharedBoth') : t('verdictSharedAll', origins.toLocaleString());
}

function singleSource(known: KnownClaim): string {
  const { pages, origins } = known.corroboration;
  if (origins === 0)
    return plural(pages, { one: 'verdictMentionedOne', other: 'verdictMentionedOther' });
  const [source = ''] = listAsserting(known);
  if (pages > 1) return t('verdictOnlyOne', pages.toLocaleString(), publisherOf(known, source));
  return known.isThisPage.includes(source)
    ? t('verdictSingleHere')
    : t('verdictSingle', publisherOf(known, source));
}

function disagreement(known: KnownClaim, mention?: ClaimMention): string {
  const { conflicts } = known.corroboration;
  const fields = [...new Set([mention?.conflict?.field, ...conflicts.map(({ field }) => field)])];
  const named = fields.flatMap((field) => (field && field !== 'polarity' ? fieldWord(field) : []));
  if (mention?.conflict?.updated && conflicts.length === 0) return t('verdictUpdated');
  if (named.length > 0) return t('verdictConflict', named.join(', '));
  const denying = conflicts.find(({ field }) => field === 'polarity');
  const [source] = denying ? deniers(denying) : [];
  return source === undefined
    ? t('verdictDenied')
    : t('verdictDeniedBy', publisherOf(known, source));
}

const deniers = ({ values }: FieldConflict): string[] =>
  values.find(({ value }) => value === 'denied')?.sources ?? [];

const FIELDS: Record<string, MessageKey> = {
  date: 'fieldDate',
  number: 'fieldNumber',
  amount: 'fieldAmount',
  percent: 'fieldPercent',
  age: 'fieldAge',
  duration: 'fieldDuration',
  place: 'fieldPlace',
  name: 'fieldName',
  polarity: 'fieldPolarity',
};

/** A field's name; a pack's own field is shown as it is written there. */
export function fieldWord(field: string): string {
  const key = FIELDS[field];
  return key ? t(key) : field;
}

/** Ids of the sources that assert the claim, in the order of their origins. */
export function listAsserting({ claim, corroboration: { groups } }: KnownClaim): string[] {
  const asserting = new Set(
    claim.evidence.flatMap(({ source, stance }) =>
      stance === 'supports' || stance === 'reports' ? source : [],
    ),
  );
  return groups.flatMap(({ sources }) => sources).filter((id) => asserting.has(id));
}

const countAsserting = (known: KnownClaim): number => listAsserting(known).length;

/** Who published a source; "this page" for the one in front of the reader. */
export const publisherOf = ({ sources, isThisPage }: KnownClaim, id: string): string =>
  isThisPage.includes(id) ? t('thisPage') : (sources[id]?.publisher ?? id);
