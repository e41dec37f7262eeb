import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Pack } from '../../../../utils/claim/pack.ts';
import { splitPack } from '../../../../utils/pack/interchange/split-pack.ts';
import { toCsv } from '../../../../utils/pack/interchange/to-csv.ts';
import { toMarkdown } from '../../../../utils/pack/interchange/to-markdown.ts';
import { toW3c } from '../../../../utils/pack/interchange/to-w3c.ts';
import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { writeDocument } from '../../../../utils/pack/write-document.ts';
import { aClaim, anEvidence, aPack, aSource, aSpeaker } from '../../../builders.ts';
import { anyPack } from './any-pack.ts';
import { readJson, readTable, taken } from './read.ts';

const SHIPPED = ['starter', 'demo'].map((name): [string, Pack] => {
  const parsed = parsePack(readFileSync(`public/packs/${name}.pack.json`, 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  return [name, parsed.pack];
});

/** A table keeps no order of speakers and sources. */
const records = ({ claims, speakers, sources }: Pack) => ({
  claims,
  speakers: sorted(speakers),
  sources: sorted(sources),
});
const sorted = <T extends { id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('pack → W3C → pack', () => {
  it('is the same pack, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyPack, async (pack) => {
        expect((await taken(readJson(toW3c(pack)))).pack).toEqual(pack);
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it.each(SHIPPED)('the %s pack', async (_, pack) => {
    const { pack: back, report } = await taken(readJson(toW3c(pack)));
    expect(back).toEqual(pack);
    expect([report.skipped, report.notKept]).toEqual([[], []]);
  });

  it('keeps fields that nobody knows, and what an import has kept', async () => {
    const piece = {
      ...anEvidence({ quote: 'Open again.' }),
      created: '2026-01-02T03:04:05Z',
      prefix: 'a ',
      suffix: ' b',
      'x-y': [1],
    };
    const claim = { ...aClaim({ evidence: [piece] }), 'x-z': { a: null } };
    const pack = { ...aPack({ claims: [claim], sources: [aSource()] }), 'x-w': 7 };
    expect((await taken(readJson(toW3c(pack)))).pack).toEqual(pack);
  });

  it('has what other programs look for', () => {
    const evidence = [anEvidence({ quote: 'Open again.', note: 'Page 2.' })];
    const claims = [aClaim({ topics: ['gate'], evidence }), aClaim({ id: 'b' })];
    const sources = [aSource({ url: 'https://a.example/1' })];
    const { first, total, type } = JSON.parse(toW3c(aPack({ claims, sources })));
    expect([type, total, first.type]).toEqual(['AnnotationCollection', 2, 'AnnotationPage']);
    expect(first.items[0]).toMatchObject({
      type: 'Annotation',
      target: {
        source: 'https://a.example/1',
        selector: { type: 'TextQuoteSelector', exact: 'Open again.' },
      },
      body: [
        { type: 'TextualBody', value: aClaim().text, purpose: 'describing', language: 'en' },
        { value: 'gate', purpose: 'tagging' },
        { value: 'Page 2.', purpose: 'commenting' },
      ],
    });
    expect(first.items[1].target).toMatch(/^urn:/);
  });
});

describe('pack → CSV → pack', () => {
  it('has the same records, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyPack, async (pack) => {
        const { text } = toCsv(pack);
        const back = await taken(readTable(text));
        expect(back.report.skipped).toEqual([]);
        expect(records(back.pack)).toEqual(records(pack));
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it.each(SHIPPED)('the %s pack, without what the report names', async (_, pack) => {
    const { text, notKept } = toCsv(pack);
    expect(records((await taken(readTable(text))).pack)).toEqual(records(pack));
    expect(notKept.map(({ field }) => field)).toEqual(
      Object.keys(pack)
        .filter((field) => !['format', 'speakers', 'sources', 'claims'].includes(field))
        .map((field) => `head.${field}`),
    );
  });

  it('says what a table has no place for', () => {
    const claims = [
      { ...aClaim(), 'x-y': 1 },
      { ...aClaim({ id: 'b' }), 'x-y': 2 },
    ];
    expect(toCsv(aPack({ claims })).notKept).toContainEqual({ field: 'claims.x-y', count: 2 });
  });

  it('no cell is a formula', () => {
    const { text } = toCsv(
      aPack({ claims: [aClaim({ text: '=HYPERLINK("x")', topics: ['@a'] })] }),
    );
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain("'@a");
  });
});

describe('pack → Markdown', () => {
  it('is for people', () => {
    const pack = aPack({
      description: 'About a gate.',
      license: 'CC0-1.0',
      speakers: [aSpeaker({ role: 'harbour master' })],
      sources: [
        aSource({ url: 'https://a.example/(1)' }),
        aSource({ id: 'copy', derivedFrom: [{ source: 'courier', kind: 'syndicated' }] }),
      ],
      claims: [
        aClaim({
          topics: ['gate'],
          speakers: ['ilse-verrin'],
          review: { rating: 'False', publisher: 'Tide Check', url: 'https://b.example/' },
          evidence: [
            anEvidence({ stance: 'reports', speaker: 'ilse-verrin', quote: 'Open', note: 'p. 2' }),
          ],
        }),
      ],
    });
    expect(toMarkdown(pack).text).toBe(`# Sedge Gate

About a gate.

Pack example.org/gate, version 1 · CC0\\-1.0 · language en

## The Sedge Gate reopened to small craft on 23 August 2026.

- Said by: Ilse Verrin (harbour master)
- Topics: gate
- Reviewed: False ([Tide Check](<https://b.example/>))
- \\[1\\] reports Ilse Verrin (harbour master): “Open” · p. 2

## Sources

1. [Storm gate is open again](<https://a.example/(1)>), The Velmouth Courier
2. Storm gate is open again, The Velmouth Courier, syndicated \\[1\\]
`);
  });

  it('text stays text', () => {
    const text = '<img src=x> [a](b) **c** `d` https://e.example\n# f';
    expect(toMarkdown(aPack({ claims: [aClaim({ text })] })).text).toContain(
      '## &lt;img src=x&gt; \\[a\\]\\(b\\) \\*\\*c\\*\\* \\`d\\` https&#58;//e.example \\# f\n',
    );
  });
});

describe('splitPack', () => {
  it('gives parts that are documents of their own, small enough, with every claim once', () => {
    fc.assert(
      fc.property(anyPack, fc.integer({ min: 1_000, max: 4_000 }), (pack, most) => {
        const { packs } = splitPack(pack, most);
        expect(packs.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(
          pack.claims.map(({ id }) => id),
        );
        for (const part of packs) {
          const parsed = parsePack(writeDocument(part));
          expect('problems' in parsed ? parsed.problems : []).toEqual([]);
          const size = Buffer.byteLength(writeDocument(part));
          if (part.claims.length > 1) expect(size).toBeLessThanOrEqual(most + 700); // the head is not counted
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
