// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { ExportPack } from '../../../../components/library/packs/ExportPack.tsx';
import { parsePack } from '../../../../utils/pack/parse-pack.ts';
import { aClaim } from '../../../builders.ts';
import { packOf } from '../../builders.ts';
import { all, choose, click, settle, show, wordsOf } from '../../screen.tsx';

const PACK = packOf([aClaim({ must: [['gate']] })]);

/** Names and texts of the files that the browser was handed. */
function watchSaving(): { name: string; blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (last) saved.push({ name: this.download, blob: last });
  });
  return saved;
}

const showExport = (load = async () => PACK) => show(<ExportPack packId={PACK.id} load={load} />);

describe('a pack is saved', () => {
  it('as a document that can be imported again', async () => {
    const saved = watchSaving();
    await showExport();
    await click('Save the file');
    await settle();
    expect(saved[0]?.name).toBe('example-org-gate.pack.json');
    expect(parsePack((await saved[0]?.blob.text()) ?? '')).toEqual({ pack: PACK });
    expect(wordsOf(all('[role=status]')[0])).toBe('Saved as example-org-gate.pack.json.');
  });

  it.each([
    ['w3c', 'example-org-gate.jsonld', '"AnnotationCollection"'],
    ['csv', 'example-org-gate.csv', 'claim_id,text,'],
    ['markdown', 'example-org-gate.md', '# Velmouth Storm Gate'],
  ])('as %s', async (format, name, words) => {
    const saved = watchSaving();
    await showExport();
    await choose('Export as', format);
    await click('Save the file');
    await settle();
    expect(saved[0]?.name).toBe(name);
    expect(await saved[0]?.blob.text()).toContain(words);
  });

  it('and what the format has no place for is said', async () => {
    watchSaving();
    await showExport();
    await choose('Export as', 'markdown');
    await click('Save the file');
    await settle();
    expect(wordsOf(all('[role=status]')[0])).toContain(
      'The format has no place for: speakers.kind (2), speakers.aliases (1), claims.must (1).',
    );
  });
});

it('says so when the pack is gone', async () => {
  await showExport(async () => Promise.reject(new Error('gone')));
  await click('Save the file');
  await settle();
  expect(wordsOf(all('[role=status]')[0])).toBe('This could not be done. The pack may be gone.');
});
