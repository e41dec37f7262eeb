import { isFullName, type NameHit, type Page, tokensOf } from './name-hit.ts';
import { createFolder } from './name-sounds.ts';
import { ALIAS } from './speaker-aliases.ts';

const CYRILLIC = /^\p{Script=Cyrillic}/u;

/**
 * Surnames that only this page can explain: in the spelling that it uses beside a given name, and, in Russian and
 * Ukrainian, in the cases of a name that it gives in full.
 */
export function findLearned(page: Page, hits: readonly NameHit[]): NameHit[] {
  const spelt = new Map<string, Set<number>>();
  const inflected = new Map<string, Set<number>>();
  const fold = createFolder();
  for (const hit of hits) {
    const norm = tokensOf(page, hit)[hit.last]?.norm ?? '';
    if (!(hit.flags & ALIAS.person) || !isFullName(hit)) continue;
    if (hit.respelt) add(spelt, norm, hit.speaker);
    if (CYRILLIC.test(norm)) add(inflected, fold(norm), hit.speaker);
  }
  if (spelt.size === 0 && inflected.size === 0) return [];
  return page.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap(({ norm, capital }, at) => {
      if (!capital) return [];
      const folded = inflected.size > 0 && CYRILLIC.test(norm) ? fold(norm) : '';
      const speakers = spelt.get(norm) ?? inflected.get(folded) ?? [];
      return [...speakers].map((speaker) => ({
        speaker,
        flags: ALIAS.surname | ALIAS.person,
        sentence,
        first: at,
        last: at,
        respelt: true,
      }));
    }),
  );
}

function add(map: Map<string, Set<number>>, key: string, speaker: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(speaker));
}
