// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { type PackActions, PackItem } from '../../../../components/library/packs/PackItem.tsx';
import type { InstalledPack } from '../../../../utils/store/packs-database.ts';
import { aClaim } from '../../../builders.ts';
import { installed, packOf } from '../../builders.ts';
import {
  all,
  choose,
  click,
  control,
  findControl,
  screenWords,
  settle,
  show,
  wordsOf,
} from '../../screen.tsx';
import { NOW, someActions } from './followed.ts';

const PACK = packOf([aClaim()], { publisher: { name: 'Harbour & Tide' }, license: 'CC0-1.0' });

const load = async () => PACK;

function showPack(part: Partial<InstalledPack> = {}, more: Partial<PackActions> = {}) {
  const actions = { ...someActions(), load, ...more };
  const place = { isFirst: false, isLast: false };
  const item = (
    <PackItem pack={installed(PACK, part)} subscription={null} now={NOW} {...{ place, actions }} />
  );
  return { ...actions, shown: show(item) };
}

it('tells what it is, whose, and what it holds', async () => {
  await showPack().shown;
  expect(screenWords()).toContain('Velmouth Storm Gate');
  expect(screenWords()).toContain('Harbour & Tide example.org/gate');
  expect(screenWords()).toContain('Imported file, not followed');
  expect(screenWords()).toContain('Holds 1 claim, 2 speakers, 6 sources');
});

it.each([
  ['starter', 'Inside the extension'],
  ['demo', 'Inside the extension'],
] as const)('a %s pack', async (origin, words) => {
  await showPack({ origin }).shown;
  expect(screenWords()).toContain(words);
});

it.each([
  [true, 'Used', false],
  [false, 'Paused', true],
])('enabled %s: the switch says so and turns it round', async (enabled, word, next) => {
  const { onSwitch, shown } = showPack({ enabled });
  await shown;
  const packSwitch = control('Use Velmouth Storm Gate');
  expect(packSwitch.getAttribute('aria-checked')).toBe(String(enabled));
  expect(wordsOf(packSwitch)).toBe(word);
  await click('Use Velmouth Storm Gate');
  expect(onSwitch).toHaveBeenCalledWith(next);
});

it('asks before it is removed', async () => {
  const { onRemove, shown } = showPack();
  await shown;
  await click('Remove');
  expect(screenWords()).toContain(
    'Remove \u2068Velmouth Storm Gate\u2069? Its claims are no longer marked on pages. Your notes on them are kept.',
  );
  await click('Keep it');
  await click('Remove');
  expect(onRemove).not.toHaveBeenCalled();
  await click('Remove this pack');
  expect(onRemove).toHaveBeenCalledOnce();
});

it('says so when it could not be done', async () => {
  const onSwitch = async () => Promise.reject(new Error('no space'));
  await showPack({}, { onSwitch }).shown;
  await click('Use Velmouth Storm Gate');
  await settle();
  expect(wordsOf(all('[role=alert]')[0])).toBe(
    'This could not be done. The packs are as they were.',
  );
});

it('can be exported, and the button that opens the choice stays', async () => {
  await showPack().shown;
  await click('Export');
  expect(control('Export').getAttribute('aria-expanded')).toBe('true');
  expect(control('Export as')).toBeTruthy();
  await click('Export');
  expect(findControl('Export as')).toBeNull();
});

it('says whether what it knows is marked or listed, and changes that', async () => {
  const { onMarks, shown } = showPack({ marks: false });
  await shown;
  expect(control<HTMLSelectElement>('When found on a page').value).toBe('list');
  await choose('When found on a page', 'mark');
  expect(onMarks).toHaveBeenCalledWith(true);
});

it('moves up and down among the packs', async () => {
  const { onMove, shown } = showPack();
  await shown;
  await click('Move Velmouth Storm Gate up');
  expect(onMove).toHaveBeenLastCalledWith(-1);
  await click('Move Velmouth Storm Gate down');
  expect(onMove).toHaveBeenLastCalledWith(1);
});
