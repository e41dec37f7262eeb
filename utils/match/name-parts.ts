import { isTitle } from './titles.ts';

/** A person's name as written, without titles; `surname` has its particles, `bare` not: "von der Leyen", "Leyen". */
export interface NameParts {
  given: string[];
  surname: string;
  bare: string;
}

/** Small words that belong to the surname behind them. */
const PARTICLES = new Set(
  `von van der den de del della dello di da do dos das du des la le les ten ter zu zur zum af av al el ul
  bin ibn ben bint abu`.split(/\s+/),
);
const ARTICLE = /^(?:al|el|ul|as|ash|ad|an|ar|at|az)[-‐‑](?=\p{L}{3})/iu;
const BEHIND_NAME = /^(?:jr|sr|ii|iii|iv|phd|md|mp|mep|mbe|obe|cbe|kc|qc|esq)$/;

export const isParticle = (norm: string): boolean => PARTICLES.has(norm);

/** `null` for a name of one word, which has no surname; so are most names in scripts without spaces. */
export function splitName(name: string): NameParts | null {
  const words = stripTitles(name).split(/\s+/);
  if (words.length < 2) return null;
  const last = words.at(-1) ?? '';
  let start = words.length - 1;
  while (start > 1 && isParticle((words[start - 1] ?? '').toLowerCase())) start--;
  return {
    given: words.slice(0, start),
    surname: words.slice(start).join(' '),
    bare: last.replace(ARTICLE, ''),
  };
}

/** "Dr. Jane Roe, PhD" is Jane Roe; two words stay in any case, since "Prince" and "Judge" are names, too. */
export function stripTitles(name: string): string {
  if (TWO_WORDS.test(name)) return name;
  const words = name.trim().split(/[\s,]+/);
  while (words.length > 2 && isTitle(toPlain(words[0]))) words.shift();
  while (words.length > 2 && BEHIND_NAME.test(toPlain(words.at(-1)))) words.pop();
  return words.join(' ');
}

/** Most names: there is nothing to strip. */
const TWO_WORDS = /^[^\s,]+ [^\s,]+$/;

const toPlain = (word = ''): string => word.toLowerCase().replace(/\./g, '');
