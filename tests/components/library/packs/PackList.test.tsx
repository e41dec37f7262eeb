// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';

import { PackList } from '../../../../components/library/packs/PackList.tsx';
import type { InstalledPack } from '../../../../utils/store/packs-database.ts';
import { aClaim } from '../../../builders.ts';
import { installed, packOf } from '../../builders.ts';
import {
  all,
  answerAsBackground,
  click,
  control,
  screenWords,
  show,
  wordsOf,
} from '../../screen.tsx';
import { aSubscription, NOW } from './followed.ts';

const somePack = (id: string): InstalledPack =>
  installed(packOf([aClaim()], { id, title: `Pack ${id}` }));
let packs: InstalledPack[] = [];

const showList = (subscriptions = [] as ReturnType<typeof aSubscription>[]) =>
  show(<PackList {...{ packs, subscriptions }} now={NOW} load={async () => packOf([aClaim()])} />);

beforeEach(() => {
  packs = ['a', 'b', 'c'].map(somePack);
});

it('lists the packs in their order, and says what the order is for', async () => {
  await showList();
  expect(all('h3').map(wordsOf)).toEqual(['Pack a', 'Pack b', 'Pack c']);
  expect(screenWords()).toContain('the wording of the first one is shown');
});

it('what is followed and not here yet stands before them', async () => {
  await showList([aSubscription({ packId: 'new', title: 'Pack new', current: null })]);
  expect(all('h3').map(wordsOf)).toEqual(['Pack new', 'Pack a', 'Pack b', 'Pack c']);
});

it('a pack is moved by a button, the focus goes with it, and it is said', async () => {
  const asked = answerAsBackground({});
  await showList();
  control('Move Pack c up').focus();
  await click('Move Pack c up');
  expect(asked).toEqual([{ type: 'setPackOrder', args: [['a', 'c', 'b']] }]);
  packs = ['a', 'c', 'b'].map(somePack);
  await showList();
  expect(document.activeElement).toBe(control('Move Pack c up'));
  expect(wordsOf(all('[role=status]')[0])).toBe('\u2068Pack c\u2069 is now number 2 of 3.');
});

it('the first cannot go up, nor the last down', async () => {
  const asked = answerAsBackground({});
  await showList();
  await click('Move Pack a up');
  await click('Move Pack c down');
  expect(asked).toEqual([]);
  expect(control('Move Pack a up').getAttribute('aria-disabled')).toBe('true');
});

it('stopping to follow is one message', async () => {
  const asked = answerAsBackground({});
  packs = [];
  await showList([aSubscription({ packId: 'new', current: null })]);
  await click('Stop following');
  await click('Stop following');
  expect(asked).toEqual([{ type: 'removePack', args: ['new'] }]);
});
