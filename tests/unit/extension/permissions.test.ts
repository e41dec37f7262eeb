import { describe, expect, it, vi } from 'vitest';

import {
  ALL_SITES,
  hasAccess,
  listAccess,
  removeAccess,
  requestAccess,
  siteOfPattern,
  sitePattern,
  watchAccess,
} from '../../../utils/extension/permissions.ts';
import { fakeHostAccess } from '../../fake-host-access.ts';

describe('hasAccess', () => {
  it('is granted for a site with and without www. after asking for either', async () => {
    fakeHostAccess();
    await requestAccess(sitePattern('https://www.gazette.example/a'));
    expect(await hasAccess('https://gazette.example/b')).toBe(true);
    expect(await hasAccess('https://www.gazette.example/c')).toBe(true);
    expect(await hasAccess('https://other.example/')).toBe(false);
  });

  it.each(['chrome://extensions', 'about:blank', 'file:///tmp/a.html', 'moz-extension://x/a.html'])(
    'is never granted for %s',
    async (url) => {
      fakeHostAccess({ willAllow: true, required: ['<all_urls>'] });
      expect(await hasAccess(url)).toBe(false);
    },
  );
});

describe('requestAccess', () => {
  it('changes nothing when the reader says no', async () => {
    fakeHostAccess({ willAllow: false, required: [] });
    expect(await requestAccess(ALL_SITES)).toBe(false);
    expect(await listAccess()).toEqual([]);
  });
});

describe('listAccess', () => {
  it('names chosen sites in order', async () => {
    fakeHostAccess();
    await requestAccess(sitePattern('https://b.example/'));
    await requestAccess(sitePattern('https://a.example/'));
    expect(await listAccess()).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
  });

  it.each([[['<all_urls>']], [['http://*/*', 'https://*/*']], [['*://*/*', '*://*.a.example/*']]])(
    'says all sites for %j',
    async (required) => {
      fakeHostAccess({ willAllow: true, required });
      expect(await listAccess()).toEqual([ALL_SITES]);
    },
  );

  it('leaves out what is not a web page', async () => {
    fakeHostAccess({ willAllow: true, required: ['file:///*', '*://*.a.example/*'] });
    expect(await listAccess()).toEqual(['*://*.a.example/*']);
  });
});

describe('removeAccess', () => {
  it('gives a site back', async () => {
    fakeHostAccess();
    await requestAccess(sitePattern('https://a.example/'));
    expect(await removeAccess('*://*.a.example/*')).toBe(true);
    expect(await listAccess()).toEqual([]);
  });

  it('says so when the browser keeps it', async () => {
    fakeHostAccess({ willAllow: true, required: ['<all_urls>'] });
    expect(await removeAccess('<all_urls>')).toBe(false);
  });
});

describe('watchAccess', () => {
  it('calls back for grants and withdrawals until the signal', async () => {
    const { onAdded, onRemoved } = fakeHostAccess();
    const stop = new AbortController();
    const onChange = vi.fn();
    watchAccess(onChange, stop.signal);
    await requestAccess('*://*.a.example/*');
    await removeAccess('*://*.a.example/*');
    expect(onChange).toHaveBeenCalledTimes(2);
    stop.abort();
    expect([onAdded.listeners.size, onRemoved.listeners.size]).toEqual([0, 0]);
  });
});

it.each([
  ['https://www.gazette.example/a?b', '*://*.gazette.example/*', 'gazette.example'],
  ['http://news.gazette.example:8080/', '*://*.news.gazette.example/*', 'news.gazette.example'],
  ['http://127.0.0.1:3000/', '*://127.0.0.1/*', '127.0.0.1'],
  ['http://localhost/', '*://localhost/*', 'localhost'],
  ['http://[::1]/', '*://[::1]/*', '[::1]'],
])('the site of %s is asked for as %s', (url, pattern, site) => {
  expect(sitePattern(url)).toBe(pattern);
  expect(siteOfPattern(pattern)).toBe(site);
});

it.each([ALL_SITES, '<all_urls>', 'https://*/*'])('%s names no one site', (pattern) => {
  expect(siteOfPattern(pattern)).toBe(null);
});
