import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { ENOUGH, peekText } from '../../../../utils/pack/interchange/peek-text.ts';
import { readText } from '../../../../utils/pack/interchange/read-text.ts';
import { recognise } from '../../../../utils/pack/interchange/recognise.ts';
import { chunksOf } from './read.ts';

/** A stream that comes in chunks of a length. */
function streamOf(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + length));
      at += length;
    },
  });
}

async function join(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

const TEXT = 'claim,Łódź 🙂\r\n';
const UTF16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

describe('readText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', UTF16],
    ['UTF-16 the other way round', Buffer.from(UTF16).swap16()],
    ['packed', gzipSync(TEXT)],
    ['UTF-16, packed', gzipSync(UTF16)],
  ])('reads %s in chunks of any length', async (_, bytes) => {
    for (const length of [2, 3, 7, 1_000])
      expect(await join(readText(streamOf(bytes, length)))).toBe(TEXT);
  });

  it('reads nothing as nothing', async () => {
    expect(await join(readText(streamOf(new Uint8Array(), 1)))).toBe('');
    expect(await join(readText(streamOf(Buffer.from('a'), 1)))).toBe('a');
  });

  it('stops unpacking what never ends, and lets go of it', async () => {
    const bytes = new Uint8Array(100_000).fill(0x20);
    let letGo = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes),
      cancel: () => {
        letGo = true;
      },
    });
    const read = async () => {
      for await (const _ of readText(endless, 1024 ** 2));
    };
    await expect(read()).rejects.toThrow('expected at most 1 MB');
    expect(letGo).toBe(true);
  });
});

it('peekText gives the start, and then all of it', async () => {
  const text = 'abc'.repeat(ENOUGH);
  const { start, chunks } = await peekText(chunksOf(text, 1_000));
  expect(start).toBe(text.slice(0, ENOUGH));
  expect(await join(chunks)).toBe(text);
});

describe('recognise', () => {
  it.each([
    ['document', '{ "id": "x", "format": "annotation-pack/1"', 'x.json'],
    ['document', 'not even JSON', 'x.pack.json'],
    ['json', '\ufeff [{', 'x.csv'],
    ['table', 'text;url\na;b\n', 'x'],
    ['unknown', 'one line', 'x.csv'],
    ['unknown', '<!doctype html>', 'x.json'],
  ])('%s: %s', (kind, text, name) => expect(recognise(text, name).kind).toBe(kind));
});
