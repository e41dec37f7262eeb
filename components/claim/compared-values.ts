import type { FieldValue } from '../../utils/claim/corroboration.ts';
import type { ClaimMention } from '../../utils/claim/mention.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { plural, t } from '../../utils/extension/i18n.ts';
import { formatValue } from './format-value.ts';
import { fieldWord } from './verdict-words.ts';

/** One line of "this page says, others say". */
export interface ComparedValue {
  /** `This page says`, `2 origins say`. */
  who: string;
  value: string;
  /** Whether it is not the value the claim itself gives. */
  differs: boolean;
  /** Sources that give it; none for this page when it is not in the evidence. */
  sources: string[];
  origins: number;
}

export interface ComparedField {
  field: string;
  /** The field's name in words. */
  word: string;
  values: ComparedValue[];
}

/** The values on which this page and others, or others among themselves, differ. This page's comes first. */
export function listCompared(known: KnownClaim, mention?: ClaimMention): ComparedField[] {
  const { conflicts, origins } = known.corroboration;
  const here = mention?.relation === 'conflict' ? mention.conflict : undefined;
  const fields = new Set([...(here ? [here.field] : []), ...conflicts.map(({ field }) => field)]);
  return [...fields].map((field) => {
    const given = conflicts.find((conflict) => conflict.field === field)?.values ?? [];
    const isHere = here?.field === field;
    const others = given.length > 0 || !isHere ? given : [asClaimed(here.known, origins)];
    const own = isHere ? [toOwnLine(known, field, here.here, given)] : [];
    const values = others
      .filter(({ value }) => !isHere || !sameValue(value, here.here))
      .map((value) => toLine(known, field, value, given));
    return { field, word: fieldWord(field), values: [...own, ...values] };
  });
}

const asClaimed = (value: string, origins: number): FieldValue => ({ value, origins, sources: [] });

/** `here 9 August, 2 origins 23 August`; empty when nothing differs. */
export function comparedWords(known: KnownClaim, mention?: ClaimMention): string {
  const [first] = listCompared(known, mention);
  if (!first) return '';
  return first.values
    .map(({ value, origins }, index) =>
      index === 0 && mention?.relation === 'conflict'
        ? t('comparedHere', value)
        : plural(origins, { one: 'comparedOne', other: 'comparedOther' }, value),
    )
    .join(', ');
}

function toLine(
  known: KnownClaim,
  field: string,
  { value, origins, sources }: FieldValue,
  given: readonly FieldValue[],
): ComparedValue {
  return {
    who: plural(origins, { one: 'saysOne', other: 'saysOther' }),
    value: formatValue(field, value, known.claim.values),
    differs: given.length > 0 && given[0]?.value !== value,
    sources,
    origins,
  };
}

function toOwnLine(
  known: KnownClaim,
  field: string,
  value: string,
  given: readonly FieldValue[],
): ComparedValue {
  const same = given.find((item) => sameValue(item.value, value));
  return {
    who: t('saysHere'),
    value: formatValue(field, value, known.claim.values),
    differs: true,
    sources: same?.sources ?? [],
    origins: same?.origins ?? 0,
  };
}

const sameValue = (a: string, b: string): boolean => a === b || Number(a) === Number(b);
