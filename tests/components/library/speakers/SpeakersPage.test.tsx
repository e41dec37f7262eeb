// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { parseRoute, speakerLink } from '../../../../components/library/route.ts';
import { SpeakersPage } from '../../../../components/library/speakers/SpeakersPage.tsx';
import { aClaim } from '../../../builders.ts';
import { catalogueOf, packOf } from '../../builders.ts';
import { all, control, eventually, screenWords, show, type, wordsOf } from '../../screen.tsx';

const GATE = packOf([
  aClaim({ id: 'crack', text: 'A crack was found.', speakers: ['ilse-verrin'] }),
]);

const showSpeakers = async (hash = '#/speakers') =>
  show(<SpeakersPage route={parseRoute(hash)} catalogue={await catalogueOf(GATE)} notes={[]} />);
const rows = () => all('.rows .row').map(wordsOf);

it('lists speakers by name, with role and number of claims', async () => {
  await showSpeakers();
  expect(rows()).toEqual([
    'City of Velmouth 0 claims',
    'Ilse Verrin harbour master of Velmouth 1 claim',
  ]);
});

it.each([
  ['harbour', 1, '1 of 2 speakers'],
  ['velmouth', 2, '2 of 2 speakers'],
  ['nobody', 0, 'No speaker matches “nobody”'],
])('searches names, roles and aliases: %s', async (words, found, count) => {
  await showSpeakers();
  await type('Search names, roles', words);
  await eventually(() => expect(rows()).toHaveLength(found));
  await eventually(() => expect(screenWords()).toContain(count));
});

it('shows one: other names, claims, a note to be added', async () => {
  await showSpeakers(speakerLink(GATE.id, 'ilse-verrin'));
  expect(wordsOf(all('.det .verdict')[0])).toBe('Known speaker, 1 claim');
  expect(screenWords()).toContain('Also named I. Verrin, harbourmaster Verrin');
  expect(control('A crack was found.').getAttribute('href')).toMatch(/^#\/claims\//);
  expect(control('Add note')).toBeTruthy();
});
