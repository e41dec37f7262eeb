/** Runs in a page of the same extension: makes packs and articles, and marks 3,000 words with mark.js and with our painter. */
import Mark from 'mark.js';

import type { MarkKind } from '../../utils/claim/mark-kind.ts';
import { createPainter } from '../../utils/page/painter.ts';
import { makePack, type PackKind } from './make-pack.ts';
import { makePage } from './make-page.ts';
import { makeWords } from './make-words.ts';
import { middleOf } from './timing.ts';

const RUNS = 5;
const WORDS_A_PARAGRAPH = 80;
const KINDS: MarkKind[] = ['corroborated', 'single', 'copied', 'conflict', 'speaker'];

async function measureMarks(count: number): Promise<Record<string, number>> {
  const times = { ours: [] as number[], markJs: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.ours.push(await paintOurs(fillPage(count)));
    times.markJs.push(await paintMarkJs(fillPage(count)));
  }
  return { ours: middleOf(times.ours), markJs: middleOf(times.markJs) };
}

/** Every fourth word is one that is marked. */
function fillPage(count: number): Text[] {
  const paragraphs = Math.ceil((count * 4) / WORDS_A_PARAGRAPH);
  const nodes = Array.from({ length: paragraphs }, (_, i) => {
    const words = Array.from({ length: WORDS_A_PARAGRAPH }, (_, word) =>
      word % 4 ? `plain${(i + word) % 90}` : 'harbour',
    );
    return document.createTextNode(words.join(' '));
  });
  document.body.replaceChildren(
    ...nodes.map((node) => {
      const paragraph = document.createElement('p');
      paragraph.append(node);
      return paragraph;
    }),
  );
  void document.body.offsetHeight;
  return nodes;
}

/** From the first step until the page is laid out again. */
async function timeUntilLaidOut(run: () => void): Promise<number> {
  await new Promise(requestAnimationFrame);
  const begun = performance.now();
  run();
  void document.body.offsetHeight;
  return performance.now() - begun;
}

async function paintOurs(nodes: readonly Text[]): Promise<number> {
  const painter = createPainter();
  painter.setLook({ strength: 'normal', dark: false });
  const ms = await timeUntilLaidOut(() => {
    const ranges = new Map<MarkKind, Range[]>(KINDS.map((kind) => [kind, []]));
    let found = 0;
    for (const node of nodes)
      for (const { index } of node.data.matchAll(/\bharbour\b/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 'harbour'.length);
        ranges.get(KINDS[found++ % KINDS.length] as MarkKind)?.push(range);
      }
    painter.paint(ranges);
  });
  painter.clear();
  return ms;
}

const paintMarkJs = (_: readonly Text[]): Promise<number> =>
  timeUntilLaidOut(() => {
    new Mark(document.body).mark(['harbour'], { separateWordSearch: false, done: () => undefined });
  });

/** A pack document that the worker may read, and articles for it. */
function makeWork(claims: number, kind: PackKind, sizes: readonly number[]) {
  const words = makeWords();
  const pack = makePack(words, claims, kind);
  return {
    url: URL.createObjectURL(new Blob([JSON.stringify(pack)])),
    pages: sizes.map((size) => makePage(words, pack, size)),
  };
}

Object.assign(globalThis, { measureMarks, makeWork });
