/// <reference lib="webworker" />
/** The background of a minimal extension: the library as the real one has it, and answers to what the bench asks. */
import type { ArticleText } from '../../utils/claim/mention.ts';
import { createLibrary } from '../../utils/library/library.ts';
import { loadIndexes } from '../../utils/library/load-indexes.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import { installPack } from '../../utils/store/install-pack.ts';
import { makePack } from './make-pack.ts';
import { makePage } from './make-page.ts';
import { makeWords } from './make-words.ts';
import { timed, timeRuns } from './timing.ts';

const library = createLibrary({ now: Date.now, onChange: () => undefined });
/** As in the real worker the indexes are loaded by whoever asks first. */
let loaded: ReturnType<typeof loadIndexes> | null = null;

const QUESTIONS = {
  /**
   * Imports a pack as a reader does, and watches for how long the worker cannot answer. A document may not be as large as
   * the largest packs; these are put in the store without one.
   */
  async importPack({ claims }: { claims: number }) {
    const pack = makePack(makeWords(), claims);
    const text = JSON.stringify(pack);
    const watch = watchStretches();
    const begun = performance.now();
    const isDocument = (await library.importPack(text, 'file')).kind === 'installed';
    if (!isDocument) {
      await installPack(pack, { origin: 'file', now: 0 });
      await loadIndexes();
    }
    return { ms: performance.now() - begun, longest: watch.stop(), isDocument };
  },
  /** The index once more, from what is stored. */
  async rebuild() {
    const watch = watchStretches();
    const begun = performance.now();
    await library.rebuildIndex();
    return { ms: performance.now() - begun, longest: watch.stop() };
  },
  makePages: ({ claims, sizes }: { claims: number; sizes: number[] }) => {
    const words = makeWords();
    const pack = makePack(words, claims);
    return sizes.map((size) => makePage(words, pack, size));
  },
  /** What a page waits for when the worker was just woken. */
  async readCold({ article }: { article: ArticleText }) {
    const begun = performance.now();
    loaded = loadIndexes();
    const { byKey } = await loaded;
    const load = performance.now() - begun;
    const { ms } = timed(() => findMentions([...byKey.values()], article));
    return { sinceStart: performance.now(), load, match: ms };
  },
  async readWarm({ article }: { article: ArticleText }) {
    loaded ??= loadIndexes();
    const indexes = [...(await loaded).byKey.values()];
    return timeRuns(() => findMentions(indexes, article));
  },
};

/** Counts how long other tasks have to wait. */
function watchStretches() {
  let [longest, last, stopped] = [0, performance.now(), false];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!stopped) setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
  return {
    stop() {
      stopped = true;
      return Math.max(longest, performance.now() - last);
    },
  };
}

type Question = {
  [K in keyof typeof QUESTIONS]: { ask: K } & Record<string, unknown>;
}[keyof typeof QUESTIONS];

chrome.runtime.onMessage.addListener((question: Question, _, answer) => {
  const reply = QUESTIONS[question.ask] as (asked: unknown) => unknown;
  Promise.resolve(reply(question)).then(answer, (error) => answer({ error: String(error) }));
  return true; // the answer comes later
});
