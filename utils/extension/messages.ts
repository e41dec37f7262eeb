/**
 * The one list of what the parts of the extension may ask of each other.
 * A handler that throws makes `send` reject with the same message: neither side sees the envelope.
 */
import { type Browser, browser } from 'wxt/browser';

import type { Explanation } from '../claim/explanation.ts';
import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import type { Note, NoteTarget, PageIdentity } from '../claim/note.ts';
import type { PageState, Reading } from '../claim/reading.ts';
import type { FollowOutcome, OutdatedPack, PreviewOutcome } from '../claim/subscription.ts';

/** What a news page's content script may ask. It is the untrusted side: a site may have taken over its process. */
export interface ContentToBackground {
  /** Everything known about an article: mentions, and the records they need. */
  findMentions(article: ArticleText, page: PageIdentity): Reading;
  /** Why a claim was found at a place of the article; `null` when page or packs have changed since. */
  explainMention(article: ArticleText, mention: ClaimMention): Explanation | null;
  /** Shows the counts on the toolbar button of the asking tab; `null` clears it. */
  showCount(count: { claims: number; conflicts: number } | null): void;
  /** Notes written on the page, and notes on any of the targets wherever they were written; newest first. */
  listNotesFor(url: string, targets: NoteTarget[]): Note[];
  saveNote(draft: NoteDraft): Note;
  deleteNote(id: string): void;
  restoreNote(id: string): void;
  /** Brings the card's script to the asking page. */
  loadCard(): void;
  /** Opens the library in a tab, at a section or a record: `claims`, `claims/<packId>/<claimId>`. */
  openLibrary(path: string): void;
}

/** What only the extension's own pages may ask besides. */
export interface ToBackground extends ContentToBackground {
  /** Reads and installs the pack document under an object URL; one with any problem changes nothing. See `sendDocument`. */
  importPack(url: string): ImportOutcome;
  setPackEnabled(packId: string, enabled: boolean): void;
  /** Where several packs know a claim, the first one's wording is shown. */
  setPackOrder(packIds: string[]): void;
  /** Whether what the pack knows is marked on pages, or only listed as related. */
  setPackMarks(packId: string, marks: boolean): void;
  /** A pack that is followed is so no longer. Notes stay. */
  removePack(packId: string): void;
  /** What a link to a pack leads to, before anything is taken from it; nothing is stored. */
  previewSubscription(link: string): PreviewOutcome;
  /**
   * Follows a pack. `keyId` is the one that the preview showed, `null` for an unsigned document; a host that has another
   * one meanwhile is refused. Answers after the first sync; the subscription's row shows how far it is.
   */
  follow(link: string, keyId: string | null): FollowOutcome;
  /** Removes the subscription and the pack's data. Notes stay. */
  unfollow(packId: string): void;
  /** Syncs one followed pack, or `null` for all; answers when it is done. The rows tell how it ended. */
  syncNow(packId: string | null): void;
  /** Takes the update that waits for the reader's word, or refuses this one and keeps what is in use. */
  approveUpdate(packId: string): void;
  refuseUpdate(packId: string): void;
  /** Followed packs that are stale, or that could not be synced for some time. */
  listOutdated(): OutdatedPack[];
  /** Brings back the packs inside the extension that were removed. */
  restoreShippedPacks(): void;
  /** Compiles the match index again from the packs kept. */
  rebuildIndex(): void;
  /** Runs the content script once in a tab the reader has just clicked for, whatever the site's choice. */
  readTabOnce(tabId: number): void;
  getLibraryStatus(): LibraryStatus;
}

export interface ToContent {
  getPageState(): PageState;
  /** Scrolls to a mention and opens its card. Offsets as in {@link Reading}. */
  showMention(start: number, end: number): void;
  /** Reads the page although it is off or does not look like news. */
  readAnyway(): void;
  /** Packs, notes or settings changed: read again what depends on them. */
  refresh(): void;
  /** Steps to the next (1) or previous (-1) mention and opens its card. */
  stepMention(direction: 1 | -1): void;
}

/** A note to be created, or changed when `id` is given. */
export interface NoteDraft {
  id?: string | undefined;
  target: NoteTarget;
  body: string;
  page: PageIdentity | null;
}

export type ImportOutcome =
  | { kind: 'installed'; packId: string; claims: number; speakers: number; sources: number }
  | { kind: 'refused'; problems: string[] };

export type LibraryStatus =
  | { kind: 'ready'; packs: number; claims: number; speakers: number }
  | { kind: 'compiling' }
  | { kind: 'broken'; message: string };

type Handler<F> = F extends (...args: infer A) => infer R
  ? (...args: [...A, sender: Sender]) => R | Promise<R>
  : never;
type Handlers<P> = { [K in keyof P]: Handler<P[K]> };
type Reply = { value?: unknown } | { error: string };
type Sender = Browser.runtime.MessageSender;
interface Request {
  type: string;
  args: unknown[];
}

export async function sendToBackground<K extends keyof ToBackground>(
  type: K,
  ...args: Parameters<ToBackground[K]>
): Promise<ReturnType<ToBackground[K]>> {
  return open(await browser.runtime.sendMessage({ type, args })) as ReturnType<ToBackground[K]>;
}

/** Questions, which change nothing. */
type Question = 'findMentions' | 'explainMention' | 'listNotesFor';

/** Asks once more when there was no answer: the browser may stop the background while it is looking for one. */
export async function askBackground<K extends Question>(
  type: K,
  ...args: Parameters<ToBackground[K]>
): Promise<ReturnType<ToBackground[K]>> {
  try {
    return await sendToBackground(type, ...args);
  } catch {
    return await sendToBackground(type, ...args);
  }
}

export async function sendToTab<K extends keyof ToContent>(
  tabId: number,
  type: K,
  ...args: Parameters<ToContent[K]>
): Promise<ReturnType<ToContent[K]>> {
  // frame 0: the same script may also run in frames, and the first answer would win
  const reply = await browser.tabs.sendMessage(tabId, { type, args }, { frameId: 0 });
  return open(reply) as ReturnType<ToContent[K]>;
}

/** `forContent` answers everybody, `forPages` the extension's own pages only. Listens at once. */
export function handleBackgroundMessages(
  forContent: Handlers<ContentToBackground>,
  forPages: Handlers<Omit<ToBackground, keyof ContentToBackground>>,
): void {
  listen((sender) => (isOwnPage(sender) ? { ...forContent, ...forPages } : { ...forContent }));
}

/**
 * Calls back whenever the page in a tab was read anew, until the signal. The page tells the background how much is known
 * of it; the browser brings that message to every page of the extension, so nobody has to ask again and again.
 */
export function watchTabReading(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const listener = (request: Request, sender: Sender): undefined => {
    if (request.type === 'showCount' && sender.tab?.id === tabId) onChange();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

export const handleContentMessages = (handlers: Handlers<ToContent>): void =>
  listen(() => ({ ...handlers }));

/** A content script's sender has the news site's URL, an extension page's has ours. */
const isOwnPage = (sender: Sender): boolean =>
  sender.url?.startsWith(browser.runtime.getURL('' as never)) ?? false;

function listen(handlersFor: (sender: Sender) => Record<string, unknown>): void {
  browser.runtime.onMessage.addListener((request: Request, sender, sendResponse) => {
    const handlers = handlersFor(sender);
    if (!Object.hasOwn(handlers, request.type)) return; // meant for another context
    const handler = handlers[request.type] as (...args: unknown[]) => unknown;
    void reply(() => handler(...request.args, sender)).then(sendResponse);
    return true; // keeps the channel open; Chrome ignores a returned promise
  });
}

async function reply(run: () => unknown): Promise<Reply> {
  try {
    return { value: await run() };
  } catch (error) {
    console.error(error);
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function open(reply: Reply | undefined): unknown {
  if (!reply) throw new Error('Nobody answered');
  if ('error' in reply) throw new Error(reply.error);
  return reply.value;
}
