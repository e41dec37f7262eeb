// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { WelcomePage } from '../../../components/welcome/WelcomePage.tsx';
import { hostChoice } from '../../../utils/extension/settings.ts';
import { fakeHostAccess } from '../../fake-host-access.ts';
import { all, click, control, screenWords, show, wordsOf } from '../screen.tsx';

let visited: string[];

beforeEach(() => {
  fakeHostAccess();
  visited = [];
  vi.spyOn(location, 'assign').mockImplementation((url) => void visited.push(String(url)));
});

it('explains every line, with a sample and its tally', async () => {
  await show(<WelcomePage />);
  expect(all('.legend-list .wht').map(wordsOf)).toEqual([
    'Solid: reported by independent origins',
    'Dashed: one source so far',
    'Double: several pages, one origin',
    'Wavy: pages disagree',
    'Dotted: a known speaker',
    'Marker: your own note',
  ]);
});

describe('where it may read', () => {
  it('three answers, of which looking at one asks for nothing', async () => {
    await show(<WelcomePage />);
    expect(all('.choice b').map(wordsOf)).toEqual([
      'On all sites',
      'On sites I choose',
      'Only when I click',
    ]);
    await click(/^On all sites/);
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
  });

  it('asks the browser when the reader goes on', async () => {
    await show(<WelcomePage />);
    await click(/^On all sites/);
    await click('Open the demo article');
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ['*://*/*'] });
    expect(visited).toEqual(['/demo.html']);
  });

  it('stays and says so when the browser does not agree', async () => {
    fakeHostAccess({ willAllow: false, required: [] });
    await show(<WelcomePage />);
    await click(/^On all sites/);
    await click('Just start');
    expect(visited).toEqual([]);
    expect(screenWords()).toContain('The browser did not allow all sites.');
  });

  it('only on click: remembered, nothing asked', async () => {
    await show(<WelcomePage />);
    await click(/^Only when I click/);
    await click('Just start');
    expect(await hostChoice.getValue()).toBe('click');
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
    expect(visited).toEqual(['/library.html']);
  });
});

it('has one primary way on', async () => {
  await show(<WelcomePage />);
  expect(all('.btn.primary')).toEqual([control('Open the demo article')]);
});
