import {
  isInitial,
  isInsideName,
  listFullNames,
  type NameHit,
  type Page,
  tokensOf,
} from './name-hit.ts';
import { ALIAS } from './speaker-aliases.ts';

/** So many initials before a surname are read. */
const MOST_INITIALS = 3;

/** "J. Roe", "J.R. Roe": surnames with the initials of the given names before them. */
export const findInitials = (page: Page, surnames: readonly NameHit[]): NameHit[] =>
  surnames.flatMap((hit) => {
    if (!(hit.flags & ALIAS.surname)) return [];
    const tokens = tokensOf(page, hit);
    let first = hit.first;
    while (hit.first - first < MOST_INITIALS) {
      const [before, token] = [tokens[first - 1], tokens[first]];
      if (!before || !token || !isInitial(before) || !isInsideName(page.text, before, token)) break;
      first--;
    }
    const initials = tokens.slice(first, hit.first).map(({ norm }) => norm);
    const agreement = initials.length ? compare(page, hit.speaker, initials) : null;
    if (!agreement) return [];
    // one initial is many people's: it counts as a short name does
    return [{ ...hit, first, flags: ALIAS.person | (agreement === 'all' ? 0 : ALIAS.short) }];
  });

function compare(page: Page, speaker: number, initials: readonly string[]): 'all' | 'some' | null {
  let best: 'some' | null = null;
  for (const words of listFullNames(page.index, speaker)) {
    const given = words.slice(0, -1).map((word) => word[0]);
    const agree = given.every((letter, i) => !initials[i] || initials[i] === letter);
    if (!agree || given.length === 0) continue;
    if (initials.length > 1 && given.length >= initials.length) return 'all';
    best = 'some';
  }
  return best;
}
