/** The background's library: installed packs, their match indexes in memory, and what they know about a page. */
import type { Explanation } from '../claim/explanation.ts';
import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import type { PageIdentity } from '../claim/note.ts';
import type { PackHead } from '../claim/pack.ts';
import type { Reading } from '../claim/reading.ts';
import type { Subscription } from '../claim/subscription.ts';
import { explainMention } from '../match/explain-mention.ts';
import { findMentions } from '../match/find-mentions.ts';
import type { MatchIndex } from '../match/open-index.ts';
import { parsePack } from '../pack/parse-pack.ts';
import {
  commitGeneration,
  type Installation,
  type StagedGeneration,
} from '../store/install-generation.ts';
import { removeIndexesBut } from '../store/match-index.ts';
import {
  findPack,
  listPacks,
  listRemovedPacks,
  removePack,
  setPackEnabled,
  setPackMarks,
  setPackOrder,
} from '../store/packs.ts';
import type { InstalledPack, PackOrigin } from '../store/packs-database.ts';
import { renewPack } from '../store/renew-pack.ts';
import { findSubscription } from '../store/subscriptions.ts';
import { listSentences } from '../text/sentences.ts';
import { leaveUnmarked } from './leave-unmarked.ts';
import {
  compileStaged,
  type LoadedIndexes,
  loadIndexes,
  removeOldIndexes,
} from './load-indexes.ts';
import { loadRecords } from './load-records.ts';
import { mergeReading } from './merge-reading.ts';
import { stageDocument } from './stage-document.ts';
import { toReading } from './to-reading.ts';
import { isWhole, toWhole } from './whole-reading.ts';

export type ImportResult =
  | { kind: 'installed'; packId: string; claims: number; speakers: number; sources: number }
  | { kind: 'refused'; problems: string[] };

export type LibraryState =
  | { kind: 'ready'; packs: number; claims: number; speakers: number }
  | { kind: 'compiling' }
  | { kind: 'broken'; message: string };

/** A pack document inside the extension. */
export interface ShippedPack {
  origin: PackOrigin;
  text: string;
}

export interface Library {
  /** What is known about an article. Throws when the library cannot be opened. */
  read(article: ArticleText, page: PageIdentity): Promise<Reading>;
  /** Why a mention was found; `null` when its pack or the article is another one by now. */
  explain(article: ArticleText, mention: ClaimMention): Promise<Explanation | null>;
  /**
   * Installs a pack document, in slices between which pages are answered. Throws when the browser cannot keep the pack; the
   * packs installed before are in use then as they were.
   */
  importPack(document: Blob | string, origin: PackOrigin): Promise<ImportResult>;
  /** Installs the packs inside the extension that are missing or of another version, but none the reader has removed. */
  installShipped(readPacks: () => Promise<ShippedPack[]>): Promise<void>;
  /** The same with those that the reader has removed. */
  restoreShipped(readPacks: () => Promise<ShippedPack[]>): Promise<void>;
  /**
   * Compiles a staged generation and makes it current. When anything fails, the staged one is removed, what was in use
   * stays in use, and this throws.
   */
  takeGeneration(
    staged: StagedGeneration,
    installation: Omit<Installation, 'now'>,
  ): Promise<InstalledPack>;
  /** Gives a pack a new head for the same records. */
  renewPack: typeof renewPack;
  setPackEnabled(packId: string, enabled: boolean): Promise<void>;
  /** The packs that know a claim take turns in this order. */
  setPackOrder(packIds: string[]): Promise<void>;
  /** Whether what the pack knows is marked on pages, or listed only. */
  setPackMarks(packId: string, marks: boolean): Promise<void>;
  removePack(packId: string): Promise<void>;
  rebuildIndex(): Promise<void>;
  getState(): Promise<LibraryState>;
}

/** `onChange` is called after packs were added, removed or switched. */
export function createLibrary({
  now,
  onChange,
}: {
  now: () => number;
  onChange: () => void;
}): Library {
  let loaded: Promise<LoadedIndexes> | null = null;
  const ready = () => {
    const loading = loaded ?? loadIndexes();
    loaded = loading;
    loading.catch(() => {
      if (loaded === loading) loaded = null; // so that the next page tries again
    });
    return loading;
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One change after another: clearing up after one must not take away what another is just writing. */
  const change = <T>(
    write: (compiled: Map<string, MatchIndex>) => Promise<T>,
    { afresh = false } = {},
  ): Promise<T> => {
    const run = async () => {
      const open = new Map(afresh ? [] : (await loaded?.catch(() => null))?.byKey);
      const result = await write(open);
      loaded = loadIndexes({ byKey: open });
      await ready();
      await removeOldIndexes();
      onChange();
      return result;
    };
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
  const takeGeneration: Library['takeGeneration'] = (staged, installation) =>
    change(async (compiled) => {
      try {
        await staged.finish();
        const index = await compileStaged(staged, installation.head);
        for (const [key, one] of index) compiled.set(key, one);
        return await commitGeneration(staged, { ...installation, now: now() });
      } catch (error) {
        await staged.discard().catch(() => undefined); // what cannot be removed now is a leftover
        throw error;
      }
    });
  const importPack: Library['importPack'] = (document, origin) =>
    importDocument(document, (staged, head) => takeGeneration(staged, { head, origin }));

  return {
    async read(article, page) {
      const reading = await readArticle(await ready(), article, page);
      if (isWhole(reading)) return mergeReading(reading);
      await last; // a pack was replaced or removed in the meantime
      return mergeReading(toWhole(await readArticle(await ready(), article, page)));
    },
    async explain(article, mention) {
      const { byKey } = await ready();
      const found = { ...mention, ...mention.foundBy };
      const index = [...byKey.values()].find(({ packId }) => packId === found.packId);
      return index ? explainMention(index, article, found) : null;
    },
    importPack,
    takeGeneration,
    async installShipped(readPacks) {
      const removed = new Set((await listRemovedPacks()).map(({ id }) => id));
      await installShipped(readPacks, (id) => !removed.has(id), importPack);
    },
    restoreShipped: (readPacks) => installShipped(readPacks, () => true, importPack),
    renewPack: (...renewal) => change(() => renewPack(...renewal)),
    setPackEnabled: (packId, enabled) => change(() => setPackEnabled(packId, enabled)),
    setPackOrder: (packIds) => change(() => setPackOrder(packIds)),
    setPackMarks: (packId, marks) => change(() => setPackMarks(packId, marks)),
    removePack: (packId) => change(() => removePack(packId)),
    rebuildIndex: () => change(() => removeIndexesBut([]), { afresh: true }),
    getState: () => describeState(ready()),
  };
}

async function importDocument(
  document: Blob | string,
  take: (staged: StagedGeneration, head: PackHead) => Promise<InstalledPack>,
): Promise<ImportResult> {
  const staged = await stageDocument(new Blob([document]));
  if ('problems' in staged) return { kind: 'refused', problems: staged.problems };
  const followed = await findSubscription(staged.head.id);
  if (followed) {
    await staged.staged.discard();
    return { kind: 'refused', problems: [describeFollowed(followed)] };
  }
  const { id, counts } = await take(staged.staged, staged.head);
  return { kind: 'installed', packId: id, ...counts };
}

/** The next sync would take the file's place without a word. */
const describeFollowed = ({ packId, url }: Subscription): string =>
  `id: "${packId}" is followed from ${url}; stop following it to keep a file of it instead`;

async function readArticle(
  { byKey, packs }: LoadedIndexes,
  article: ArticleText,
  { url }: PageIdentity,
): Promise<Reading> {
  const indexes = [...byKey.values()];
  const listed = new Set(packs.flatMap(({ id, marks }) => (marks ? [] : [id])));
  const mentions = leaveUnmarked(findMentions(indexes, article), listed);
  const compared = {
    sentences: listSentences(article.text, article.language).length,
    claims: indexes.reduce((sum, { claimCount }) => sum + claimCount, 0),
    packs: packs.length,
  };
  return toReading(mentions, await loadRecords(packs, mentions), {
    url,
    date: article.date,
    compared,
  });
}

/** A pack that is broken, which only a build could make it, keeps the others from nothing. */
async function installShipped(
  readPacks: () => Promise<ShippedPack[]>,
  isWanted: (packId: string) => boolean,
  importPack: Library['importPack'],
): Promise<void> {
  for (const { origin, text } of await readPacks()) {
    const parsed = parsePack(text);
    if ('problems' in parsed) {
      console.error(`A shipped pack is broken: ${parsed.problems[0]}`);
      continue;
    }
    const { id, version } = parsed.pack;
    if (isWanted(id) && isOutdated(await findPack(id), version)) await importPack(text, origin);
  }
}

/** What the reader has imported is replaced by something newer only. */
function isOutdated(installed: InstalledPack | null, version: number): boolean {
  if (!installed) return true;
  return installed.origin === 'file'
    ? installed.head.version < version
    : installed.head.version !== version;
}

async function describeState(loading: Promise<LoadedIndexes>): Promise<LibraryState> {
  const packs = await listPacks();
  const timeout = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 200));
  try {
    if ((await Promise.race([loading, timeout])) === 'late') return { kind: 'compiling' };
    const on = packs.filter(({ enabled }) => enabled);
    return {
      kind: 'ready',
      packs: on.length,
      claims: on.reduce((sum, { counts }) => sum + counts.claims, 0),
      speakers: on.reduce((sum, { counts }) => sum + counts.speakers, 0),
    };
  } catch (error) {
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}
