// The background: a service worker in Chromium, an event page in Firefox. It may be stopped and started at any moment,
// so every listener is registered at once and all work waits for what it needs.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { onSyncAlarm, setSyncAlarm } from '../utils/extension/alarms.ts';
import { showBadge } from '../utils/extension/badge.ts';
import {
  injectCard,
  readTabOnce,
  registerContentScript,
} from '../utils/extension/content-script.ts';
import { handleBackgroundMessages } from '../utils/extension/messages.ts';
import { hasAccess, watchAccess } from '../utils/extension/permissions.ts';
import { receiveDocument } from '../utils/extension/send-document.ts';
import { shippedVersion } from '../utils/extension/settings.ts';
import { readShippedPacks } from '../utils/extension/shipped-packs.ts';
import { openLibrary, openWelcome, refreshTabs, stepMention } from '../utils/extension/tabs.ts';
import { createLibrary, type Library } from '../utils/library/library.ts';
import { createSlices } from '../utils/library/slices.ts';
import { removeBrokenOff } from '../utils/store/leftovers.ts';
import { deleteNote, listNotesFor, restoreNote, saveNote } from '../utils/store/notes.ts';
import { listOutdated } from '../utils/store/subscriptions.ts';
import { createFollowing, type Following } from '../utils/sync/following.ts';
import { REVOKED_KEYS } from '../utils/sync/revoked-keys.ts';

export default defineBackground(() => {
  const library = createLibrary({ now: Date.now, onChange: () => void refreshTabs() });
  const following = followPacks(library);
  const installShipped = onceAtATime(() => installShippedPacks(library));

  handleBackgroundMessages(
    {
      findMentions: (article, page) => library.read(article, page),
      explainMention: (article, mention) => library.explain(article, mention),
      showCount: (count, { tab }) => (tab?.id === undefined ? undefined : showBadge(tab.id, count)),
      listNotesFor: (url, targets) => listNotesFor(url, targets),
      saveNote: (draft) => saveNote(draft, Date.now()),
      deleteNote: (id) => deleteNote(id, Date.now()),
      restoreNote: (id) => restoreNote(id, Date.now()),
      loadCard: ({ tab }) => (tab?.id === undefined ? undefined : injectCard(tab.id)),
      openLibrary: (path) => openLibrary(path),
    },
    {
      importPack: async (url) => library.importPack(await receiveDocument(url), 'file'),
      setPackEnabled: (packId, enabled) => library.setPackEnabled(packId, enabled),
      setPackOrder: (packIds) => library.setPackOrder(packIds),
      setPackMarks: (packId, marks) => library.setPackMarks(packId, marks),
      removePack: (packId) => following.unfollow(packId),
      previewSubscription: (link) => following.preview(link),
      follow: (link, keyId) => following.follow(link, keyId),
      unfollow: (packId) => following.unfollow(packId),
      syncNow: (packId) => following.syncNow(packId),
      approveUpdate: (packId) => following.approveUpdate(packId),
      refuseUpdate: (packId) => following.refuseUpdate(packId),
      listOutdated: () => listOutdated(),
      restoreShippedPacks: () => library.restoreShipped(readShippedPacks),
      rebuildIndex: () => library.rebuildIndex(),
      readTabOnce: (tabId) => readTabOnce(tabId),
      getLibraryStatus: () => library.getState(),
    },
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void installShipped();
    if (reason === 'install') void openWelcome();
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'next-mention') void stepMention(1);
    if (command === 'previous-mention') void stepMention(-1);
  });
  onSyncAlarm(() => following.syncDue());
  browser.runtime.onStartup.addListener(() => void following.waitAfterStart());
  watchAccess(registerContentScript, new AbortController().signal); // for as long as the worker lives
  void registerContentScript();
  void removeBrokenOff();
  void installAfterUpdate(installShipped);
  void following.plan();
});

function followPacks(library: Library): Following {
  const slices = createSlices();
  return createFollowing({
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    random: Math.random,
    hasAccess,
    revoked: REVOKED_KEYS,
    pause: () => (slices.isOver() ? slices.rest() : undefined),
    install: (staged, installation) => library.takeGeneration(staged, installation),
    renew: (...renewal) => library.renewPack(...renewal),
    removePack: (packId) => library.removePack(packId),
    lock: (run) => navigator.locks.request('sync', run),
    onPlan: setSyncAlarm,
  });
}

/** The worker may have been stopped in the middle of it, so every start makes sure. */
async function installAfterUpdate(installShipped: () => Promise<void>): Promise<void> {
  const { version } = browser.runtime.getManifest();
  if ((await shippedVersion.getValue()) !== version) await installShipped();
}

/** An install is also a start: whoever asks meanwhile waits for what is under way. */
function onceAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

async function installShippedPacks(library: Library): Promise<void> {
  await library.installShipped(readShippedPacks);
  await shippedVersion.setValue(browser.runtime.getManifest().version);
}
