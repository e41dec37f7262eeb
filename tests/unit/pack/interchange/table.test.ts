import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableStart } from '../../../../utils/pack/interchange/convert-table.ts';
import { guardCell, unguardCell } from '../../../../utils/pack/interchange/csv-cells.ts';
import {
  createCsvReader,
  DELIMITERS,
  type Delimiter,
} from '../../../../utils/pack/interchange/csv-reader.ts';
import { HEAD, readTable, skipsOf, taken } from './read.ts';

function rowsOf(text: string, delimiter: Delimiter = ',', length = text.length || 1): string[][] {
  const reader = createCsvReader(delimiter);
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at += length)
    rows.push(...reader.push(text.slice(at, at + length)));
  return [...rows, ...reader.end()];
}

describe('createCsvReader', () => {
  it('reads back any rows, quoted, in chunks of any length', () => {
    const anyRow = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 7 }),
        (rows, delimiter, newline, length) => {
          const text = rows
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
            .join(newline);
          expect(rowsOf(text, delimiter, length)).toEqual(rows);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });

  it.each([
    ['a,b\n', [['a', 'b']]],
    ['a,b\r\n\r\nc,', [['a', 'b'], [''], ['c', '']]],
    ['5" wide,"6"" wide"', [['5" wide', '6" wide']]],
    ['"a"b,c', [['ab', 'c']]],
    ['"line\nbreak",x', [['line\nbreak', 'x']]],
    ['', []],
  ])('reads %j', (text, rows) => expect(rowsOf(text)).toEqual(rows));

  it('says where a quotation mark is not closed', () => {
    expect(() => rowsOf('a,b\nc,"d\ne,f')).toThrow('row 2: a quotation mark is not closed');
  });

  it('says where a row has too many columns', () => {
    expect(() => rowsOf(`a\n${','.repeat(600)}`)).toThrow('row 2: expected at most 500 columns');
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 1', "'+49 1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1", "''=1"],
    ["'tis so", "'tis so"],
    ['a=1', 'a=1'],
  ])('%s', (text, cell) => {
    expect(guardCell(text)).toBe(cell);
    expect(unguardCell(cell)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    const anyText = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a') });
    fc.assert(fc.property(anyText, (text) => unguardCell(guardCell(text)) === text));
  });
});

describe('the first rows', () => {
  it.each([
    [',', 'claim,link\n"a, b",c\n'],
    [';', 'claim;link\na, b;c\n'],
    ['\t', 'claim\tlink\na, b; c\td\n'],
  ])('tell the delimiter %j', (delimiter, text) => {
    expect(readTableStart(text)).toMatchObject({ delimiter, guess: ['text', 'source_url'] });
  });

  it('of a table that is one row, or goes on beyond what was read', () => {
    expect(readTableStart('\ufefftext,url')?.names).toEqual(['text', 'url']);
    expect(readTableStart('text,url\na,b\n"c')?.rows).toEqual([['a', 'b']]);
  });

  it.each(['one column\nonly', '', '{"a":1}'])('of what is no table: %j', (text) => {
    expect(readTableStart(text)).toBeNull();
  });

  it.each([
    ['our own', 'claim_id,text,source_url', ['claim_id', 'text', 'source_url']],
    [
      'a list of reviews',
      'reviewer_name,claim_text,review_date,review_url,review_rating,claim_author_name',
      ['source_publisher', 'text', 'source_published', 'source_url', 'rating', 'speakers'],
    ],
    [
      'Hypothesis',
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags',
      [null, 'source_author', 'source_title', 'source_url', null, null, 'text', 'note', 'tags'],
    ],
    ['nothing known', 'a,b', [null, null]],
    ['the same name twice', 'text,text', ['text', null]],
  ])('what the columns hold: %s', (_, names, guess) => {
    expect(readTableStart(`${names}\n`)?.guess).toEqual(guess);
  });
});

describe('a simple table', () => {
  it('is a claim a row', async () => {
    const { pack, report } = await taken(
      readTable(
        'Claim,Speaker,Verdict,URL,Date,Publisher,Tags\r\nThe gate reopened.,Ilse Verrin; City,False,https://a.example/1,2026-3-5,Tide Check,"gate, sea"\r\n',
      ),
    );
    expect(pack.claims).toMatchObject([
      { text: 'The gate reopened.', topics: ['gate', 'sea'], review: { rating: 'False' } },
    ]);
    expect(pack.speakers.map(({ name }) => name)).toEqual(['Ilse Verrin', 'City']);
    expect(pack.sources).toMatchObject([
      { publisher: 'Tide Check', url: 'https://a.example/1', published: '2026-03-05' },
    ]);
    expect(pack.claims[0]?.evidence).toMatchObject([{ stance: 'disputes' }]);
    expect(report).toMatchObject({ format: 'csv', taken: 1, skipped: [] });
  });

  it('names what is left out by the row a spreadsheet shows', async () => {
    const { report } = await taken(
      readTable(
        'text,url,stance,date,more\na,https://a.example/,maybe,5/3/26,x\n\n,https://b.example/,,,\nb,nowhere,,,\nc,,,,\n',
      ),
    );
    expect(skipsOf(report)).toEqual([
      'row 2 source_published: expected an ISO 8601 date: 2026-03-01',
      'row 5 source_url: expected an http or https address',
      'row 2: stance: expected supports, reports, disputes or refers',
    ]);
    expect(report.notKept).toEqual([{ field: 'column "more"', count: 1 }]);
  });

  it('without a column for the claim it is refused', async () => {
    const result = await readTable('a,b\nc,d\n', HEAD);
    expect(result.kind === 'refused' && result.problems[0]).toContain(
      'columns: none holds the claim',
    );
  });
});
