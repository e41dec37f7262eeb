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
  /** For this page's own value, how many other origins give the same; absent for the values of others. */
  agreeing?: number;
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
    const found = conflicts.find((conflict) => conflict.field === field)?.values ?? [];
    const isHere = here?.field === field;
    const given = found.length > 0 || !isHere ? found : [asClaimed(here.known, origins)];
    const own = isHere ? here.here : findOwnValue(known, given);
    const values = given
      .filter(({ value }) => own === null || !sameValue(value, own))
      .map((value) => toLine(known, field, value, given));
    const first = own === null ? [] : [toOwnLine(known, field, own, given)];
    return { field, word: fieldWord(field), values: [...first, ...values] };
  });
}

const asClaimed = (value: string, origins: number): FieldValue => ({ value, origins, sources: [] });

/** What this very page gives, when it is among the evidence. */
const findOwnValue = ({ isThisPage }: KnownClaim, given: readonly FieldValue[]): string | null =>
  given.find(({ sources }) => sources.some((id) => isThisPage.includes(id)))?.value ?? null;

/** `here 9 August, 2 origins 23 August`; empty when nothing differs. */
export function comparedWords(known: KnownClaim, mention?: ClaimMention): string {
  const [compared] = listCompared(known, mention);
  if (!compared) return '';
  const { field, values } = compared;
  const words = values.map((line) =>
    field === 'polarity' ? `${line.who} ${line.value}` : shortWords(line),
  );
  return words.join(values[0]?.agreeing ? '; ' : ', ');
}

function shortWords({ value, origins, agreeing }: ComparedValue): string {
  if (agreeing === undefined && origins === 0) return t('comparedPack', value);
  if (agreeing === undefined)
    return plural(origins, { one: 'comparedOne', other: 'comparedOther' }, value);
  if (agreeing === 0) return t('comparedHere', value);
  return plural(agreeing, { one: 'comparedAgreesOne', other: 'comparedAgreesOther' }, value);
}

function toLine(
  known: KnownClaim,
  field: string,
  { value, origins, sources }: FieldValue,
  given: readonly FieldValue[],
): ComparedValue {
  return {
    who: origins === 0 ? t('saysPack') : plural(origins, { one: 'saysOne', other: 'saysOther' }),
    value: formatValue(field, value, known.claim.values),
    differs: given[0]?.value !== value,
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
    differs: same === undefined || same !== given[0],
    sources: same?.sources ?? [],
    origins: same?.origins ?? 0,
    agreeing: countOthers(known, same?.sources ?? []),
  };
}

/** Origins of these sources that this page does not belong to. */
const countOthers = (
  { isThisPage, corroboration: { groups } }: KnownClaim,
  giving: readonly string[],
): number =>
  groups.filter(
    ({ sources }) =>
      sources.some((id) => giving.includes(id)) && !sources.some((id) => isThisPage.includes(id)),
  ).length;

const sameValue = (a: string, b: string): boolean => a === b || Number(a) === Number(b);
