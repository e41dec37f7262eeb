import type { Claim } from '../../utils/claim/claim.ts';
import type {
  ExplainedValue,
  Explanation,
  MatchedWords,
  Reason,
} from '../../utils/claim/explanation.ts';
import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { formatValue } from '../claim/format-value.ts';
import { fieldWord } from '../claim/verdict-words.ts';

/** One line of an explanation. */
export interface WhyLine {
  term: string;
  words: string;
}

/** Words that met, words met next door only, what weighed most, values compared, denial: in plain words. */
export function listWhy(
  { matched, beside, reasons, values, denied }: Explanation,
  claim: Claim,
): WhyLine[] {
  const line = (key: MessageKey, words: string[]): WhyLine[] =>
    words.length > 0 ? [{ term: t(key), words: words.join(SEPARATOR) }] : [];
  const quote = (words: readonly MatchedWords[]) => words.map((one) => quoted(one, claim));
  return [
    ...line('whyMatched', quote(matched)),
    ...line('whyBeside', quote(beside)),
    ...line(
      'whyReasons',
      reasons.map((reason) => t(REASONS[reason])),
    ),
    ...values.map((value) => ({ term: fieldWord(value.field), words: valueWords(value, claim) })),
    ...(denied ? [{ term: fieldWord('polarity'), words: t('whyDenied') }] : []),
  ];
}

const SEPARATOR = ' · ';

const REASONS: Record<Reason, MessageKey> = {
  share: 'whyShare',
  order: 'whyOrder',
  numbers: 'whyNumbers',
  names: 'whyNames',
  lead: 'whyLead',
  whole: 'whyWhole',
  beside: 'whyShareBeside',
};

/** `“barrier” for “gate”`: the first word of a group stands for the group. */
function quoted({ text, group, phrase }: MatchedWords, { must }: Claim): string {
  const [first] = must[group ?? -1] ?? [];
  return phrase === 0 || first === undefined ? t('quoted', text) : t('whyFor', text, first);
}

const VALUES: Record<ExplainedValue['outcome'], MessageKey> = {
  agrees: 'whyAgrees',
  differs: 'whyDiffers',
  beside: 'whyValueBeside',
  unclear: 'whyUnclear',
  absent: 'whyAbsent',
};

/** What is known comes first in each message, then the page's own. */
function valueWords({ field, known, here, outcome }: ExplainedValue, { values }: Claim): string {
  const shown = [known, here ?? known].map((value) => formatValue(field, value, values));
  return t(VALUES[outcome], ...shown);
}
