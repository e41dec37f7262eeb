/** What a published pack costs its host: bytes of real publications, for followers of each kind. */
import type { Pack } from '../../utils/claim/pack.ts';
import { chooseSegments, listChosen, sizeOf } from '../../utils/pack/transport/choose-segments.ts';
import { type Head, parseHead } from '../../utils/pack/transport/head.ts';
import { openSegment, segmentPath } from '../../utils/pack/transport/open-segment.ts';
import { sortRecords } from '../../utils/pack/transport/records.ts';
import { makeSigningKey, type SigningKey } from '../publish/key-file.ts';
import { planPublication } from '../publish/plan-publication.ts';
import { type Published, readPublished } from '../publish/read-published.ts';
import { changeClaims, makeReviewedPack } from './make-reviewed-pack.ts';
import { makeWords, type Words } from './make-words.ts';
import { createRandom } from './random.ts';

/** Daily publications over a month, always as many claims changed. */
export interface Month {
  /** Claims changed a day. */
  changes: number;
  /** Bytes of the month for one who looks every day: heads, signatures, segments. */
  daily: number;
  /** For one who comes back after 7 days, and after 30. */
  after7: number;
  after30: number;
  /** For one who begins to follow on the last day. */
  first: number;
  /** Deltas in the last head, and its bytes. */
  deltas: number;
  headBytes: number;
}

export interface Hosting {
  claims: number;
  rows: number;
  /** Of the whole pack. */
  rawBytes: number;
  /** Fetched when nothing is new: the head alone. */
  headBytes: number;
  signatureBytes: number;
  firstBytes: number;
  /** Head, signature and delta of one update. */
  updates: { changes: number; bytes: number }[];
  months: Month[];
  publishMs: number;
  verifyMs: number;
}

export interface HostingSizes {
  claims: number;
  updates: readonly number[];
  monthly: readonly number[];
  days: number;
}

export const FULL_HOSTING: HostingSizes = {
  claims: 100_000,
  updates: [100, 5_000],
  monthly: [100, 1_000, 5_000],
  days: 30,
};
export const QUICK_HOSTING: HostingSizes = {
  claims: 5_000,
  updates: [10, 250],
  monthly: [10, 100],
  days: 10,
};

type Files = Map<string, Uint8Array<ArrayBuffer>>;

interface State {
  files: Files;
  published: Published;
  pack: Pack;
}

export async function measureHosting(
  { claims, updates, monthly, days }: HostingSizes,
  say: (line: string) => void,
): Promise<Hosting> {
  const words = makeWords();
  const key = await makeSigningKey();
  say(`hosting: first publication of ${claims} claims`);
  const pack = makeReviewedPack(words, claims);
  const begun = performance.now();
  const files = await publishOver(null, pack, key);
  const publishMs = performance.now() - begun;
  const published = await read(files);
  const verifyMs = performance.now() - begun - publishMs;
  const first: State = { files, published, pack };
  const { head } = published;
  const fixed = sizesOf(files);
  return {
    claims,
    rows: head.base.rows,
    rawBytes: head.base.raw,
    headBytes: fixed.head,
    signatureBytes: fixed.signature,
    firstBytes: fixed.head + fixed.signature + sizeOf(listChosen(chooseSegments(head, null))),
    updates: await mapInTurn(updates, async (changes) => {
      const next = await publishNext(first, words, key, changes);
      return { changes, bytes: costOf(next, head) };
    }),
    months: await mapInTurn(monthly, async (changes) => {
      say(`hosting: ${days} days with ${changes} changes`);
      return await measureMonth(first, { words, key, changes, days });
    }),
    publishMs,
    verifyMs,
  };
}

async function measureMonth(
  first: State,
  { words, key, changes, days }: { words: Words; key: SigningKey; changes: number; days: number },
): Promise<Month> {
  const heads: Head[] = [first.published.head];
  let state = first;
  let daily = 0;
  for (let day = 1; day <= days; day++) {
    const next = await publishNext(state, words, key, changes);
    daily += costOf(next, state.published.head);
    heads.push(next.published.head);
    state = next;
  }
  const since = (ago: number) => costOf(state, heads.at(-1 - ago) ?? first.published.head);
  return {
    changes,
    daily,
    after7: since(7),
    after30: since(days),
    first: costOf(state, null),
    deltas: state.published.head.deltas.length,
    headBytes: sizesOf(state.files).head,
  };
}

/** What one who has `from` fetches. */
function costOf({ files, published: { head } }: State, from: Head | null): number {
  const { head: headBytes, signature } = sizesOf(files);
  return headBytes + signature + sizeOf(listChosen(chooseSegments(head, from)));
}

const sizesOf = (files: Files) => ({
  head: files.get('head.json')?.length ?? 0,
  signature: files.get('head.json.sig')?.length ?? 0,
});

/** Only what is new is read again: the whole of it thirty times over would take an hour. */
async function publishNext(
  { files, published, pack }: State,
  words: Words,
  key: SigningKey,
  changes: number,
): Promise<State> {
  const next = changeClaims(pack, words, createRandom(pack.version), changes);
  const made = new Map([...files, ...(await publishOver(published, next, key))]);
  const parsed = parseHead(made.get('head.json') ?? new Uint8Array());
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  const { head } = parsed;
  const deltaRows = new Map(published.deltaRows);
  for (const delta of head.deltas) {
    if (deltaRows.has(delta.sha256)) continue;
    const opened = await openSegment(made.get(segmentPath(delta.sha256)) ?? NO_BYTES, delta);
    if ('problems' in opened) throw new Error(opened.problems.join('\n'));
    deltaRows.set(delta.sha256, opened.rows);
  }
  const records = sortRecords(next);
  return { files: made, published: { ...published, head, records, deltaRows }, pack: next };
}

const NO_BYTES = new Uint8Array();

async function publishOver(before: Published | null, pack: Pack, key: SigningKey): Promise<Files> {
  const [published, expires] = ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'];
  const plan = await planPublication(before, pack, { key, published, expires });
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  return new Map(plan.publication.files.map(({ path, bytes }) => [path, bytes]));
}

async function read(files: Files): Promise<Published> {
  const found = await readPublished(
    { name: 'memory', key: null, read: async (path) => files.get(path) ?? null },
    { key: null, now: Date.parse('2020-06-01T00:00:00Z') },
  );
  if ('problems' in found || !found.published) throw new Error('not as it was published');
  return found.published;
}

async function mapInTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}
