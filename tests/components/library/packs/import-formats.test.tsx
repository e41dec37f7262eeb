// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';

import { ImportPack } from '../../../../components/library/packs/ImportPack.tsx';
import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import {
  all,
  answerAsBackground,
  choose,
  click,
  control,
  eventually,
  findControl,
  screenWords,
  show,
  wordsOf,
} from '../../screen.tsx';

const REVIEWS = JSON.stringify({
  dataFeedElement: [
    {
      item: [
        {
          '@type': 'ClaimReview',
          claimReviewed: 'The gate is shut.',
          url: 'https://a.example/1',
          image: 'x',
        },
      ],
    },
    { item: [{ '@type': 'ClaimReview', url: 'https://a.example/2' }] },
  ],
});
const TABLE =
  'Statement;Where;Remark\r\nThe gate is shut.;https://a.example/1;first\r\nThe dam holds.;nowhere;\r\n';
const INSTALLED = { kind: 'installed', packId: 'import/x', claims: 1, speakers: 0, sources: 1 };

async function bring(text: BlobPart, name: string): Promise<void> {
  const input = all('input[type=file]')[0] as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await atRest();
}

const atRest = (): Promise<void> =>
  eventually(() => {
    expect(all('.imp')).toHaveLength(1);
    expect(all('progress')).toHaveLength(0);
  });

const showImport = () => show(<ImportPack installedVersion={() => null} progressOf={() => null} />);

/** What was saved by a link, by the name of its file. */
function watchSaving(): Map<string, Blob> {
  const saved = new Map<string, Blob>();
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob) saved.set(this.download, blob);
  });
  return saved;
}

describe('reviews', () => {
  it('are shown with what became of each, before anything is taken over', async () => {
    const asked = answerAsBackground({});
    await showImport();
    await bring(REVIEWS, 'reviews.json');
    expect(asked).toEqual([]);
    expect(screenWords()).toContain('Holds 1 claim, 0 speakers, 1 source');
    expect(screenWords()).toContain('1 record taken. 1 left out.');
    expect(all('.report .probs li').map(wordsOf)).toEqual([
      'record 2 item[0] claimReviewed missing; expected the claim in words',
      'image (1)',
    ]);
  });

  it('are taken over as a pack document, and the report stays', async () => {
    const handOver = vi.spyOn(URL, 'createObjectURL');
    const asked = answerAsBackground({ importPack: () => INSTALLED });
    await showImport();
    await bring(REVIEWS, 'reviews.json');
    await click('Import this pack');
    expect(asked.map(({ type }) => type)).toEqual(['importPack']);
    const document = handOver.mock.calls[0]?.[0] as Blob;
    expect(parsePack(await document.text())).toMatchObject({
      pack: { id: 'import/reviews', claims: [{ text: 'The gate is shut.' }] },
    });
    expect(wordsOf(all('[role=status]')[0])).toBe('reviews is imported and in use.');
    expect(screenWords()).toContain('1 record taken. 1 left out.');
  });

  it('the report can be saved', async () => {
    const saved = watchSaving();
    await showImport();
    await bring(REVIEWS, 'reviews.json');
    await click('Save the report');
    expect(await saved.get('reviews.json.report.txt')?.text()).toBe(
      '1 record taken.\nrecord 2 item[0] claimReviewed: missing; expected the claim in words\nFields a pack has no place for: image (1)\n',
    );
  });
});

describe('a table', () => {
  it('asks what its columns hold, guesses preset, with its first rows', async () => {
    await showImport();
    await bring(TABLE, 'claims.csv');
    expect(control<HTMLSelectElement>('Statement').value).toBe('text');
    expect(control<HTMLSelectElement>('Where').value).toBe('');
    expect(all('.column').map(wordsOf)[0]).toContain('The gate is shut. The dam holds.');
  });

  it('is read as it is told, and the report names the row', async () => {
    await showImport();
    await bring(TABLE, 'claims.csv');
    await choose('Where', 'source_url');
    await choose('Remark', 'note');
    await click('Read the table');
    await atRest();
    expect(screenWords()).toContain('Holds 2 claims, 0 speakers, 1 source');
    expect(all('.report .probs li').map(wordsOf)).toEqual([
      'row 3 source_url expected an http or https address',
    ]);
  });

  it('a field is in one column only', async () => {
    await showImport();
    await bring(TABLE, 'claims.csv');
    await choose('Remark', 'text');
    expect(control<HTMLSelectElement>('Statement').value).toBe('');
    expect(control<HTMLSelectElement>('Remark').value).toBe('text');
  });

  it('says when no column holds the claim, and waits', async () => {
    await showImport();
    await bring(TABLE, 'claims.csv');
    await choose('Statement', '');
    await click('Read the table');
    expect(wordsOf(all('.columns [role=alert]')[0])).toBe('No column holds the claim. Choose one.');
    expect(control('Read the table')).toBeTruthy();
  });

  it('can be left', async () => {
    await showImport();
    await bring(TABLE, 'claims.csv');
    await click('Leave it');
    expect(findControl('Read the table')).toBeNull();
  });
});

it.each([
  ['nothing', '', 'Found nothing; expected an annotation pack, ClaimReview'],
  ['a page', '<!doctype html>', 'Found "<!doctype html>"; expected an annotation pack'],
  ['other JSON', '{"a":1}', 'Found none of these; expected an annotation pack'],
  ['half a feed', '{"dataFeedElement":[{"a":1},{', 'The file ends inside the list'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'Not text; expected UTF-8'],
])('refuses %s and says what was expected', async (_, content, words) => {
  const asked = answerAsBackground({});
  await showImport();
  await bring(content, 'file.json');
  expect(wordsOf(all('[role=alert]')[0])).toBe('1 problem. Nothing was imported.');
  expect(wordsOf(all('.probs li')[0])).toContain(words);
  expect(asked).toEqual([]);
});
