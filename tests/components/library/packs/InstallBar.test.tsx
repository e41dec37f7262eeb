// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { InstallBar } from '../../../../components/library/packs/InstallBar.tsx';
import type { InstallProgress } from '../../../../utils/store/packs-database.ts';
import { aClaim, aPack, aSource, aSpeaker } from '../../../builders.ts';
import { all, screenWords, show } from '../../screen.tsx';

const PACK = aPack({ claims: [aClaim()], speakers: [aSpeaker()], sources: [aSource()] });
const showStep = (step: InstallProgress['step'] | null) =>
  show(
    <InstallBar
      pack={PACK}
      label="Importing"
      progress={step && { packId: PACK.id, generation: 1, step, done: 2 }}
    />,
  );

it.each([
  ['storing', '2 of 3 records stored', 3],
  ['compiling', '2 of 2 claims and names made ready', 2],
] as const)('says how far %s is', async (step, words, max) => {
  await showStep(step);
  expect(screenWords()).toContain(words);
  const [bar] = all('progress') as HTMLProgressElement[];
  expect([bar?.getAttribute('value'), bar?.getAttribute('max')]).toEqual(['2', String(max)]);
});

it('only moves before anything is stored', async () => {
  await showStep(null);
  expect(all('progress')[0]?.hasAttribute('value')).toBe(false);
});
