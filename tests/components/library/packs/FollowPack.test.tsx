// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { FollowPack } from '../../../../components/library/packs/FollowPack.tsx';
import type { PreviewOutcome, Subscription } from '../../../../utils/claim/subscription.ts';
import {
  all,
  answerAsBackground,
  click,
  control,
  findControl,
  screenWords,
  show,
  type,
  wordsOf,
} from '../../screen.tsx';
import { anOutcome, aPreview, aSubscription, KEY_ID } from './followed.ts';

const LINK = 'https://packs.example/gate/head.json#ed25519=abc';
const found = (part = {}): PreviewOutcome => ({ kind: 'found', preview: aPreview(part) });

async function lookAt(
  outcome: PreviewOutcome,
  { followed = null, ...answers }: { followed?: Subscription | null; follow?: () => unknown } = {},
) {
  const asked = answerAsBackground({ previewSubscription: () => outcome, ...answers });
  await show(<FollowPack given={null} findSubscription={() => followed} />);
  await type('Address of a pack', `  ${LINK}  `);
  await click('Look');
  return asked;
}

describe('a link', () => {
  it('shows the pack before anything is taken', async () => {
    const asked = await lookAt(found());
    expect(asked).toEqual([{ type: 'previewSubscription', args: [LINK] }]);
    expect(screenWords()).toContain('Velmouth Storm Gate What is known of the gate.');
    expect(screenWords()).toContain('Publisher Harbour & Tide harbourandtide.example');
    expect(screenWords()).toContain('Licence CC-BY-4.0 Language English');
    expect(screenWords()).toContain('Version 12, of 3 May');
    expect(screenWords()).toContain('Holds 214 claims, 9 speakers, 31 sources');
    expect(screenWords()).toContain('Download 15.3 kB');
    expect(all('.plain li').map(wordsOf)).toEqual(['The gate reopened.', 'A crack was found.']);
  });

  it.each([
    [{ keyFrom: 'link' }, 'Signed with the key that the link names.'],
    [{ keyFrom: 'first-use' }, 'Compare this fingerprint with the one that its publisher gives'],
    [{ keyId: null, keyFrom: null }, 'Unsigned: anybody who controls the host can change it.'],
    [{ known: 'followed' }, 'You follow this pack already.'],
    [{ known: 'imported' }, 'A pack of this name was imported from a file.'],
  ])('%o: says so', async (part, words) => {
    await lookAt(found(part));
    expect(screenWords()).toContain(words);
  });

  it('warns when the pack was signed with another key so far', async () => {
    const key = { keyId: `1234${KEY_ID.slice(4)}`, keys: [], root: 0, accepted: [] };
    await lookAt(found({ known: 'followed' }), { followed: aSubscription({ key }) });
    expect(wordsOf(all('.notice.bad')[0])).toContain('So far this pack was signed with the key');
    expect(wordsOf(all('.notice.bad')[0])).toContain('1234 d081 884c 7d65');
  });

  it('does not warn when the key is the same', async () => {
    await lookAt(found({ known: 'followed' }), { followed: aSubscription() });
    expect(all('.notice.bad')).toHaveLength(0);
  });

  it('is followed by a click, with the key that was shown', async () => {
    const outcome = anOutcome({ kind: 'unchanged', version: 12 });
    const asked = await lookAt(found(), {
      follow: () => ({ kind: 'following', packId: 'example.org/gate', outcome }),
    });
    await click('Follow this pack');
    expect(asked.at(-1)).toEqual({ type: 'follow', args: [LINK, KEY_ID] });
    expect(screenWords()).toContain('\u2068Velmouth Storm Gate\u2069 is followed and in use.');
  });

  it('is followed although the first download failed', async () => {
    const outcome = anOutcome({ kind: 'failed', reason: 'timeout', problem: 'seg/1: 30 s' });
    await lookAt(found(), { follow: () => ({ kind: 'following', packId: 'a', outcome }) });
    await click('Follow this pack');
    expect(screenWords()).toContain(
      'is followed. The host did not answer in time. It is tried again by itself.',
    );
  });

  it('is left by a click', async () => {
    const asked = await lookAt(found());
    await click('Cancel');
    expect(asked).toHaveLength(1);
    expect(findControl('Follow this pack')).toBeNull();
  });

  it('that is refused says why, and in technical words on demand', async () => {
    await lookAt({ kind: 'refused', reason: 'rollback', problem: 'head.json version: found 3' });
    expect(wordsOf(all('[role=alert]')[0])).toBe(
      'The host offers an older version than the one it offered before. Nothing was taken.',
    );
    expect(wordsOf(all('.problem > .mono')[0])).toBe('head.json version: found 3');
    await click('Dismiss');
    expect(all('[role=alert]')).toHaveLength(0);
  });

  it('that is no address marks the field', async () => {
    await lookAt({ kind: 'refused', reason: 'bad-address', problem: 'found ftp:' });
    expect(control('Address of a pack').getAttribute('aria-invalid')).toBe('true');
  });

  it('is broken off when the background does not answer', async () => {
    await lookAt(found(), {
      follow: () => {
        throw new Error('The message port closed');
      },
    });
    await click('Follow this pack');
    expect(wordsOf(all('[role=alert]')[0])).toContain('Something went wrong in the extension');
    expect(screenWords()).toContain('The message port closed');
  });

  it('text of a pack is never markup', async () => {
    const html = '<img src=x onerror=alert(1)>';
    await lookAt(found({ title: html, description: html, samples: [html], license: html }));
    expect(all('img')).toHaveLength(0);
    expect(screenWords()).toContain(html);
  });
});

describe('a host that needs permission', () => {
  const needs: PreviewOutcome = { kind: 'needs-access', pattern: 'https://packs.example/*' };
  const answerPermission = (agreed: boolean) => {
    const request = vi.fn(async () => agreed);
    Object.assign(fakeBrowser.permissions, { request });
    return request;
  };

  it('is asked for alone, in the click, and the pack is shown then', async () => {
    const request = answerPermission(true);
    const asked = await lookAt(needs);
    expect(screenWords()).toContain(
      'Your browser lets this extension read packs.example only with',
    );
    expect(request).not.toHaveBeenCalled();
    await click('Allow packs.example');
    expect(request).toHaveBeenCalledWith({ origins: ['https://packs.example/*'] });
    expect(asked.map((sent) => sent.args)).toEqual([[LINK], [LINK]]);
  });

  it('that is not allowed is left alone', async () => {
    answerPermission(false);
    const asked = await lookAt(needs);
    await click('Allow packs.example');
    expect(screenWords()).toContain('Without it the pack cannot be fetched from packs.example.');
    expect(asked).toHaveLength(1);
  });
});

it('a link that was brought to the page is looked at, again too', async () => {
  const asked = answerAsBackground({ previewSubscription: () => found() });
  const give = (at: number) =>
    show(<FollowPack given={{ link: LINK, at }} findSubscription={() => null} />);
  await give(1);
  expect(control<HTMLInputElement>('Address of a pack').value).toBe(LINK);
  await give(2);
  expect(asked.map((sent) => sent.args)).toEqual([[LINK], [LINK]]);
});
