/// <reference lib="webworker" />
/** The background of a minimal extension: the library as the real one has it, and answers to what the bench asks. */
import type { ArticleText } from '../../utils/claim/mention.ts';
import { createLibrary } from '../../utils/library/library.ts';
import { loadIndexes } from '../../utils/library/load-indexes.ts';
import { loadRecords } from '../../utils/library/load-records.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import { timed, timeRuns } from './timing.ts';

const library = createLibrary({ now: Date.now, onChange: () => undefined });
/** As in the real worker the indexes are loaded by whoever asks first. */
let loaded: ReturnType<typeof loadIndexes> | null = null;

const QUESTIONS = {
  /** Imports the document under an object URL as from a file, and watches for how long the worker cannot answer. */
  async importPack({ url }: { url: string }) {
    const file = await (await fetch(url)).blob();
    const watch = watchStretches();
    const begun = performance.now();
    const result = await library.importPack(file, 'file');
    if (result.kind === 'refused') throw new Error(result.problems[0]);
    return { ms: performance.now() - begun, longest: watch.stop(), bytes: file.size };
  },
  /** The index once more, from what is stored. */
  async rebuild() {
    const watch = watchStretches();
    const begun = performance.now();
    await library.rebuildIndex();
    return { ms: performance.now() - begun, longest: watch.stop() };
  },
  /** What a page waits for when the worker was just woken. */
  async readCold({ article }: { article: ArticleText }) {
    const begun = performance.now();
    loaded = loadIndexes();
    const { byKey, packs } = await loaded;
    const load = performance.now() - begun;
    const { ms, result } = timed(() => findMentions([...byKey.values()], article));
    const found = performance.now();
    await loadRecords(packs, result);
    return { sinceStart: performance.now(), load, match: ms, records: performance.now() - found };
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
