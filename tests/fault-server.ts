/** A static host on loopback that does on command what real hosts and the networks before them do. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export type Fault =
  /** Sends so many bytes, then nothing more, and keeps the connection open. */
  | { kind: 'stalls'; after: number }
  /** A piece of so many bytes, a pause, the next. */
  | { kind: 'slow'; pieceBytes: number; pauseMs: number }
  /** The promised length is not kept. */
  | { kind: 'cut-off'; after: number }
  /** One byte in the middle is another one. */
  | { kind: 'wrong-byte' }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'redirect'; to: string }
  /** Never ends, and names no length. */
  | { kind: 'endless' }
  | { kind: 'ignores-range' }
  | { kind: 'body'; body: Uint8Array | string };

export interface Hit {
  path: string;
  headers: IncomingMessage['headers'];
  status: number;
  sentBytes: number;
}

export interface FaultServer {
  url: string;
  hits: Hit[];
  /** Sent with every answer; may be changed. */
  headers: Record<string, string>;
  /** From now on, for the paths that end so, as often as said or always; a later fault for the same path replaces it. */
  fail(pathEnd: string, fault: Fault, times?: number): void;
  /** No more faults. */
  behave(): void;
  close(): Promise<void>;
}

interface Plan {
  pathEnd: string;
  fault: Fault;
  times: number;
}

/** A folder, or files by path, which may change. */
type Served = string | ReadonlyMap<string, Uint8Array>;

/** `port` 0 takes any; a host that comes back after a while comes back at the same one. */
export async function startFaultServer(served: Served, port = 0): Promise<FaultServer> {
  let plans: Plan[] = [];
  const hits: Hit[] = [];
  const headers: Record<string, string> = {};
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const hit: Hit = { path, headers: request.headers, status: 0, sentBytes: 0 };
    hits.push(hit);
    const plan = plans.find(({ pathEnd, times }) => times > 0 && path.endsWith(pathEnd));
    if (plan) plan.times--;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void answer({ served, path, request, response, hit }, plan?.fault);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hits,
    headers,
    fail(pathEnd, fault, times = Number.POSITIVE_INFINITY) {
      plans = [{ pathEnd, fault, times }, ...plans.filter((plan) => plan.pathEnd !== pathEnd)];
    },
    behave() {
      plans = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  served: Served;
  path: string;
  request: IncomingMessage;
  response: ServerResponse;
  hit: Hit;
}

async function answer(exchange: Exchange, fault: Fault | undefined): Promise<void> {
  const { response, hit } = exchange;
  const whole = await readBody(exchange, fault);
  if (fault?.kind === 'status') return end(exchange, fault.status, fault.headers ?? {});
  if (fault?.kind === 'redirect') return end(exchange, 302, { location: fault.to });
  if (fault?.kind === 'endless') return void sendEndlessly(exchange);
  if (!whole) return end(exchange, 404, {});
  const etag = `"${createHash('sha256').update(whole).digest('hex').slice(0, 16)}"`;
  const headers = {
    etag,
    'accept-ranges': 'bytes',
  };
  if (exchange.request.headers['if-none-match'] === etag) return end(exchange, 304, headers);
  const from = fault?.kind === 'ignores-range' ? 0 : startOf(exchange.request);
  if (from >= whole.length && from > 0) return end(exchange, 416, headers);
  const body = whole.subarray(from);
  hit.status = from > 0 ? 206 : 200;
  response.writeHead(hit.status, {
    ...headers,
    'content-length': body.length,
    ...(from > 0 && { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` }),
  });
  await send(exchange, body, fault);
}

async function readBody(
  { served, path }: Exchange,
  fault: Fault | undefined,
): Promise<Uint8Array | null> {
  if (fault?.kind === 'body') return Buffer.from(fault.body);
  const file = decodeURIComponent(path).slice(1);
  const body =
    typeof served === 'string'
      ? await readFile(join(served, normalize(file))).catch(() => null)
      : served.get(file);
  if (!body) return null;
  const copy = Buffer.from(body);
  const middle = copy.length >> 1;
  if (fault?.kind === 'wrong-byte') copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

/** Only what we ask for: from a place to the end. */
function startOf({ headers }: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
}

async function send(
  { response, hit }: Exchange,
  body: Uint8Array,
  fault: Fault | undefined,
): Promise<void> {
  const write = (part: Uint8Array): Promise<void> => {
    hit.sentBytes += part.length;
    return new Promise((resolve) => response.write(part, () => resolve()));
  };
  if (fault?.kind === 'cut-off' || fault?.kind === 'stalls') {
    await write(body.subarray(0, fault.after));
    if (fault.kind === 'cut-off') setTimeout(() => response.destroy(), 20); // so that the bytes get through first
    return;
  }
  if (fault?.kind === 'slow')
    for (let at = 0; at < body.length && !response.destroyed; at += fault.pieceBytes) {
      await write(body.subarray(at, at + fault.pieceBytes));
      await new Promise((resolve) => setTimeout(resolve, fault.pauseMs));
    }
  else hit.sentBytes += body.length;
  response.end(fault?.kind === 'slow' ? undefined : body);
}

async function sendEndlessly({ response, hit }: Exchange): Promise<void> {
  hit.status = 200;
  response.writeHead(200);
  while (!response.destroyed) {
    hit.sentBytes += 16_384;
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      response.write(Buffer.alloc(16_384, 'x'), () => resolve());
    });
    response.removeAllListeners('close');
  }
}

function end({ response, hit }: Exchange, status: number, headers: Record<string, string>): void {
  hit.status = status;
  response.writeHead(status, headers).end();
}
