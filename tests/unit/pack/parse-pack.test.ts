import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Pack } from '../../../utils/claim/pack.ts';
import { MAX_DEPTH, MAX_DOCUMENT_BYTES } from '../../../utils/pack/pack-schema.ts';
import { parsePack, parsePackValue } from '../../../utils/pack/parse-pack.ts';
import { aDocument } from '../../builders.ts';

const problemsOf = (document: unknown): string[] => {
  const parsed = parsePackValue(document);
  return 'problems' in parsed ? parsed.problems : [];
};
const packOf = (document: unknown): Pack => {
  const parsed = parsePackValue(document);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.pack;
};

describe('a pack', () => {
  it('needs no more than format, id, title, version and claims, which may be none', () => {
    const document = {
      format: 'annotation-pack/1',
      id: 'example.org/ports',
      title: 'Ports',
      version: 0,
      claims: [],
    };
    expect(packOf(document)).toEqual({ ...document, language: 'en', speakers: [], sources: [] });
  });

  it('has every list of its records filled in', () => {
    const pack = packOf(
      aDocument({
        speakers: [{ id: 's', name: 'Ilse Verrin' }],
        sources: [{ id: 'courier', title: 'Open again', publisher: 'Courier' }],
        claims: [{ id: 'c', text: 'Open.', evidence: [{ source: 'courier', stance: 'refers' }] }],
      }),
    );
    expect(pack.speakers[0]).toMatchObject({ aliases: [], cues: [], sameAs: [] });
    expect(pack.sources[0]).toMatchObject({ derivedFrom: [] });
    expect(pack.claims[0]).toMatchObject({
      variants: [],
      topics: [],
      speakers: [],
      must: [],
      mustNot: [],
      values: [],
      related: [],
      evidence: [{ hedges: [], values: [] }],
    });
  });

  it('keeps fields that nobody knows, in every record', () => {
    const extra = { 'x-colour': { deep: [1, null, []] } };
    const document = aDocument({
      ...extra,
      publisher: { name: 'P', ...extra },
      speakers: [{ id: 's', name: 'N', ...extra }],
      sources: [{ id: 'courier', title: 'T', publisher: 'P', ...extra }],
      claims: [
        {
          id: 'c',
          text: 'T',
          evidence: [{ source: 'courier', stance: 'refers', ...extra }],
          ...extra,
        },
      ],
    });
    expect(packOf(document)).toMatchObject(document);
  });

  it('keeps the fingerprint of a source', () => {
    const fingerprint = { scheme: 'word3-winnow/1', hashes: 'AAEC' };
    const document = aDocument({
      sources: [{ id: 'courier', title: 'T', publisher: 'P', fingerprint }],
    });
    expect(packOf(document).sources[0]?.fingerprint).toEqual(fingerprint);
  });

  it('has outer spaces and controls of writing direction taken out of its texts', () => {
    expect(packOf(aDocument({ title: ' \u202egnp.\u202c ' })).title).toBe('gnp.');
  });

  it('ships with the extension, twice', () => {
    for (const name of ['starter', 'demo'])
      expect(parsePack(readFileSync(`public/packs/${name}.pack.json`, 'utf8'))).toHaveProperty(
        'pack',
      );
  });
});

describe('a document is refused, saying record, field, found and expected:', () => {
  const claim = (part: object) => aDocument({ claims: [{ id: 'c', text: 'T', ...part }] });
  const source = (part: object) =>
    aDocument({ sources: [{ id: 's', title: 'T', publisher: 'P', ...part }] });
  const speaker = (part: object) => aDocument({ speakers: [{ id: 's', name: 'N', ...part }] });

  it.each<[string, unknown, string]>([
    ['null', null, 'document: found null; expected an object'],
    ['a text', 'pack', 'document: found "pack"; expected an object'],
    [
      'another format',
      aDocument({ format: 'annotation-pack/2' }),
      'document format: found "annotation-pack/2"; expected "annotation-pack/1"',
    ],
    ['no title', aDocument({ title: undefined }), 'document title: missing; expected text'],
    [
      'an empty title',
      aDocument({ title: ' ' }),
      'document title: found " "; expected text that is not empty',
    ],
    [
      'a pack id with a space',
      aDocument({ id: 'a b' }),
      'document id: found "a b"; expected an id without spaces',
    ],
    [
      'a version in words',
      aDocument({ version: '1' }),
      'document version: found "1"; expected a whole number',
    ],
    [
      'half a version',
      aDocument({ version: 1.5 }),
      'document version: found 1.5; expected a whole number',
    ],
    [
      'a version below 0',
      aDocument({ version: -1 }),
      'document version: found -1; expected a version of 0 or more',
    ],
    [
      'no list of claims',
      aDocument({ claims: undefined }),
      'document claims: missing; expected a list',
    ],
    [
      'claims that are no list',
      aDocument({ claims: {} }),
      'document claims: found an object; expected a list',
    ],
    [
      'a date in words',
      aDocument({ published: 'May 2026' }),
      'document published: found "May 2026"; expected an ISO 8601 date: 2026, 2026-03 or 2026-03-01',
    ],
    [
      'a publisher that is a text',
      aDocument({ publisher: 'P' }),
      'document publisher: found "P"; expected an object',
    ],
    [
      'a claim that is a text',
      aDocument({ claims: ['C'] }),
      'claims[0]: found "C"; expected an object',
    ],
    [
      'a claim without id',
      aDocument({ claims: [{ text: 'T' }] }),
      'claims[0] id: missing; expected an id',
    ],
    [
      'an id that is a number',
      aDocument({ claims: [{ id: 7, text: 'T' }] }),
      'claims[0] id: found 7; expected an id',
    ],
    [
      'an id with a line break',
      claim({ id: 'a\nb' }),
      'claim "a\nb" id: found "a\\nb"; expected an id without control characters',
    ],
    [
      'the id __proto__',
      claim({ id: '__proto__' }),
      'claim "__proto__" id: found "__proto__"; expected an id other than __proto__, constructor, prototype',
    ],
    ['a claim without text', claim({ text: undefined }), 'claim "c" text: missing; expected text'],
    [
      'a claim of 4,001 characters',
      claim({ text: 'x'.repeat(4001) }),
      `claim "c" text: found "${'x'.repeat(59)}…; expected at most 4000 characters`,
    ],
    [
      'a variant that is a number',
      claim({ variants: ['V', 3] }),
      'claim "c" variants[1]: found 3; expected text',
    ],
    [
      'an empty concept group',
      claim({ must: [['gate'], []] }),
      'claim "c" must[1]: found a list; expected at least one word',
    ],
    [
      'a value without field',
      claim({ values: [{ value: 3 }] }),
      'claim "c" values[0].field: missing; expected text',
    ],
    [
      'a value that is a list',
      claim({ values: [{ field: 'number', value: [] }] }),
      'claim "c" values[0].value: found a list; expected a number or text',
    ],
    [
      'a date value in words',
      claim({ values: [{ field: 'date', value: '3 May' }] }),
      'claim "c" values[0].value: found "3 May"; expected an ISO 8601 date: 2026, 2026-03 or 2026-03-01',
    ],
    [
      'another precision',
      claim({ values: [{ field: 'date', value: '2026', precision: 'week' }] }),
      'claim "c" values[0].precision: found "week"; expected year, month or day',
    ],
    [
      'another kind of primary',
      claim({ primary: 'same' }),
      'claim "c" primary: found "same"; expected shared or different',
    ],
    [
      'a script as an address',
      claim({ review: { rating: 'R', url: 'javascript:alert(1)' } }),
      'claim "c" review.url: found "javascript:alert(1)"; expected an http or https address',
    ],
    [
      'evidence without stance',
      claim({ evidence: [{ source: 's' }] }),
      'claim "c" evidence[0].stance: missing; expected supports, reports, disputes or refers',
    ],
    [
      'another stance',
      claim({ evidence: [{ source: 's', stance: 'denies' }] }),
      'claim "c" evidence[0].stance: found "denies"; expected supports, reports, disputes or refers',
    ],
    [
      'a source without publisher',
      source({ publisher: undefined }),
      'source "s" publisher: missing; expected text',
    ],
    [
      'another derivation',
      source({ derivedFrom: [{ source: 's', kind: 'copied' }] }),
      'source "s" derivedFrom[0].kind: found "copied"; expected syndicated, rewritten, translated or cites',
    ],
    [
      'an address that is none',
      source({ url: 'http://' }),
      'source "s" url: found "http://"; expected an http or https address',
    ],
    [
      'a speaker without name',
      speaker({ name: null }),
      'speaker "s" name: found null; expected text',
    ],
    [
      '501 aliases',
      speaker({ aliases: Array(501).fill('a') }),
      'speaker "s" aliases: found a list; expected at most 500 entries',
    ],
  ])('%s', (_, document, problem) => {
    expect(problemsOf(document)).toContain(problem);
  });

  it.each<[string, object, string]>([
    [
      'the speaker of a claim',
      { speakers: ['nobody'] },
      'claim "c" speakers[0]: found "nobody"; expected the id of a speaker of this pack',
    ],
    [
      'a related claim',
      { related: [{ claim: 'none', relation: 'lookalike' }] },
      'claim "c" related[0].claim: found "none"; expected the id of a claim of this pack',
    ],
    [
      'the source of evidence',
      { evidence: [{ source: 'none', stance: 'refers' }] },
      'claim "c" evidence[0].source: found "none"; expected the id of a source of this pack',
    ],
    [
      'the speaker of evidence',
      { evidence: [{ source: 'none', stance: 'refers', speaker: 'x' }] },
      'claim "c" evidence[0].speaker: found "x"; expected the id of a speaker of this pack',
    ],
  ])('%s that the pack does not hold', (_, part, problem) => {
    expect(problemsOf(claim(part))).toContain(problem);
  });

  it('a derivation from a source that the pack does not hold', () => {
    expect(problemsOf(source({ derivedFrom: [{ source: 'none', kind: 'cites' }] }))).toEqual([
      'source "s" derivedFrom[0].source: found "none"; expected the id of a source of this pack',
    ]);
  });

  it.each(['speaker', 'source', 'claim'])('a %s id that is used twice', (kind) => {
    const record = { id: 'twice', name: 'N', title: 'T', publisher: 'P', text: 'T' };
    expect(problemsOf(aDocument({ [`${kind}s`]: [record, record] }))).toEqual([
      `${kind} "twice" id: found twice; expected every id once`,
    ]);
  });

  it('but one id for a claim and a speaker is no problem', () => {
    const record = { id: 'gate', name: 'N', text: 'T' };
    expect(problemsOf(aDocument({ claims: [record], speakers: [record] }))).toEqual([]);
  });
});

describe('all problems of a document', () => {
  it('are listed in one go, those of references too', () => {
    const document = aDocument({
      title: 3,
      speakers: 'none',
      claims: [
        { id: 'c', speakers: ['nobody'] },
        { id: 'c', text: 'T' },
      ],
    });
    expect(problemsOf(document)).toEqual([
      'document title: found 3; expected text',
      'document speakers: found "none"; expected a list',
      'claim "c" text: missing; expected text',
      'claim "c" id: found twice; expected every id once',
      'claim "c" speakers[0]: found "nobody"; expected the id of a speaker of this pack',
    ]);
  });

  it('are counted after the first 200', () => {
    const problems = problemsOf(aDocument({ claims: Array(100_000).fill(0) }));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toBe('and 99800 more problems');
  });
});

it('a claim that is a list is refused, although lists have a field named like one of a claim’s', () => {
  expect(problemsOf(aDocument({ claims: [[]] }))).toContain(
    'claims[0] id: missing; expected an id',
  );
});

describe('a text that is no document', () => {
  it.each([
    ['{"format": 1 2}', /^document: not JSON \(line 1, column 14\)$/],
    ['{\n "id": "x",\n}', /^document: not JSON \(line 3, column 1\)$/],
    ['', /^document: not JSON \(.+\)$/],
    ['<html>', /^document: not JSON \(.+\)$/],
  ])('%j is not JSON, and says where it stops to be', (text, problem) => {
    expect(parsePack(text)).toEqual({ problems: [expect.stringMatching(problem)] });
  });

  it('is refused by its length before it is looked at', () => {
    expect(parsePack('['.repeat(MAX_DOCUMENT_BYTES + 1))).toEqual({
      problems: ['document: 64.1 MB; expected at most 64 MB'],
    });
  });

  it('is refused when it is nested so deeply that copying it would fail', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const document = (depth: number) =>
      JSON.stringify(aDocument({ extra: 'HERE' })).replace('"HERE"', nested(depth));
    const tooDeep = { problems: ['document: expected at most 32 lists or objects in one another'] };
    expect(parsePack(document(MAX_DEPTH - 1))).toHaveProperty('pack');
    expect(parsePack(document(MAX_DEPTH))).toEqual(tooDeep);
    expect(parsePack(document(1_000_000))).toEqual(tooDeep);
  });
});

describe('the key __proto__', () => {
  it('changes no prototype and is not kept', () => {
    const text = JSON.stringify(aDocument({ here: 1 })).replace(
      '"here":1',
      '"__proto__":{"polluted":true}',
    );
    const parsed = parsePack(text);
    if ('problems' in parsed) throw new Error(parsed.problems.join());
    expect(Object.getPrototypeOf(parsed.pack)).toBe(Object.prototype);
    expect(parsed.pack).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  it('stands for no field that is missing', () => {
    const text = JSON.stringify(aDocument({ title: undefined, here: 1 })).replace(
      '"here":1',
      '"__proto__":{"title":"T"}',
    );
    expect(parsePack(text)).toEqual({ problems: ['document title: missing; expected text'] });
  });
});

describe('whatever a document holds', () => {
  const whole = JSON.parse(readFileSync('public/packs/demo.pack.json', 'utf8'));
  const strange = fc.oneof(
    fc
      .anything({ withNullPrototype: false, withBigInt: false })
      .filter((value) => typeof value !== 'symbol'),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '',
      0,
      -1,
      1e308,
      null,
      [],
      {},
      [[[]]],
      'x'.repeat(5000),
    ),
  );

  /** A copy in which what is found by following `way` is replaced. */
  const mutate = (node: unknown, way: readonly number[], value: unknown): unknown => {
    const [step = 0, ...rest] = way;
    if (way.length === 0 || typeof node !== 'object' || node === null) return value;
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return value;
    const changed = mutate((node as Record<string, unknown>)[key], rest, value);
    return Array.isArray(node)
      ? node.map((item, i) => (String(i) === key ? changed : item))
      : { ...node, [key]: changed };
  };

  it('it is a pack or has problems, and never throws', () => {
    const ways = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(ways, strange, (way, value) => {
        const parsed = parsePackValue(mutate(whole, way, value));
        if ('problems' in parsed) expect(parsed.problems).not.toEqual([]);
        else expect(parsePackValue(parsed.pack)).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });

  it('a text cut anywhere is never a pack and never throws', () => {
    const text = JSON.stringify(whole);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (end) => {
        expect(parsePack(text.slice(0, end))).toHaveProperty('problems');
      }),
    );
  });
});
