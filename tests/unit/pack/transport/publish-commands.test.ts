import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { build } from '../../../../scripts/pack/build.ts';
import { diff } from '../../../../scripts/pack/diff.ts';
import { keygen } from '../../../../scripts/pack/keygen.ts';
import { publish } from '../../../../scripts/pack/publish.ts';
import { sign } from '../../../../scripts/pack/sign.ts';
import { verify } from '../../../../scripts/pack/verify.ts';
import { readKeyFile } from '../../../../scripts/publish/key-file.ts';
import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { parseHead } from '../../../../utils/pack/transport/head.ts';
import { aDocument } from '../../../builders.ts';
import { runCommand as run } from './run-command.ts';

let folder: string;
let key: string;
let site: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  key = join(folder, 'key.json');
  site = join(folder, 'site');
  await run(keygen, '--out', key);
});
afterEach(() => rmSync(folder, { recursive: true }));

const AT = ['--published', '2020-11-25T12:00:00Z'];

function aFile(name: string, content: string | object): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const aPackFile = (version: number, ...texts: string[]): string =>
  aFile(
    `v${version}-${texts.length}.pack.json`,
    aDocument({ version, claims: texts.map((text, i) => ({ id: `c${i}`, text })) }),
  );

const publishFile = (file: string, ...more: string[]) =>
  run(publish, file, '--key', key, '--out', site, ...more);

function headOf(place = site) {
  const parsed = parseHead(readFileSync(join(place, 'head.json')));
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.head;
}

/** Every file under a folder with its content. */
const listFiles = (place: string): [string, string][] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(place, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(place, name), 'base64')]);

describe('npm run pack -- keygen', () => {
  it('writes a key that only its owner can read, and tells its fingerprint', async () => {
    const file = join(folder, 'new', 'key.json');
    const { printed, code } = await run(keygen, '--out', file);
    expect(code).toBe(0);
    const { keyId } = await readKeyFile(file);
    expect(printed).toContain(keyId.slice(0, 4));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('never writes over a file', async () => {
    const before = readFileSync(key);
    const { problem, code } = await run(keygen, '--out', key);
    expect([code, problem]).toEqual([
      1,
      `${key}: is there already; expected a file that can be made`,
    ]);
    expect(readFileSync(key)).toEqual(before);
  });

  it('explains itself without a file', async () => {
    expect(await run(keygen)).toMatchObject({ code: 2, problem: expect.stringContaining('--out') });
  });
});

describe('npm run pack -- publish', () => {
  it('writes a pack that verify finds good, and prints the link to follow', async () => {
    const { printed, code } = await publishFile(
      aPackFile(1, 'One.'),
      '--url',
      'https://example.org/gate',
    );
    expect(code).toBe(0);
    const { key: publicKey, keyId } = headOf();
    expect(printed).toContain(`link https://example.org/gate/head.json#ed25519=${publicKey}\n`);
    const good = await run(verify, site, '--key', keyId.slice(0, 16));
    expect(good).toMatchObject({ code: 0 });
    expect(good.printed).toContain('good. example.org/gate, version 1');
  });

  it('writes the same bytes for the same input', async () => {
    const again = join(folder, 'again');
    for (const out of [site, again])
      for (const file of [aPackFile(1, 'One.', 'Two.'), aPackFile(2, 'One.', 'Three.')])
        expect(await run(publish, file, '--key', key, '--out', out, ...AT)).toMatchObject({
          code: 0,
        });
    expect(listFiles(again)).toEqual(listFiles(site));
    expect(listFiles(site).map(([name]) => name.replace(/[0-9a-f]{64}/, 'sha'))).toContain(
      'seg/sha.jsonl.gz',
    );
  });

  it('says that nothing is new, whatever the version, and writes nothing', async () => {
    await publishFile(aPackFile(3, 'One.'));
    const before = listFiles(site);
    expect(await publishFile(aPackFile(2, 'One.'))).toMatchObject({
      code: 0,
      printed: `${site}: nothing new; version 3 has the same content\n`,
    });
    expect(listFiles(site)).toEqual(before);
  });

  it('makes one pack of several documents', async () => {
    const files = [
      aFile(
        'a.pack.json',
        aDocument({
          claims: [
            { id: 'b', text: 'B' },
            { id: 'a', text: 'A' },
          ],
        }),
      ),
      aFile(
        'b.pack.json',
        aDocument({
          version: 2,
          claims: [
            { id: 'a', text: 'A' },
            { id: 'c', text: 'C' },
          ],
        }),
      ),
    ];
    expect(await run(publish, ...files, '--key', key, '--out', site)).toMatchObject({ code: 0 });
    expect(headOf()).toMatchObject({ version: 2, counts: { claims: 3 } });
  });

  it('renews, and changes the key, without a document', async () => {
    await publishFile(aPackFile(1, 'One.'), ...AT);
    const later = ['--published', '2020-12-25T12:00:00Z', '--days', '30', '--ttl-hours', '12'];
    expect(await run(sign, site, '--key', key, ...later)).toMatchObject({ code: 0 });
    expect(headOf()).toMatchObject({
      version: 2,
      expires: '2021-01-24T12:00:00Z',
      ttlSeconds: 43_200,
      deltas: [],
    });
    const newKey = join(folder, 'new.json');
    await run(keygen, '--out', newKey);
    expect(await run(sign, site, '--key', key, '--new-key', newKey)).toMatchObject({ code: 0 });
    expect(headOf()).toMatchObject({ version: 3, root: 2, ttlSeconds: 43_200 });
    const { keyId } = await readKeyFile(key);
    expect(await run(verify, site, '--key', keyId)).toMatchObject({ code: 0 });
    expect(await publishFile(aPackFile(4, 'Two.'))).toMatchObject({
      code: 1,
      problem: `${site}: head.json is signed by a newer key; expected that one`,
    });
    expect(await run(publish, aPackFile(4, 'Two.'), '--key', newKey, '--out', site)).toMatchObject({
      code: 0,
    });
  });

  it('removes segments that were out of use for 90 days, and no others', async () => {
    await publishFile(aPackFile(1, 'One.'));
    const [first = ''] = readdirSync(join(site, 'seg'));
    const orphan = join(site, 'seg', `${'0'.repeat(64)}.jsonl.gz`);
    const young = join(site, 'seg', `${'1'.repeat(64)}.jsonl.gz`);
    const foreign = join(site, 'seg', 'notes.txt');
    for (const file of [orphan, young, foreign]) writeFileSync(file, '');
    const old = Date.now() / 1000 - 91 * 86_400;
    for (const file of [orphan, foreign, join(site, 'seg', first)]) utimesSync(file, old, old);
    await publishFile(aPackFile(2, 'Two.', 'Three.'));
    expect(headOf().base.sha256).not.toBe(first.slice(0, 64));
    expect(
      [orphan, young, foreign, join(site, 'seg', first)].map((file) => existsSync(file)),
    ).toEqual(
      [false, true, true, true], // the first base was in use until now, however old it is
    );
  });

  it.each<[string, () => Promise<{ code: number; problem: string }>, string]>([
    [
      'a version that is published with other content',
      () => publishFile(aPackFile(1, 'Two.')),
      'document version: found 1; expected 2 or higher, 1 is published',
    ],
    [
      'a jump that readers refuse',
      () => publishFile(aPackFile(5_000_000, 'Two.')),
      'document version: found 5000000; expected at most 1000001',
    ],
    [
      'another pack',
      () => publishFile(aFile('else.pack.json', aDocument({ id: 'example.org/else', version: 2 }))),
      'document id: found "example.org/else"; expected "example.org/gate"',
    ],
    [
      'a time before the last',
      () => publishFile(aPackFile(2, 'Two.'), '--published', '2020-01-01'),
      'published: found 2020-01-01T00:00:00Z; expected',
    ],
    [
      'a document with a problem',
      () => publishFile(aFile('bad.pack.json', aDocument({ claims: [{ id: 'c' }] }))),
      'claim "c" text: missing; expected text',
    ],
    [
      'a field that rows need',
      () =>
        publishFile(
          aFile('t.pack.json', aDocument({ version: 2, claims: [{ id: 'c', text: 'T', t: 1 }] })),
        ),
      'claim "c" t: expected no field of this name',
    ],
    [
      'a damaged directory',
      () => {
        const [name = ''] = readdirSync(join(site, 'seg'));
        writeFileSync(join(site, 'seg', name), 'no');
        return publishFile(aPackFile(2, 'Two.'));
      },
      'seg/',
    ],
    [
      'a key that is not the directory’s',
      async () => {
        const other = join(folder, 'other.json');
        await run(keygen, '--out', other);
        return run(publish, aPackFile(2, 'Two.'), '--key', other, '--out', site);
      },
      'head.json key: found',
    ],
    [
      'a file that is no key',
      () => run(publish, aPackFile(2, 'Two.'), '--key', aPackFile(9), '--out', site),
      'format: found "annotation-pack/1"; expected "annotation-pack-key/1"',
    ],
    [
      'a key in the directory that all will read',
      async () => {
        const inside = join(site, 'key.json');
        await run(keygen, '--out', inside);
        return run(publish, aPackFile(2, 'Two.'), '--key', inside, '--out', site);
      },
      'which everybody will read',
    ],
  ])('refuses %s and leaves what is published', async (_, attempt, problem) => {
    await publishFile(aPackFile(1, 'One.'));
    const head = headOf();
    const answer = await attempt();
    expect(answer.code).toBe(1);
    expect(answer.problem).toContain(problem);
    expect(headOf()).toEqual(head);
  });

  it('raises the version when asked to', async () => {
    await publishFile(aPackFile(1, 'One.'));
    expect(await publishFile(aPackFile(1, 'Two.'), '--raise-version')).toMatchObject({ code: 0 });
    expect(headOf().version).toBe(2);
  });

  it('refuses records that two documents have differently', async () => {
    const [a, b] = [
      aPackFile(1, 'One.'),
      aFile('b.pack.json', aDocument({ claims: [{ id: 'c0', text: 'Two.' }] })),
    ];
    expect(await run(publish, a, b, '--key', key, '--out', site)).toMatchObject({
      code: 1,
      problem: `${b}: claim "c0": found another than in ${a}; expected the same`,
    });
  });

  it.each([
    ['no document', ['--out', 'x', '--key', 'k'], 'No document given.'],
    ['no directory', ['a.pack.json', '--key', 'k'], 'No --out DIR given.'],
    ['no key', ['a.pack.json', '--out', 'x'], 'No --key KEYFILE given.'],
    [
      'a time that is none',
      ['a', '--out', 'x', '--key', 'k', '--published', 'soon'],
      '--published: found "soon"',
    ],
    [
      'a time to come',
      ['a', '--out', 'x', '--key', 'k', '--published', '2999-01-01'],
      '--published: found "2999-01-01"; expected a time that has come',
    ],
    ['no days', ['a', '--out', 'x', '--key', 'k', '--days', '0'], '--days: found "0"'],
  ])('explains itself when given %s', async (_, args, problem) => {
    const answer = await run(publish, ...args);
    expect(answer).toMatchObject({ code: 2, problem: expect.stringContaining(problem) });
  });
});

describe('npm run pack -- verify', () => {
  let server: Server;
  let url: string;
  beforeEach(async () => {
    server = createServer((request, response) => {
      const file = join(site, request.url ?? '');
      if (!existsSync(file)) response.writeHead(404).end();
      else response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => server.close());

  it('reads from a host as from a directory, by the key in the link', async () => {
    await publishFile(aPackFile(1, 'One.'));
    const link = `${url}head.json#ed25519=${headOf().key}`;
    expect(await run(verify, link)).toMatchObject({ code: 0 });
    const other = `${url}head.json#ed25519=${'A'.repeat(43)}`;
    expect(await run(verify, other)).toMatchObject({
      code: 1,
      problem: expect.stringContaining('head.json key: found'),
    });
  });

  it('reads no more of a host’s file than it may be long', async () => {
    await publishFile(aPackFile(1, 'One.'));
    writeFileSync(join(site, 'head.json'), Buffer.alloc(50_000_000));
    expect(await run(verify, url)).toMatchObject({
      code: 1,
      problem: expect.stringContaining('head.json more than the 4096 bytes expected'),
    });
  });

  it('warns of a head whose time is over', async () => {
    await publishFile(aPackFile(1, 'One.'), '--published', '2020-01-01', '--days', '1');
    const { code, printed } = await run(verify, site);
    expect(code).toBe(0);
    expect(printed).toContain('warning: expired 2020-01-02T00:00:00Z');
  });

  it('tells of a place where nothing is published', async () => {
    mkdirSync(site);
    expect(await run(verify, site)).toMatchObject({
      code: 1,
      problem: `${site}: head.json: not found; expected a published pack`,
    });
    server.close();
    await new Promise((resolve) => server.on('close', resolve));
    expect(await run(verify, url)).toMatchObject({
      code: 1,
      problem: expect.stringContaining('not reached (ECONNREFUSED)'),
    });
  });

  it.each([
    ['no place', [], 'No directory or address given.'],
    ['a short fingerprint', ['x', '--key', 'abcd'], 'expected 16 to 64 hex digits'],
  ])('explains itself when given %s', async (_, args, problem) => {
    expect(await run(verify, ...args)).toMatchObject({
      code: 2,
      problem: expect.stringContaining(problem),
    });
  });
});

describe('npm run pack -- diff', () => {
  it('tells what changed by record and field, of documents and directories', async () => {
    await publishFile(aPackFile(1, 'One.', 'Two.'), ...AT);
    const after = aFile(
      'after.pack.json',
      aDocument({
        version: 2,
        published: '2020-11-25T12:00:00Z',
        claims: [{ id: 'c0', text: 'One!', topics: ['t'] }],
        speakers: [{ id: 's', name: 'Roe' }],
      }),
    );
    const { printed, code } = await run(diff, site, after);
    expect(code).toBe(0);
    expect(printed).toBe(
      [
        'document version: 1 → 2',
        'speaker "s" added: Roe',
        'claim "c0" text: "One." → "One!"',
        'claim "c0" topics: nothing → ["t"]',
        'claim "c1" removed: Two.',
        '1 added, 1 removed, 1 changed',
        '',
      ].join('\n'),
    );
    const lines = (await run(diff, site, after, '--json')).printed.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { kind: 'document', field: 'version', from: '1', to: '2' },
      { kind: 'speaker', id: 's', change: 'added' },
      { kind: 'claim', id: 'c0', change: 'changed', fields: ['text', 'topics'] },
      { kind: 'claim', id: 'c1', change: 'removed' },
    ]);
  });

  it('explains itself when given one pack', async () => {
    expect(await run(diff, 'a')).toMatchObject({
      code: 2,
      problem: expect.stringContaining('Expected two packs, found 1.'),
    });
  });
});

describe('npm run pack -- build', () => {
  it('makes one document of several, the same bytes in whatever order they hold their records', async () => {
    const claims = [
      { id: 'b', text: 'B' },
      { id: 'a', text: 'A' },
    ];
    const one = aFile('one.pack.json', aDocument({ claims }));
    const two = aFile('two.pack.json', aDocument({ claims: claims.toReversed() }));
    const [out, again] = [join(folder, 'out.pack.json'), join(folder, 'again.pack.json')];
    expect(await run(build, one, '--out', out, '--version', '7')).toMatchObject({ code: 0 });
    await run(build, two, one, '--out', again, '--version', '7');
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'));
    expect(parsePack(readFileSync(out, 'utf8'))).toMatchObject({
      pack: { version: 7, claims: [{ id: 'a' }, { id: 'b' }] },
    });
  });

  it('takes tables, under the name that it is given', async () => {
    const table = aFile('ports.csv', 'claim_id,text\nb,The bridge closed.\na,The port opened.\n');
    const out = join(folder, 'out.pack.json');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await run(
      build,
      table,
      '--id',
      'example.org/ports',
      '--title',
      'Ports',
      '--out',
      out,
    );
    expect(answer.code).toBe(0);
    expect(parsePack(readFileSync(out, 'utf8'))).toMatchObject({
      pack: { id: 'example.org/ports', title: 'Ports', claims: [{ id: 'a' }, { id: 'b' }] },
    });
  });

  it.each([
    ['a table without a name', 2, ['t.csv', '--out', 'o'], 'A table needs --id and --title'],
    [
      'a table that is not there',
      1,
      ['none.csv', '--out', 'o', '--id', 'i', '--title', 'T'],
      'none.csv: file: not found',
    ],
    ['no version', 2, ['a.pack.json', '--out', 'o', '--version', 'two'], '--version: found "two"'],
    ['an id with a space', 1, [], 'document id: found "a b"; expected an id without spaces'],
  ])('refuses %s', async (_, code, args, problem) => {
    const given =
      args.length > 0 ? args : [aPackFile(1), '--id', 'a b', '--out', join(folder, 'o.json')];
    expect(await run(build, ...given)).toMatchObject({
      code,
      problem: expect.stringContaining(problem),
    });
  });
});
