// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { OutdatedPacks } from '../../../components/popup/OutdatedPacks.tsx';
import { aClaimMention } from '../../builders.ts';
import { known, readingOf } from '../builders.ts';
import { answerAsBackground, screenWords, show } from '../screen.tsx';

const since = Date.UTC(2026, 10, 16, 12);
const reading = readingOf([{ known: known({}), mention: aClaimMention() }]);
const outdated = (packId: string, kind: string) => ({ packId, kind, title: 'Sedge Gate', since });

it.each([
  ['stale', /⁨Sedge Gate⁩ has not been renewed by its publisher since 16 November.*\./],
  ['unreached', /⁨Sedge Gate⁩ could not be brought up to date since 16 November.*\./],
])('names a pack that is %s', async (kind, words) => {
  answerAsBackground({ listOutdated: () => [outdated('example.org/gate', kind)] });
  await show(<OutdatedPacks reading={reading} />);
  expect(screenWords().replaceAll('\u00a0', ' ')).toMatch(words);
});

it('names none that nothing on the page comes from', async () => {
  answerAsBackground({ listOutdated: () => [outdated('example.org/other', 'stale')] });
  await show(<OutdatedPacks reading={reading} />);
  expect(screenWords()).toBe('');
});

it('asks nobody when nothing is known on the page', async () => {
  const asked = answerAsBackground({});
  await show(<OutdatedPacks reading={readingOf([])} />);
  expect(asked).toEqual([]);
});
