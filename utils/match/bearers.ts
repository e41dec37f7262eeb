import { findGivenName } from './given-name.ts';
import { isFullName, listFullNames, type NameHit, type Page, tokensOf } from './name-hit.ts';
import { ALIAS } from './speaker-aliases.ts';

/** Somebody unknown who has a known surname. */
const STRANGER = -1;

interface Bearer {
  speaker: number;
  sentence: number;
  first: number;
}

/** Tells whom a surname means: who has been named in full before, or, in a headline, on the whole page. */
export type SurnameTest = (hit: NameHit) => boolean;

/** A surname that two people of the page have means nobody, once both are named. */
export function createSurnameTest(page: Page, hits: readonly NameHit[]): SurnameTest {
  const bearers = new Map<string, Bearer[]>();
  const named = new Set<number>();
  for (const hit of hits) {
    if (!(hit.flags & ALIAS.person)) continue;
    const { sentence, first } = hit;
    const speaker = isFullName(hit) ? hit.speaker : isStranger(page, hit) ? STRANGER : null;
    if (speaker === null) continue;
    const surname = surnameOf(page, hit);
    bearers.set(surname, [...(bearers.get(surname) ?? []), { speaker, sentence, first }]);
    named.add(speaker);
  }
  return (hit) => {
    if (!named.has(hit.speaker) || findGivenName(page, hit)) return false;
    const all = bearers.get(surnameOf(page, hit)) ?? [];
    const before = all.filter((one) => isBefore(one, hit));
    return (before.length ? before : all).every(({ speaker }) => speaker === hit.speaker);
  };
}

const surnameOf = (page: Page, hit: NameHit): string => tokensOf(page, hit)[hit.last]?.norm ?? '';

const isBefore = (a: Bearer, b: NameHit): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.first < b.first);

/** Another given name; one with the same first letter may be a short or foreign form of the same. */
function isStranger(page: Page, hit: NameHit): boolean {
  if (!(hit.flags & ALIAS.surname)) return false;
  const given = findGivenName(page, hit);
  if (!given?.sure) return false;
  return !listFullNames(page.index, hit.speaker).some(([own]) => own?.[0] === given.token.norm[0]);
}
