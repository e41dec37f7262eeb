import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Pack } from '../../../utils/claim/pack.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import { streamPack } from '../../../utils/pack/stream-pack.ts';
import { aClaim, aDocument, anEvidence, aSource, aSourceFrom, aSpeaker } from '../../builders.ts';

/** The pack as it comes, or `null`. */
async function readStreamed(file: Blob): Promise<Pack | null> {
  const records: { claim: unknown[]; speaker: unknown[]; source: unknown[] } = {
    claim: [],
    speaker: [],
    source: [],
  };
  let begun = '';
  const head = await streamPack(file, {
    begin: async (packId) => {
      begun += packId;
    },
    put: async (kind, some) => void records[kind].push(...some),
  });
  if (!head) return null;
  expect(begun).toBe(head.id);
  const { claim: claims, speaker: speakers, source: sources } = records;
  return { ...head, claims, speakers, sources } as Pack;
}
const readText = (text: string) => readStreamed(new Blob([text]));
const readParsed = (text: string): Pack | null => {
  const parsed = parsePack(text);
  return 'pack' in parsed ? parsed.pack : null;
};

const DOCUMENT = aDocument({
  'x-editor': { deep: [1, '}'] },
  speakers: [aSpeaker({ name: 'Ilse "I" Verrin \\ é 🌊' })],
  sources: [aSource(), aSourceFrom('courier', 'syndicated', { id: 'herald' })],
  claims: [
    aClaim({ speakers: ['ilse-verrin'], evidence: [anEvidence({ source: 'herald' })] }),
    { id: 'bare', text: '[Brackets] {and} "marks", \\u005d' },
  ],
});

describe('streaming a document', () => {
  it.each([
    ['close together', JSON.stringify(DOCUMENT)],
    ['with space', JSON.stringify(DOCUMENT, null, 2)],
    ['without records', JSON.stringify(aDocument())],
  ])('gives what parsing it gives: %s', async (_, text) => {
    const read = await readText(text);
    expect(read).not.toBeNull();
    expect(read).toEqual(readParsed(text));
  });

  it('reads a packed one, and records by the thousand', async () => {
    const claims = Array.from({ length: 3_000 }, (_, i) => aClaim({ id: `claim-${i}` }));
    const text = JSON.stringify(aDocument({ claims }));
    expect(await readStreamed(new Blob([gzipSync(text)]))).toEqual(readParsed(text));
  });

  it.each([
    ['an id used twice', { claims: [aClaim(), aClaim()] }],
    ['a reference to nothing', { claims: [aClaim({ speakers: ['nobody'] })] }],
    ['no claims', { claims: undefined }],
    ['claims that are no list', { claims: {} }],
    ['a claim that is no object', { claims: [1] }],
    ['a record without text', { claims: [{ id: 'a' }] }],
    ['a head without title', { title: undefined }],
    ['an id with a space', { id: 'a b' }],
    ['a reserved id', { claims: [aClaim({ id: '__proto__' })] }],
    [
      'what is nested too deeply',
      { claims: [{ ...aClaim(), x: JSON.parse('['.repeat(30) + ']'.repeat(30)) }] },
    ],
  ])('leaves %s to parsing', async (_, part) => {
    const text = JSON.stringify(aDocument(part));
    expect(await readText(text)).toBeNull();
    expect(readParsed(text)).toBeNull();
  });

  it('leaves to parsing what has a zero byte behind its end', async () => {
    expect(await readText(`${JSON.stringify(DOCUMENT)}\0`)).toBeNull();
  });

  it('takes what is nested as deeply as parsing takes it', async () => {
    const nested = JSON.parse('['.repeat(29) + ']'.repeat(29));
    const text = JSON.stringify(aDocument({ claims: [{ ...aClaim(), x: nested }] }));
    expect(readParsed(text)).not.toBeNull();
    expect(await readText(text)).toEqual(readParsed(text));
  });

  it('leaves a list or field that comes twice, an id behind the records, and a byte order mark to parsing', async () => {
    const text = JSON.stringify(DOCUMENT);
    expect(await readText(text.replace('{', '{"title":"Other",'))).toBeNull();
    expect(await readText(text.replace(/}$/, ',"claims":[]}'))).toBeNull();
    expect(await readText(`\ufeff${text}`)).toBeNull();
    expect(await readText(JSON.stringify({ claims: [], ...aDocument() }))).toBeNull();
  });

  it('gives of any damaged document what parsing gives, or nothing', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(DOCUMENT));
    const damage = fc.record({
      at: fc.nat(bytes.length),
      removed: fc.nat(3),
      put: fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 0ae\u0000é'), maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, removed, put }) => {
        const file = new Blob([bytes.slice(0, at), put, bytes.slice(at + removed)]);
        const read = await readStreamed(file);
        if (read) expect(read).toEqual(readParsed(await file.text()));
      }),
      { numRuns: 500 },
    );
  });
});
