import { findText, isRecord, toList } from './lenient.ts';

/** The words of a rating or, without any, its figure with the ends of its own scale. */
export function findRating(rating: unknown): string | null {
  for (const one of toList(rating)) {
    if (!isRecord(one)) {
      const plain = findText(one);
      if (plain !== null) return plain;
      continue;
    }
    const words = findText(one.alternateName) ?? findText(one.name);
    if (words !== null) return words;
    const value = findText(one.ratingValue);
    const [worst, best] = [findText(one.worstRating), findText(one.bestRating)];
    if (value !== null) return worst && best ? `${value} (${worst} to ${best})` : value;
  }
  return findText(toList(rating).map((one) => isRecord(one) && one.ratingExplanation));
}

/** "False" and nothing else, in languages of many fact checkers. What is half false, satire or unproven is not here. */
const FALSE = new Set(
  [
    'false fake untrue incorrect wrong debunked fabricated pants-on-fire totally-false completely-false entirely-false not-true false-claim hoax',
    'falsch gefälscht frei-erfunden unwahr',
    'faux infox c-est-faux totalement-faux',
    'falso falsa es-falso bulo é-falso',
    'fals onwaar vals falsk fałsz falešné nepravda неправда ложь фейк фейк-новина неверно',
    'yanlış salah hoaks falskt usant väärä netiesa lažno neistina heis neosnovano',
  ]
    .join(' ')
    .split(' '),
);

/** By its words; without words only where the figure is at the worst end of a scale that is given with it. */
export function clearlyFalse(rating: unknown): boolean {
  const [one] = toList(rating);
  const words = isRecord(one) ? (findText(one.alternateName) ?? findText(one.name)) : findText(one);
  if (words !== null && !/^[\d.,/\s]+$/.test(words)) return FALSE.has(foldRating(words));
  if (!isRecord(one)) return false;
  const [value, worst, best] = [one.ratingValue, one.worstRating, one.bestRating].map((figure) =>
    Number(findText(figure) ?? Number.NaN),
  );
  return value !== undefined && value === worst && best !== undefined && best > worst;
}

const foldRating = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
