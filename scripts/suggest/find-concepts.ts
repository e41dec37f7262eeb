import { listTokens, type Token } from '../../utils/text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { findBase, type Reading, readWord } from './part-of-speech.ts';

/** One necessary part of what a claim says. */
export interface Concept {
  kind: 'name' | 'predicate' | 'object' | 'qualifier';
  /** As the claim has it, in base form; a name as it is written. */
  words: string;
  /** What to look up; names are in no dictionary. */
  reading: Reading | null;
  /** Tokens of the text. */
  from: number;
  to: number;
}

const PARTICLES = new Set('up out off over down away back in on through'.split(' '));
/** Verbs that say little by themselves; their object says what happened. */
const LIGHT = new Set('be have do make take give get go come say tell put let keep use'.split(' '));
/** Dates are values, not groups. */
const DATE_WORDS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const KINDS = { verb: 'predicate', noun: 'object', adj: 'qualifier', adv: 'qualifier' } as const;

/** The names, predicates, objects and qualifiers of a text, in its order; numbers are values and no concepts. */
export function findConcepts(lexicon: Lexicon, text: string): Concept[] {
  const tokens = listTokens(text);
  const concepts: Concept[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = findName(lexicon, tokens, at, text) ?? findWord(lexicon, tokens, at);
    if (found) concepts.push(found);
    at = (found?.to ?? at) + 1;
  }
  return concepts;
}

/** Words with a capital side by side. The first of a sentence has one in any case: it is a name if no dictionary has it. */
function findName(
  lexicon: Lexicon,
  tokens: readonly Token[],
  from: number,
  text: string,
): Concept | null {
  const isName = (at: number): boolean => {
    const token = tokens[at];
    if (!token?.capital || token.stop || token.number || DATE_WORDS.has(token.norm)) return false;
    return at > 0 || tokens[1]?.capital === true || !isCommon(lexicon, token.norm);
  };
  const isJoined = (at: number): boolean =>
    /^\s$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start)) && isName(at);
  if (!isName(from)) return null;
  let to = from;
  while (isJoined(to + 1)) to++;
  const words = text.slice(tokens[from]?.start, tokens[to]?.end);
  return { kind: 'name', words, reading: null, from, to };
}

const isCommon = (lexicon: Lexicon, norm: string): boolean =>
  (['noun', 'verb', 'adj', 'adv'] as const).some((part) => findBase(lexicon, norm, part) !== null);

function findWord(lexicon: Lexicon, tokens: readonly Token[], at: number): Concept | null {
  const token = tokens[at];
  if (!token || token.number) return null;
  const phrase = findPhrasalVerb(lexicon, tokens, at);
  if (phrase) return phrase;
  if (token.stop || (token.capital && DATE_WORDS.has(token.norm))) return null;
  const reading = readWord(lexicon, tokens, at) ?? { part: 'noun' as const, base: token.norm };
  if (LIGHT.has(reading.base)) return null;
  return { kind: KINDS[reading.part], words: reading.base, reading, from: at, to: at };
}

/** "pulled its men out" is "pull out"; the particle may follow after three other words. */
function findPhrasalVerb(lexicon: Lexicon, tokens: readonly Token[], at: number): Concept | null {
  const base = findBase(lexicon, tokens[at]?.norm ?? '', 'verb');
  if (base === null || base === 'be') return null;
  const near = [at + 1, at + 2, at + 3, at + 4].filter((i) => PARTICLES.has(tokens[i]?.norm ?? ''));
  for (const i of near) {
    const words = `${base} ${tokens[i]?.norm}`;
    // a particle further off may be a preposition: "took the road in winter"
    const last = i === at + 1 || tokens[i + 1] === undefined;
    if (last && lexicon.has(words, 'verb'))
      return { kind: 'predicate', words, reading: { part: 'verb', base: words }, from: at, to: at };
  }
  return null;
}
