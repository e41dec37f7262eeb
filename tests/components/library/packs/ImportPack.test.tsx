// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';

import { ImportPack } from '../../../../components/library/packs/ImportPack.tsx';
import { aClaim } from '../../../builders.ts';
import { packOf } from '../../builders.ts';
import {
  all,
  answerAsBackground,
  click,
  control,
  eventually,
  findControl,
  screenWords,
  show,
  wordsOf,
} from '../../screen.tsx';

const CLAIMS = [
  'The gate reopened.',
  'A crack was found.',
  'It will cost more.',
  'It shuts often.',
].map((text, index) => aClaim({ id: `claim-${index}`, text }));
const PACK = packOf(CLAIMS, {
  description: 'What is known of the gate.',
  license: 'CC-BY-4.0',
  publisher: { name: 'Harbour & Tide', url: 'https://harbourandtide.example/' },
});
const INSTALLED = { kind: 'installed', packId: PACK.id, claims: 4, speakers: 2, sources: 6 };

const showImport = (version: number | null = null) =>
  show(<ImportPack installedVersion={() => version} progressOf={() => null} />);

async function choose(text: string, name = 'gate.pack.json'): Promise<void> {
  const input = all('input[type=file]')[0] as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await looked();
}

async function drop(text: string): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [new File([text], 'gate.pack.json')] } });
  await act(() => void all('.drop')[0]?.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  await looked();
}

/** The text "Checking" stands there first, for as long as the file takes. */
const looked = (): Promise<void> =>
  eventually(() => {
    expect(all('.imp')).toHaveLength(1);
    expect(all('progress')).toHaveLength(0);
  });

it.each([
  ['chosen by the button', choose],
  ['dropped', drop],
])('a file %s is shown before anything is taken over', async (_how, bring) => {
  const asked = answerAsBackground({});
  await showImport();
  await bring(JSON.stringify(PACK));
  expect(asked).toEqual([]);
  expect(screenWords()).toContain('gate.pack.json Velmouth Storm Gate What is known of the gate.');
  expect(screenWords()).toContain('Publisher Harbour & Tide harbourandtide.example');
  expect(screenWords()).toContain('Licence CC-BY-4.0');
  expect(screenWords()).toContain('Version 12');
  expect(screenWords()).toContain('Holds 4 claims, 2 speakers, 6 sources');
  expect(screenWords()).toContain('No pack of this name is installed.');
  expect(all('.imp .plain li').map(wordsOf)).toEqual(CLAIMS.slice(0, 3).map(({ text }) => text));
});

it('taken over by a click, and said so', async () => {
  const handOver = vi.spyOn(URL, 'createObjectURL');
  const asked = answerAsBackground({ importPack: () => INSTALLED });
  await showImport();
  await choose(JSON.stringify(PACK));
  await click('Import this pack');
  const document = handOver.mock.calls[0]?.[0] as Blob;
  expect(await document.text()).toBe(JSON.stringify(PACK));
  expect(asked).toEqual([{ type: 'importPack', args: [handOver.mock.results[0]?.value] }]);
  expect(wordsOf(all('[role=status]')[0])).toBe('Velmouth Storm Gate is imported and in use.');
});

it('left by a click: nothing was asked of the background', async () => {
  const asked = answerAsBackground({});
  await showImport();
  await choose(JSON.stringify(PACK));
  await click('Leave it');
  expect(asked).toEqual([]);
  expect(findControl('Import this pack')).toBeNull();
});

it.each([
  [12, 'Version 12 is installed already; it would be replaced.'],
  [11, 'Version 11 is installed; it would be replaced by version 12.'],
  [13, 'Version 13 is installed and newer; it would be replaced by version 12.'],
])('version %s is installed', async (version, words) => {
  await showImport(version);
  await choose(JSON.stringify(PACK));
  expect(screenWords()).toContain(words);
  expect(control('Replace the installed version')).toBeTruthy();
});

describe('a file with problems', () => {
  const bad = JSON.stringify({ ...PACK, claims: [{ id: 'a' }, { id: 'b', text: 7 }] });

  it('is refused whole, with every problem', async () => {
    await showImport();
    await choose(bad);
    expect(wordsOf(all('[role=alert]')[0])).toMatch(/^[2-9] problems\. Nothing was imported\.$/);
    expect(all('.probs li').length).toBeGreaterThan(1);
    expect(screenWords()).not.toContain('Import this pack');
  });

  it('the report can be saved', async () => {
    await showImport();
    await choose(bad);
    const link = control<HTMLAnchorElement>('Save the report');
    expect(link.download).toBe('gate.pack.json.problems.txt');
    expect(decodeURIComponent(link.href)).toContain('text');
  });

  it('can be dismissed', async () => {
    await showImport();
    await choose('no pack at all');
    expect(wordsOf(all('[role=alert]')[0])).toMatch(/^1 problem\. Nothing was imported\.$/);
    await click('Dismiss');
    expect(all('[role=alert]')).toHaveLength(0);
  });
});

it('says so when the browser did not keep the pack', async () => {
  answerAsBackground({
    importPack: () => {
      throw new Error('QuotaExceededError');
    },
  });
  await showImport();
  await choose(JSON.stringify(PACK));
  await click('Import this pack');
  expect(wordsOf(all('[role=alert]')[0])).toBe(
    'The browser did not keep the pack. Nothing was lost; the import was undone.',
  );
});

it('text of a pack is never markup', async () => {
  await showImport();
  await choose(JSON.stringify({ ...PACK, title: '<img src=x onerror=alert(1)>' }));
  expect(all('img')).toHaveLength(0);
  expect(screenWords()).toContain('<img src=x onerror=alert(1)>');
});
