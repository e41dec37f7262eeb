import type { Why, WhyWords } from './why.ts';

const INDENT = ' '.repeat(17);

/** Why a claim was found, for people; one line each for words, values and denial. */
export function describeWhy({ level, matched, beside, values, denied, reasons }: Why): string[] {
  const lines = [
    ['sure', level === 'highlight' ? 'enough to be marked' : 'enough to be listed only'],
    ['matched', list(matched)],
    ['beside', list(beside)],
    ['because', reasons.join(', ')],
    ...values.map(({ field, known, here, outcome }) => [
      field,
      `${outcome}: here ${here ?? '—'}, known ${known}`,
    ]),
    ['denied', denied ? 'yes' : ''],
  ];
  return lines.flatMap(([name = '', words]) =>
    words ? [`${INDENT}${name.padEnd(8)} ${words}`] : [],
  );
}

const list = (words: readonly WhyWords[]): string =>
  words
    .map(({ text, group }) => (group === undefined ? `“${text}”` : `“${text}” for ${group}`))
    .join(' · ');
