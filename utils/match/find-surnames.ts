import {
  isFullName,
  isInsideName,
  listNames,
  type NameHit,
  type Page,
  tokensOf,
} from './name-hit.ts';
import { isParticle } from './name-parts.ts';
import { ALIAS } from './speaker-aliases.ts';

interface Surname {
  words: readonly string[];
  speaker: number;
}

/** Last names of those whom the page names in full. */
export function findSurnames(page: Page, hits: readonly NameHit[]): NameHit[] {
  const named = new Set(
    hits.filter((hit) => hit.flags & ALIAS.person && isFullName(hit)).map(({ speaker }) => speaker),
  );
  const byFirst = new Map<string, Surname[]>();
  for (const speaker of named)
    for (const words of listNames(page.index, speaker, ALIAS.surname)) {
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, speaker }]);
    }
  if (byFirst.size === 0) return [];
  return page.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap(({ norm }, first) =>
      (byFirst.get(norm) ?? []).flatMap(({ words, speaker }) => {
        const last = first + words.length - 1;
        const hit = { speaker, flags: SURNAME, sentence, first, last, respelt: false };
        return stands(page, hit, words) ? [hit] : [];
      }),
    ),
  );
}

const SURNAME = ALIAS.surname | ALIAS.person;

const stands = (page: Page, hit: NameHit, words: readonly string[]): boolean =>
  words.every((word, i) => {
    const [token, next] = [
      tokensOf(page, hit)[hit.first + i],
      tokensOf(page, hit)[hit.first + i + 1],
    ];
    const joined =
      i === words.length - 1 || (token && next && isInsideName(page.text, token, next));
    const cased = token?.capital || isParticle(word) || !/\p{Lu}/u.test(word.toUpperCase());
    return token?.norm === word && !!joined && cased;
  });
