import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';

import { DocumentError, readDocument } from '../../../utils/pack/read-document.ts';

const MB = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('readDocument', () => {
  it('gives the text of a file', async () => {
    expect(await readDocument(new Blob(['{"title":"Łódź"}']))).toBe('{"title":"Łódź"}');
    expect(await readDocument(bytes('{}'))).toBe('{}');
  });

  it('unpacks gzip, whatever the file is called', async () => {
    expect(await readDocument(gzipSync('{"title":"Łódź"}'))).toBe('{"title":"Łódź"}');
  });

  it('leaves out a byte order mark', async () => {
    expect(await readDocument(bytes('\ufeff{}'))).toBe('{}');
  });

  it('gives an empty text for an empty file', async () => {
    expect(await readDocument(new Blob([]))).toBe('');
  });

  it.each([
    [
      'another encoding',
      new Uint8Array([0xff, 0xfe, 0x7b, 0]),
      'document: not text; expected UTF-8',
    ],
    [
      'half a gzip file',
      gzipSync('{}'.repeat(99)).subarray(0, 20),
      'document: damaged; expected a whole gzip file',
    ],
    [
      'gzip’s first bytes and nothing else',
      new Uint8Array([0x1f, 0x8b]),
      'document: damaged; expected a whole gzip file',
    ],
    [
      'packed bytes that are no text',
      gzipSync(new Uint8Array([0xff])),
      'document: not text; expected UTF-8',
    ],
  ])('refuses %s', async (_, file, problem) => {
    await expect(readDocument(file)).rejects.toEqual(new DocumentError(problem));
  });

  it('refuses a file of 200 MB without reading a byte of it', async () => {
    const file = new Blob(['{}']);
    Object.defineProperty(file, 'size', { value: 200 * MB });
    const reads = [
      vi.spyOn(file, 'slice'),
      vi.spyOn(file, 'stream'),
      vi.spyOn(file, 'arrayBuffer'),
    ];
    await expect(readDocument(file)).rejects.toThrow('document: 200 MB; expected at most 64 MB');
    for (const read of reads) expect(read).not.toHaveBeenCalled();
  });

  it('stops unpacking at the limit and lets go of the file', { timeout: 30_000 }, async () => {
    const file = new Blob([gzipSync(new Uint8Array(MB))]);
    const letGo = vi.fn();
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(gzipSync(new Uint8Array(100 * MB))),
      cancel: letGo,
    });
    vi.spyOn(file, 'stream').mockReturnValue(endless);
    await expect(readDocument(file)).rejects.toThrow(/larger than 64 MB when unpacked/);
    await vi.waitFor(() => expect(letGo).toHaveBeenCalled());
  });

  it('says so when the file was changed since it was chosen', async () => {
    const file = new Blob(['{}']);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    await expect(readDocument(file)).rejects.toThrow('document: not readable');
  });
});
