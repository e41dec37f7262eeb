import { DocumentError } from '../read-document.ts';

/** Unpacked; the largest feed known has 0.2 GB. A stream without end stops here. */
const MOST_BYTES = 1024 ** 3;

/** The text of a stream in chunks: UTF-8 or, by its byte order mark, UTF-16; packed with gzip or not. */
export async function* readText(
  stream: ReadableStream<Uint8Array>,
  mostBytes = MOST_BYTES,
): AsyncGenerator<string> {
  const { start, whole } = await peek(stream);
  const gzip = start[0] === 0x1f && start[1] === 0x8b;
  const plain = gzip
    ? whole.pipeThrough(
        new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>,
      )
    : whole;
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array(); // a first byte alone does not tell the encoding
  let size = 0;
  for await (const bytes of readBytes(plain, gzip)) {
    size += bytes.length;
    if (size > mostBytes)
      throw new DocumentError(`document: expected at most ${mostBytes / 1024 ** 2} MB`);
    held = decoder ? bytes : join(held, bytes);
    if (held.length < 2 && !decoder) continue;
    decoder ??= new TextDecoder(findEncoding(held), { fatal: true });
    yield decode(decoder, held);
  }
  decoder ??= new TextDecoder('utf-8', { fatal: true });
  yield decode(decoder, size < 2 ? held : undefined) + decode(decoder);
}

async function* readBytes(
  stream: ReadableStream<Uint8Array>,
  gzip: boolean,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.length > 0) yield value;
    }
  } catch {
    // expected: a damaged archive, or a file that was changed since it was chosen
    throw new DocumentError(
      gzip ? 'document: damaged; expected a whole gzip file' : 'document: not readable',
    );
  } finally {
    void reader.cancel().catch(() => undefined); // whoever stops reading also stops the unpacking
  }
}

/** The first bytes, two at least where there are so many, and the stream as it was. */
async function peek(stream: ReadableStream<Uint8Array>) {
  const source = readBytes(stream, false);
  let start: Uint8Array = new Uint8Array();
  while (start.length < 2) {
    const { done, value } = await source.next();
    if (done) break;
    start = join(start, value);
  }
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => (start.length > 0 ? controller.enqueue(start) : undefined),
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await source.return(undefined)),
  });
  return { start, whole };
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Spreadsheets write "Unicode text" as UTF-16. */
function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new DocumentError('document: not text; expected UTF-8'); // expected: another kind of file
  }
}
