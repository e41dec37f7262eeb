// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { SettingsPage } from '../../../../components/library/settings/SettingsPage.tsx';
import {
  hiddenMarks,
  markStrength,
  singleKeys,
  siteChoices,
} from '../../../../utils/extension/settings.ts';
import { fakeHostAccess } from '../../../fake-host-access.ts';
import {
  all,
  answerAsBackground,
  choose,
  click,
  control,
  findControl,
  screenWords,
  show,
  type,
} from '../../screen.tsx';

const STORED = { notes: 3, packs: 2, claims: 93 };
const showSettings = () => show(<SettingsPage stored={STORED} />);
const checked = (name: string | RegExp) => control<HTMLInputElement>(name).checked;

beforeEach(() => {
  fakeHostAccess();
});

it('has a heading for each part', async () => {
  await showSettings();
  expect(all('h1, h2').map(({ textContent }) => textContent)).toEqual([
    'Settings',
    'Where may it read?',
    'Marks on the page',
    'Keys',
    'What is stored',
  ]);
});

describe('where it may read', () => {
  it('shows what holds, and asks the browser for more', async () => {
    await showSettings();
    expect(checked(/^On sites I choose/)).toBe(true);
    await click(/^On all sites/);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ['*://*/*'] });
    expect(checked(/^On all sites/)).toBe(true);
    expect(findControl('Allow a site')).toBeNull();
  });

  it('stays as it is when the browser does not agree', async () => {
    fakeHostAccess({ willAllow: false, required: [] });
    await showSettings();
    await click(/^On all sites/);
    expect(screenWords()).toContain('The browser did not agree, so nothing has changed.');
    expect(checked(/^On all sites/)).toBe(false);
  });

  it('adds a site, changes what is read there, and removes it', async () => {
    await showSettings();
    await type('Allow a site', 'courier.example');
    await click('Add site');
    expect(screenWords()).toContain('courier.example may be read now.');
    await choose('What to read on courier.example', 'always');
    expect(await siteChoices.getValue()).toEqual({ 'courier.example': 'always' });
    await click('Remove courier.example');
    expect(findControl('Remove courier.example')).toBeNull();
    expect(await siteChoices.getValue()).toEqual({});
  });

  it('says what a site is written like', async () => {
    await showSettings();
    await type('Allow a site', 'not a site');
    await click('Add site');
    expect(screenWords()).toContain('This is not the name of a site. Write it like example.org.');
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
  });
});

it('hides kinds of marks and changes their strength', async () => {
  await showSettings();
  await click('Speakers');
  expect(await hiddenMarks.getValue()).toEqual(['speaker']);
  expect(checked('Speakers')).toBe(false);
  await click('Speakers');
  expect(await hiddenMarks.getValue()).toEqual([]);
  await click('Strong, 3 px');
  expect(await markStrength.getValue()).toBe('strong');
});

it('switches single keys off, and shows only the others then', async () => {
  await showSettings();
  expect(screenWords()).toContain('Go to claims');
  await click('Single keys in the library');
  expect(await singleKeys.getValue()).toBe(false);
  expect(screenWords()).not.toContain('Go to claims');
  expect(screenWords()).toContain('Next mark, open its card Alt Shift ↓');
});

it('says what is stored, and builds the library again', async () => {
  const asked = answerAsBackground({});
  await showSettings();
  expect(screenWords()).toContain('Notes: 3. Written only by you; packs cannot change them.');
  expect(screenWords()).toContain('nothing is sent anywhere');
  await click('Build the library again');
  expect(asked).toEqual([{ type: 'rebuildIndex', args: [] }]);
  expect(screenWords()).toContain('Done. All claims are ready for comparing.');
});
