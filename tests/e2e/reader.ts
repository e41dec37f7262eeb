/** A browser with the extension in it, as stories use it: the same story runs in Chromium and in Firefox. */
import type { PageState } from '../../utils/claim/reading.ts';
import type { ToBackground, ToContent } from '../../utils/extension/messages.ts';

/** Expressions are JavaScript source, evaluated in the page; their awaited values must survive JSON. */
export interface Tab {
  /** The number under which the extension knows the tab. */
  id: number;
  goto(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** The expression's first truthy value. */
  waitFor<T>(expression: string, timeoutMs?: number): Promise<T>;
  /** Calls `(root) => …` on the card's closed shadow root; `null` while no card is there. */
  inCard<T>(callback: string): Promise<T | null>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  press(keys: string[], held?: string[]): Promise<void>;
  setFiles(input: string, files: string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

export interface Reader {
  kind: 'chromium' | 'firefox';
  /** A page of the extension that stays open, to ask from. */
  home: Tab;
  ownUrl(path: string): string;
  openTab(url: string): Promise<Tab>;
  openOwn(path: string): Promise<Tab>;
  /** Addresses of all open tabs. */
  listUrls(): Promise<string[]>;
  /** Stops the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Presses a key of the manifest's `commands`. */
  command(name: string): Promise<void>;
  /** Takes every host away, as the reader can in the browser's own settings. */
  withdrawAccess(): Promise<void>;
  grantAccess(origin: string): Promise<void>;
  close(): Promise<void>;
}

type Args<F> = F extends (...args: infer A) => unknown ? A : never;

export async function askBackground<K extends keyof ToBackground>(
  reader: Reader,
  type: K,
  ...args: Args<ToBackground[K]>
): Promise<ReturnType<ToBackground[K]>> {
  return open(
    await reader.home.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ type, args })})`),
  ) as ReturnType<ToBackground[K]>;
}

export async function askTab<K extends keyof ToContent>(
  reader: Reader,
  tab: Tab,
  type: K,
  ...args: Args<ToContent[K]>
): Promise<ReturnType<ToContent[K]>> {
  const message = JSON.stringify({ type, args });
  return open(
    await reader.home.evaluate(`chrome.tabs.sendMessage(${tab.id}, ${message}, { frameId: 0 })`),
  ) as ReturnType<ToContent[K]>;
}

export const stateOf = (reader: Reader, tab: Tab): Promise<PageState | null> =>
  askTab(reader, tab, 'getPageState').catch(() => null); // nobody listens there (yet)

function open(reply: { value?: unknown; error?: string } | undefined): unknown {
  if (!reply) throw new Error('Nobody answered');
  if (reply.error !== undefined) throw new Error(reply.error);
  return reply.value;
}
