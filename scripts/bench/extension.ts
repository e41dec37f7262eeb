import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ArticleText } from '../../utils/claim/mention.ts';
import { launchChrome } from '../chrome.mjs';
import { ensureBrowser } from '../ensure-browser.mjs';
import { bundle } from './bundle.ts';
import type { PackKind } from './make-pack.ts';
import { listWork, type Sizes, type Work } from './sizes.ts';

export interface WorkerTimes {
  claims: number;
  kind: PackKind;
  importPack: number;
  /** Of the document that was imported. */
  bytes: number;
  /** The longest stretch in which nobody else was answered. */
  importLongest: number;
  compile: number;
  compileLongest: number;
  /** JavaScript heap and buffers after a page was read; bytes. */
  heap: number;
  /** Of a worker that was stopped: the index, the page, the records for it, and all of it with both messages. */
  cold: { words: number; load: number; match: number; records: number; answer: number }[];
  warm: { words: number; first: number; warm: number }[];
}

export interface BrowserTimes {
  product: string;
  workers: WorkerTimes[];
  marks: { count: number; ours: number; markJs: number };
}

/** Larger packs are no documents: these have 64 MB at most. */
const MOST_CLAIMS = 100_000;

type Launched = Awaited<ReturnType<typeof launchChrome>>;
type Chrome = Omit<Launched, 'send'> & {
  // biome-ignore lint/suspicious/noExplicitAny: what the DevTools protocol answers has no types here
  send(method: string, params?: object, sessionId?: string): Promise<any>;
};
type Ask = <T>(question: object) => Promise<T>;

/** Everything in a real Chromium, in the worker and a page of a minimal extension around the same code. */
export async function measureBrowser(
  sizes: Sizes,
  say: (line: string) => void,
): Promise<BrowserTimes> {
  const folder = await bundle(['extension-worker', 'extension-page'], 'browser');
  writeExtension(folder);
  const workers: WorkerTimes[] = [];
  let marks = { count: sizes.marks, ours: 0, markJs: 0 };
  let product = '';
  const work = listWork(sizes).filter(({ claims }) => claims <= MOST_CLAIMS);
  for (const { claims, kind } of work) {
    say(`Chromium: ${claims} claims, ${kind}`);
    const binary = ensureBrowser('chrome');
    const chrome: Chrome = await launchChrome({ binary, extension: folder, headless: true });
    try {
      product = chrome.product;
      const page = await openPage(chrome);
      workers.push(await measureWorker(chrome, page, { claims, kind }, sizes.words));
      if (marks.ours === 0)
        marks = { ...marks, ...(await page.run<typeof marks>(`measureMarks(${sizes.marks})`)) };
    } finally {
      await chrome.close();
    }
  }
  return { product, workers, marks };
}

function writeExtension(folder: string): void {
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'extension-worker.js', type: 'module' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><body><script type="module" src="extension-page.js"></script>',
  );
}

async function openPage({ send, id }: Chrome) {
  const url = `chrome-extension://${id}/page.html`;
  const { targetId } = await send('Target.createTarget', { url });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  };
  for (let tries = 0; tries < 100 && !(await run('"measureMarks" in globalThis')); tries++)
    await pause(50);
  const ask: Ask = async (question) => {
    const answer = await run<{ error?: string }>(
      `chrome.runtime.sendMessage(${JSON.stringify(question)})`,
    );
    if (answer?.error) throw new Error(answer.error);
    return answer as never;
  };
  return { run, ask, sessionId };
}

async function measureWorker(
  chrome: Chrome,
  { run, ask, sessionId }: Awaited<ReturnType<typeof openPage>>,
  { claims, kind }: Work,
  wordCounts: readonly number[],
): Promise<WorkerTimes> {
  const { url, pages } = await run<{ url: string; pages: ArticleText[] }>(
    `makeWork(${claims}, ${JSON.stringify(kind)}, ${JSON.stringify(wordCounts)})`,
  );
  const imported = await ask<Stretch & { bytes: number }>({ ask: 'importPack', url });
  const stop = () => stopWorker(chrome, sessionId);
  await stop();
  const compiled = await ask<Stretch>({ ask: 'rebuild' });
  const cold: WorkerTimes['cold'] = [];
  const warm: WorkerTimes['warm'] = [];
  let heap = 0;
  for (const [i, article] of pages.entries()) {
    await stop();
    const words = wordCounts[i] ?? 0;
    const asked = JSON.stringify({ ask: 'readCold', article });
    const answer = await run<{ load: number; match: number; records: number; ms: number }>(
      `(async () => { const begun = performance.now(); const answer = await chrome.runtime.sendMessage(${asked}); return { ...answer, ms: performance.now() - begun }; })()`,
    );
    const { ms, load, match, records } = answer;
    cold.push({ words, load, match, records, answer: ms });
    heap = Math.max(heap, await heapOfWorker(chrome));
    warm.push({
      words,
      ...(await ask<{ first: number; warm: number }>({ ask: 'readWarm', article })),
    });
  }
  return {
    claims,
    kind,
    importPack: imported.ms,
    bytes: imported.bytes,
    importLongest: imported.longest,
    compile: compiled.ms,
    compileLongest: compiled.longest,
    heap,
    cold,
    warm,
  };
}

interface Stretch {
  ms: number;
  longest: number;
}

/** As Chrome does it after 30 idle seconds. */
async function stopWorker({ send }: Chrome, sessionId: string): Promise<void> {
  await send('ServiceWorker.enable', {}, sessionId);
  await send('ServiceWorker.stopAllWorkers', {}, sessionId);
  await pause(500); // the next message must not reach the old one
}

async function heapOfWorker({ send }: Chrome): Promise<number> {
  const { targetInfos } = await send('Target.getTargets');
  const worker = targetInfos.find(({ type }: { type: string }) => type === 'service_worker');
  if (!worker) return 0;
  const { sessionId } = await send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: true,
  });
  await send('HeapProfiler.collectGarbage', {}, sessionId);
  const { usedSize, backingStorageSize = 0 } = await send('Runtime.getHeapUsage', {}, sessionId);
  await send('Target.detachFromTarget', { sessionId });
  return usedSize + backingStorageSize;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
