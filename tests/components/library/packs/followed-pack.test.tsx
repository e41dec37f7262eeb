// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { FAILURE_WORDS } from '../../../../components/library/packs/failure-words.ts';
import { PackItem } from '../../../../components/library/packs/PackItem.tsx';
import { PendingPack } from '../../../../components/library/packs/PendingPack.tsx';
import type {
  StagedUpdate,
  Subscription,
  SyncFailure,
} from '../../../../utils/claim/subscription.ts';
import { t } from '../../../../utils/extension/i18n.ts';
import { aClaim } from '../../../builders.ts';
import { installed, packOf } from '../../builders.ts';
import {
  all,
  click,
  controlNames,
  findControl,
  screenWords,
  show,
  wordsOf,
} from '../../screen.tsx';
import { anOutcome, aSubscription, KEY_ID, NOW, someActions } from './followed.ts';

const PACK = packOf([aClaim()]);

async function showFollowed(part: Partial<Subscription> = {}) {
  const actions = { ...someActions(), load: async () => PACK };
  await show(
    <PackItem
      pack={installed(PACK, { origin: 'subscription' })}
      subscription={aSubscription(part)}
      place={{ isFirst: true, isLast: true }}
      now={NOW}
      actions={actions}
    />,
  );
  return actions;
}

const failedWith = (reason: SyncFailure) =>
  anOutcome({ kind: 'failed', reason, problem: 'head.json: no answer' });
const status = () => wordsOf(all('.st:not([hidden])')[0]);

describe('a followed pack', () => {
  it('is up to date, and says when it was and will be looked after, by whom it is signed and where it is', async () => {
    await showFollowed();
    expect(status()).toBe('Up to date');
    expect(screenWords()).toContain('Checked 3 minutes ago: nothing new, 412 bytes received');
    expect(screenWords()).toContain('Changed 2 hours ago');
    expect(screenWords()).toContain('Next check in 3 hours');
    expect(screenWords()).toContain('Signed 9f86 d081 884c 7d65');
    expect(screenWords()).toContain('https://packs.example/gate/head.json');
    expect(all('time').every((time) => time.title !== '')).toBe(true);
  });

  it('shows the whole fingerprint on demand', async () => {
    await showFollowed();
    const whole = wordsOf(all('.print > .mono')[0]);
    expect(whole.replaceAll(' ', '')).toBe(KEY_ID);
    expect(findControl('Copy')).not.toBeNull();
  });

  it('says what the last update changed', async () => {
    const changes = { added: 4, changed: 48, removed: 9 };
    await showFollowed({ outcome: anOutcome({ kind: 'updated', from: 11, to: 12, ...changes }) });
    expect(screenWords()).toContain('version 12: 4 new, 48 changed, 9 taken away, 412 bytes');
  });

  it.each([
    [{ step: 'checking' } as const, 'Asking for a new version'],
    [
      { step: 'downloading', receivedBytes: 120_000, totalBytes: 2_900_000 } as const,
      'Downloading: 120 kB of 2.9 MB',
    ],
    [{ step: 'building' } as const, 'Preparing its claims for comparing'],
  ])('shows how far a sync is: %o', async (progress, words) => {
    await showFollowed({ progress });
    expect(screenWords()).toContain(words);
    expect(all('progress')).toHaveLength(1);
  });

  it('that cannot be reached is used all the same, and alarms nobody', async () => {
    await showFollowed({ outcome: failedWith('unreachable'), failures: 3 });
    expect(status()).toBe(
      'The host could not be reached. Version 12 is still used. Next try in 3 hours.',
    );
    expect(all('.st.warn, .st.bad:not([hidden]), .notice')).toHaveLength(0);
    expect(wordsOf(all('.problem > .mono')[0])).toContain('head.json: no answer');
  });

  it('whose time has come is looked after within a minute', async () => {
    await showFollowed({ nextCheckAt: NOW - 10 });
    expect(screenWords()).toContain('Next check within a minute');
  });

  it('that failed says when it last went well', async () => {
    const lastCheckedAt = NOW - 48 * 3_600_000;
    await showFollowed({ outcome: failedWith('timeout'), lastCheckedAt });
    expect(screenWords()).toContain('Checked 3 minutes ago: without success, 412 bytes received');
    expect(screenWords()).toContain('Last success 2 days ago');
  });

  it('whose signature does not fit says so, and which version is used', async () => {
    await showFollowed({ outcome: failedWith('bad-signature') });
    expect(wordsOf(all('.st.warn')[0])).toContain('Version 12 is still used.');
  });

  it.each(Object.keys(FAILURE_WORDS) as SyncFailure[])(
    'has a sentence for "%s"',
    async (reason) => {
      await showFollowed({ outcome: failedWith(reason) });
      expect(status().startsWith(t(FAILURE_WORDS[reason]))).toBe(true);
      expect(t(FAILURE_WORDS[reason])).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('asks for its host where the browser wants that', async () => {
    const { onAllow } = await showFollowed({ outcome: failedWith('needs-access') });
    await click('Allow packs.example');
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('is stale since its publisher has not renewed it', async () => {
    await showFollowed({
      staleSince: Date.UTC(2026, 10, 16, 12),
      outcome: anOutcome({ kind: 'stale', since: 0 }),
    });
    expect(status()).toMatch(/^Not renewed by its publisher since 16 November/);
    expect(status()).toMatch(/Version 12 is still used\.$/);
  });

  it('that nobody signs is marked so', async () => {
    await showFollowed({ key: null });
    expect(status()).toBe('Up to date, unsigned');
    expect(screenWords()).toContain('Unsigned anybody who controls the host can change it');
  });

  it('can be checked at once', async () => {
    const { onSync } = await showFollowed();
    await click('Check now');
    expect(onSync).toHaveBeenCalledOnce();
  });

  it('is given up after a question that says what is kept', async () => {
    const { onRemove } = await showFollowed();
    await click('Stop following');
    expect(screenWords()).toContain('Your notes on them are kept.');
    expect(onRemove).not.toHaveBeenCalled();
    await click('Stop following');
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('an update that waits for the reader', () => {
  const staged: StagedUpdate = {
    at: NOW,
    from: 12,
    to: 13,
    added: 4,
    changed: 48,
    removed: 5,
    headSha256: '',
    pendingHead: null,
  };

  it('shows what it would take away, and can be taken', async () => {
    const { onApprove } = await showFollowed({ staged });
    expect(status()).toBe('Version 13 waits for your word');
    expect(screenWords()).toContain(
      'Version 13 takes away 5 of 9 entries. Changes this large are not taken over unseen. Version 12 stays in use until you decide.',
    );
    expect(screenWords()).toContain('new 4 changed 48 taken away 5');
    await click('Take version 13');
    expect(onApprove).toHaveBeenCalledOnce();
  });

  it('can be refused', async () => {
    const { onRefuse } = await showFollowed({ staged: { ...staged, removed: 0, added: 4_000 } });
    expect(screenWords()).toContain('Version 13 adds 4,000 entries to 9.');
    await click('Stay on version 12');
    expect(onRefuse).toHaveBeenCalledOnce();
  });
});

describe('a pack of which nothing is here yet', () => {
  const showPending = async (part: Partial<Subscription>) => {
    const actions = someActions();
    const subscription = aSubscription({ current: null, ...part });
    await show(<PendingPack {...{ subscription, actions }} now={NOW} />);
    return actions;
  };

  it('shows the download', async () => {
    await showPending({
      progress: { step: 'downloading', receivedBytes: 500, totalBytes: 1_000 },
      outcome: null,
    });
    expect(screenWords()).toContain('Downloading: 500 bytes of 1 kB');
    expect(controlNames()).not.toContain('Export');
  });

  it('says why the first download failed and when it is tried again', async () => {
    const { onRemove } = await showPending({ outcome: failedWith('timeout') });
    expect(status()).toBe(
      'The host did not answer in time. Nothing of it is here yet. Next try in 3 hours.',
    );
    await click('Stop following');
    await click('Stop following');
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

it('text of a pack is never markup', async () => {
  const title = '<img src=x onerror=alert(1)>';
  await show(
    <PendingPack
      subscription={aSubscription({ title, publisher: title, outcome: failedWith('broken') })}
      now={NOW}
      actions={someActions()}
    />,
  );
  expect(all('img')).toHaveLength(0);
  expect(screenWords()).toContain(title);
});
