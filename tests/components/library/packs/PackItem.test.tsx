// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

import { PackItem } from '../../../../components/library/packs/PackItem.tsx';
import { aClaim } from '../../../builders.ts';
import { installed, packOf } from '../../builders.ts';
import {
  all,
  click,
  control,
  findControl,
  screenWords,
  settle,
  show,
  wordsOf,
} from '../../screen.tsx';

const PACK = packOf([aClaim()], { publisher: { name: 'Harbour & Tide' }, license: 'CC0-1.0' });

const load = async () => PACK;

function showPack(part = {}) {
  const onSwitch = vi.fn(async () => undefined);
  const onRemove = vi.fn(async () => undefined);
  const item = <PackItem pack={installed(PACK, part)} {...{ onSwitch, onRemove, load }} />;
  return { onSwitch, onRemove, shown: show(item) };
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
    'Remove “Velmouth Storm Gate”? Its claims are no longer marked on pages. Your notes on them are kept.',
  );
  await click('Keep it');
  await click('Remove');
  expect(onRemove).not.toHaveBeenCalled();
  await click('Remove this pack');
  expect(onRemove).toHaveBeenCalledOnce();
});

it('says so when it could not be done', async () => {
  const onSwitch = async () => Promise.reject(new Error('no space'));
  await show(
    <PackItem pack={installed(PACK)} onSwitch={onSwitch} onRemove={onSwitch} load={load} />,
  );
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
