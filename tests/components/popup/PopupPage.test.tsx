// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { PopupPage } from '../../../components/popup/PopupPage.tsx';
import { siteChoices } from '../../../utils/extension/settings.ts';
import { aReading } from '../../builders.ts';
import { fakeHostAccess } from '../../fake-host-access.ts';
import {
  answerAsBackground,
  answerAsPage,
  click,
  control,
  findControl,
  screenWords,
  settle,
  show,
} from '../screen.tsx';

const READY = { kind: 'ready', packs: 4, claims: 1846, speakers: 203 };
const URL = 'https://www.courier.example/gate';
const READ = {
  kind: 'read',
  url: URL,
  title: 'Gate',
  reading: aReading({ compared: { sentences: 38, claims: 1846, packs: 4 } }),
};

let tab: { id: number; url: string | undefined; title: string; status: string };

beforeEach(() => {
  tab = { id: 7, url: URL, title: 'Gate', status: 'complete' };
  Object.assign(fakeBrowser.tabs, { query: async () => [tab] });
  fakeHostAccess({ willAllow: true, required: ['*://*/*'] });
  answerAsBackground({ getLibraryStatus: () => READY, listNotesFor: () => [] });
  answerAsPage({ getPageState: () => READ });
});

it('nothing found: says what was compared, and offers to write', async () => {
  await show(<PopupPage />);
  expect(screenWords()).toContain('courier.example');
  expect(screenWords()).toContain('Nothing known on this page');
  expect(screenWords()).toContain('38 sentences compared with 1,846 claims from 4 packs.');
  expect(screenWords()).toContain('That none matched says nothing about whether they are right.');
  await click('Write a note on this page');
  expect(document.activeElement).toBe(control('Note'));
});

it('no pack in use: leads to the packs', async () => {
  const reading = aReading({ compared: { sentences: 38, claims: 0, packs: 0 } });
  answerAsPage({ getPageState: () => ({ ...READ, reading }) });
  const asked = answerAsBackground({ getLibraryStatus: () => READY, listNotesFor: () => [] });
  await show(<PopupPage />);
  expect(screenWords()).toContain('No claims yet');
  await click('Import a file');
  expect(asked.at(-1)).toEqual({ type: 'openLibrary', args: ['packs'] });
});

it('gave up: says since when, and marks again', async () => {
  const at = new Date(2026, 8, 2, 14, 7).getTime();
  const asked = answerAsPage({ getPageState: () => ({ ...READ, kind: 'gave-up', at }) });
  await show(<PopupPage />);
  expect(screenWords()).toContain('This page keeps changing; marks were last set at 14:07.');
  await click('Mark again');
  expect(asked.at(-1)).toEqual({ type: 'refresh', args: [] });
});

it.each([
  ['a page of the browser', { url: 'chrome://settings' }, 'Browser pages cannot be read'],
  ['a page opened before', {}, 'This page was opened before'],
  ['a page on its way', { status: 'loading' }, 'Reading the article'],
  ['a page whose address it may not know', { url: undefined }, 'Not allowed to read this site yet'],
])('%s, where nobody listens', async (_case, part, words) => {
  Object.assign(tab, part);
  answerAsPage(null);
  await show(<PopupPage />);
  expect(screenWords()).toContain(words);
});

it('a site that is not allowed has nothing to switch', async () => {
  fakeHostAccess();
  answerAsPage(null);
  await show(<PopupPage />);
  expect(screenWords()).toContain('Not allowed to read this site yet');
  expect(findControl('Read this site')).toBeNull();
});

it('a broken library', async () => {
  answerAsBackground({ getLibraryStatus: () => ({ kind: 'broken', message: 'checksum' }) });
  await show(<PopupPage />);
  expect(screenWords()).toContain('The library cannot be opened');
});

it('switches the site off and on', async () => {
  await show(<PopupPage />);
  const siteSwitch = () => control('Read this site');
  expect(siteSwitch().getAttribute('aria-checked')).toBe('true');
  await click('Read this site');
  expect(await siteChoices.getValue()).toEqual({ 'courier.example': 'off' });
  await settle();
  expect(siteSwitch().getAttribute('aria-checked')).toBe('false');
  await click('Read this site');
  expect(await siteChoices.getValue()).toEqual({});
});

it('leads to the library and its settings', async () => {
  const asked = answerAsBackground({ getLibraryStatus: () => READY, listNotesFor: () => [] });
  await show(<PopupPage />);
  await click('Library');
  await click('Settings');
  expect(asked.slice(-2).map(({ args }) => args)).toEqual([['claims'], ['settings']]);
});
