/** HTTP as a sync does it: nothing about the reader is sent, and time, size and hosts have limits. */
import { parseRetryAfter } from './schedule.ts';
import { SyncError } from './sync-error.ts';

export interface Network {
  fetch: typeof globalThis.fetch;
  now: () => number;
  /** Whether the browser lets us read that address whatever its host's CORS headers say. */
  hasAccess: (url: string) => Promise<boolean>;
  /** Stops everything. */
  signal: AbortSignal;
  /** Called with the length of each piece that came, and waited for. */
  onBytes: (length: number) => Promise<void> | void;
  /** `no-cache`: what has not changed costs the host an empty answer; `reload`: past every cache that obeys. */
  cache?: 'no-cache' | 'reload' | undefined;
  /** How long to wait for the answer to begin, and then for each piece: a worker is stopped after 30 s without either. */
  patienceMs?: number | undefined;
}

export interface Download {
  url: string;
  /** In the body as a whole. */
  maxBytes: number;
  /** Bytes that are here already; the host may answer with all of it nevertheless. */
  from?: number | undefined;
}

export interface Body {
  /** Place of the first byte that comes: `from`, or 0. */
  start: number;
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>;
}

const PATIENCE_MS = 20_000;

/** Throws a {@link SyncError}, also while the pieces are read. */
export async function openDownload(
  { url, maxBytes, from = 0 }: Download,
  network: Network,
): Promise<Body> {
  checkAddress(url);
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, network.signal]);
  const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {};
  const answer = request(network, url, { headers, signal });
  const response = await inTime(answer, stop, network).catch(async (error: unknown) => {
    // a host that lets everybody read may not let everybody ask for a part
    if (from > 0 && !(error instanceof SyncError) && !(await network.hasAccess(url))) return null;
    return await explainSilence(error, url, network);
  });
  if (response === null) return await openDownload({ url, maxBytes }, network);
  try {
    const start = checkResponse(response, { url, maxBytes, from }, network.now());
    if (start !== null)
      return { start, pieces: readPieces(response, maxBytes - start, stop, network) };
  } catch (error) {
    stop.abort(); // the body is of no interest
    throw error;
  }
  stop.abort();
  return await openDownload({ url, maxBytes }, network);
}

/** A body that is small enough to be kept whole in memory. */
export async function downloadWhole(
  download: Omit<Download, 'from'>,
  network: Network,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pieces } = await openDownload(download, network);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** `https`, or this very computer. Throws a {@link SyncError}. */
export function checkAddress(url: string): void {
  const { protocol, hostname, username } = new URL(url);
  const isHere = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if ((protocol === 'https:' || isHere) && username === '') return;
  throw new SyncError('bad-address', `${url}: expected an https address without a user name`);
}

const request = (network: Network, url: string, init: RequestInit): Promise<Response> =>
  network.fetch(url, {
    ...init,
    cache: network.cache ?? 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });

/** The place of the first byte to come; `null` when the host cannot go on where the last download stopped. */
function checkResponse(
  { url: finalUrl, status, headers }: Response,
  { url, maxBytes, from }: Download & { from: number },
  now: number,
): number | null {
  if (new URL(finalUrl || url).origin !== new URL(url).origin)
    throw new SyncError('redirected', `${url}: sent on to ${new URL(finalUrl).origin}`);
  if (status === 429 || status === 503)
    throw new SyncError('busy', `${url}: answered ${status}`, parseRetryAfter(headers, now));
  if (from > 0 && (status === 416 || (status === 206 && !startsAt(headers, from)))) return null;
  if (status !== 200 && !(status === 206 && from > 0))
    throw new SyncError('http-status', `${url}: answered ${status}`);
  const start = status === 206 ? from : 0;
  if (start + Number(headers.get('content-length') ?? 0) > maxBytes) throw tooBig(url, maxBytes);
  return start;
}

/** Hosts of other origins hide the header; what is put together wrongly is found out by its hash. */
function startsAt(headers: Headers, from: number): boolean {
  const range = headers.get('content-range');
  return range === null || range.startsWith(`bytes ${from}-`);
}

async function* readPieces(
  response: Response,
  maxBytes: number,
  stop: AbortController,
  network: Network,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const reader = response.body?.getReader();
  let received = 0;
  try {
    for (;;) {
      const next = reader && (await inTime(reader.read(), stop, network));
      if (!next || next.done) return;
      received += next.value.length;
      await network.onBytes(next.value.length);
      if (received > maxBytes) throw tooBig(response.url, maxBytes);
      yield next.value;
    }
  } catch (error) {
    network.signal.throwIfAborted();
    if (error instanceof SyncError) throw error;
    throw new SyncError('cut-off', `${response.url}: broke off after ${received} bytes`); // expected: the network
  } finally {
    stop.abort();
  }
}

const tooBig = (url: string, maxBytes: number): SyncError =>
  new SyncError('too-big', `${url}: larger than ${maxBytes} bytes, which is the most expected`);

async function inTime<T>(
  promise: Promise<T>,
  stop: AbortController,
  { patienceMs = PATIENCE_MS }: Network,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SyncError('timeout', `no answer within ${patienceMs / 1000} seconds`));
      stop.abort();
    }, patienceMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined); // it is too late for it to matter
  }
}

/**
 * Browsers do not tell whether the host is silent or may not be read. It may not be read if a request whose answer
 * nobody is shown gets one.
 */
async function explainSilence(error: unknown, url: string, network: Network): Promise<never> {
  network.signal.throwIfAborted();
  if (error instanceof SyncError) throw error;
  const silent = new SyncError('unreachable', `${url}: no connection`);
  if (await network.hasAccess(url)) throw silent;
  const init = { mode: 'no-cors', signal: network.signal } as const;
  await request(network, url, init).catch(() => {
    throw silent;
  });
  throw new SyncError(
    'needs-access',
    `${url}: its host lets only sites read it that are allowed to`,
  );
}
