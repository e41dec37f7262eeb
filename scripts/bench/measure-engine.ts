/** Runs in Node and in the extension's worker alike. */
import type { Pack } from '../../utils/claim/pack.ts';
import { compileIndex, createIndexCompiler } from '../../utils/match/compile-index.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import { type MatchIndex, openIndex } from '../../utils/match/open-index.ts';
import { makePage } from './make-page.ts';
import type { Words } from './make-words.ts';
import { timed, timeRuns } from './timing.ts';

export interface MatchTime {
  words: number;
  /** The first page after the index was opened. */
  first: number;
  warm: number;
  /** With a pack of the same names and no claims, to be held against those that look up names only. */
  names: number;
  claims: number;
  speakers: number;
}

export interface EngineTimes {
  claims: number;
  names: number;
  compile: number;
  /** The longest piece of work between two rests. */
  longest: number;
  open: number;
  indexBytes: number;
  matches: MatchTime[];
}

export function measureEngine(words: Words, pack: Pack, pageSizes: readonly number[]): EngineTimes {
  const { buffer, compile, longest } = compileTimed(pack);
  const { result: index, ms: open } = timed(() => openIndex(buffer));
  if (!index) throw new Error('The index compiled just now cannot be opened');
  const names = openIndex(compileIndex({ ...pack, claims: [] }));
  if (!names) throw new Error('The index compiled just now cannot be opened');
  return {
    claims: pack.claims.length,
    names: pack.speakers.length,
    compile,
    longest,
    open,
    indexBytes: buffer.byteLength,
    matches: pageSizes.map((size) => measureMatch({ index, names }, words, pack, size)),
  };
}

function compileTimed(pack: Pack) {
  let longest = 0;
  let sum = 0;
  const step = <T>(run: () => T): T => {
    const { ms, result } = timed(run);
    longest = Math.max(longest, ms);
    sum += ms;
    return result;
  };
  const compiler = createIndexCompiler(pack);
  for (const claim of pack.claims) step(() => compiler.addClaim(claim));
  for (const speaker of pack.speakers) step(() => compiler.addSpeaker(speaker));
  const steps = compiler.finish();
  for (;;) {
    const { done, value } = step(() => steps.next());
    if (done) return { buffer: value, compile: sum, longest };
  }
}

function measureMatch(
  { index, names }: Record<'index' | 'names', MatchIndex>,
  words: Words,
  pack: Pack,
  size: number,
): MatchTime {
  const page = makePage(words, pack, size);
  const { first, warm } = timeRuns(() => findMentions([index], page));
  const { warm: namesOnly } = timeRuns(() => findMentions([names], page));
  const { claims, speakers } = findMentions([index], page);
  return {
    words: size,
    first,
    warm,
    names: namesOnly,
    claims: claims.length,
    speakers: speakers.length,
  };
}
