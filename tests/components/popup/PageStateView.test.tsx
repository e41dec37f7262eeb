// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { PageStateView } from '../../../components/popup/PageStateView.tsx';
import { siteChoices } from '../../../utils/extension/settings.ts';
import { fakeHostAccess } from '../../fake-host-access.ts';
import {
  all,
  answerAsBackground,
  answerAsPage,
  click,
  control,
  controlNames,
  screenWords,
  show,
} from '../screen.tsx';

type State = Parameters<typeof PageStateView>[0]['state'];

const TAB = { id: 7, url: 'https://harbourandtide.example/news', title: 'News', loading: false };
const showState = (state: State, claims = 1846) =>
  show(<PageStateView tab={TAB} state={state} claims={claims} />);

beforeEach(() => {
  fakeHostAccess();
});

it.each<[State, string, string[]]>([
  [
    { kind: 'off' },
    'Off on this site Nothing is read or marked here. Your notes are kept.',
    ['Read this page once'],
  ],
  [
    { kind: 'not-news' },
    'This does not look like an article Pages without a news article are left alone.',
    ['Read it anyway', 'Always read pages here'],
  ],
  [
    { kind: 'no-access' },
    'Not allowed to read this site yet To compare the article with your packs, Second Source has to read its text. The text stays on this computer.',
    [
      'Read this page once',
      'Always on this site',
      'All sites, chosen sites or only on click: change it in the settings',
    ],
  ],
  [
    { kind: 'not-started' },
    'This page was opened before It has not been read, because it was open before Second Source was.',
    ['Read this page once'],
  ],
  [{ kind: 'reading' }, 'Reading the article Comparing it with 1,846 claims', []],
  [
    { kind: 'browser-page' },
    'Browser pages cannot be read The browser keeps its own pages, its store and files to itself.',
    [],
  ],
  [
    { kind: 'library-broken', message: 'index: generation 12' },
    'The library cannot be opened Nothing is marked until it is built again from your packs; that takes a few seconds. Your notebook is not affected. Build the library again Details index: generation 12 Save the report',
    ['Build the library again', 'Details', 'Save the report'],
  ],
  [
    { kind: 'failed', message: 'no body' },
    'This cannot be shown Your notebook is not affected. Loading the page again often helps. Details no body Save the report',
    ['Details', 'Save the report'],
  ],
])('%s', async (state, words, ways) => {
  await showState(state);
  expect(screenWords().startsWith(words)).toBe(true);
  expect(controlNames()).toEqual(ways);
  expect(all('[role=status]').length).toBeGreaterThan(0);
});

it('has at most one primary way on, where the focus starts', async () => {
  await showState({ kind: 'no-access' });
  expect(all('.btn.primary')).toHaveLength(1);
  expect(document.activeElement).toBe(control('Read this page once'));
});

it('says that packs are prepared first', async () => {
  await showState({ kind: 'reading' }, 0);
  expect(screenWords()).toContain('Your packs are being prepared first');
});

it('reads the page once', async () => {
  const asked = answerAsBackground({});
  await showState({ kind: 'off' });
  await click('Read this page once');
  expect(asked).toEqual([{ type: 'readTabOnce', args: [7] }]);
});

it('asks the browser for the site, and for nothing else', async () => {
  await showState({ kind: 'no-access' });
  await click('Always on this site');
  expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({
    origins: ['*://*.harbourandtide.example/*'],
  });
});

it('reads it anyway, or always', async () => {
  const asked = answerAsPage({});
  await showState({ kind: 'not-news' });
  await click('Read it anyway');
  expect(asked).toEqual([{ type: 'readAnyway', args: [] }]);
  expect(screenWords()).toContain('No text was found on this page that could be compared.');
  await click('Always read pages here');
  expect(await siteChoices.getValue()).toEqual({ 'harbourandtide.example': 'always' });
});

it('builds a broken library again', async () => {
  vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const asked = answerAsBackground({});
  await showState({ kind: 'library-broken', message: 'checksum' });
  await click('Build the library again');
  expect(asked).toEqual([{ type: 'rebuildIndex', args: [] }]);
});
