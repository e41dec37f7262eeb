import { browser } from 'wxt/browser';

import {
  askBackground,
  handleContentMessages,
  sendToBackground,
} from '../../utils/extension/messages.ts';
import {
  hiddenMarks,
  markStrength,
  type SiteChoice,
  siteChoices,
  siteOf,
} from '../../utils/extension/settings.ts';
import { createPageReader } from '../../utils/page/page-reader.ts';
import { listShadowRoots } from '../../utils/page/shadow-roots.ts';
import { watchPage } from '../../utils/page/watch-page.ts';
import { createCardView } from './card-view.ts';
import type { LoadCard } from './load-card.ts';
import { createMarkView } from './mark-view.ts';
import { steerCard } from './steer-card.ts';
import { toCount } from './to-count.ts';

/** A page that was read again this often without coming to rest is left alone. */
const MOST_READINGS = 60;

/** Reads a document's article, marks what is known of it, and answers the popup, as long as the extension lives. */
export function startReading(document: Document, loadCard: LoadCard): void {
  const ended = new AbortController();
  const view = createMarkView(document, () => card.update());
  const card = createCardView(document, view, loadCard);
  const steering = steerCard(document, { view, card, signal: ended.signal });
  const reader = createPageReader({
    document,
    getChoice: () => choiceFor(document),
    ask: (article, page) => askBackground('findMentions', article, page),
    onChange: () => void show(),
  });
  const show = async (): Promise<void> => {
    const { state, article } = reader;
    await view.show(
      state.kind === 'read' || state.kind === 'gave-up' ? state.reading : null,
      article,
    );
    await sendToBackground('showCount', toCount(state));
  };

  let readings = 0;
  const watch = watchPage(document, {
    isOwn: card.isOwn,
    onChange() {
      if (!isAlive()) return ended.abort();
      watch.observe(listShadowRoots(document));
      view.repair();
      if (++readings > MOST_READINGS) {
        watch.stop();
        reader.giveUp(Date.now());
      } else void reader.read();
    },
  });
  ended.signal.addEventListener('abort', () => {
    watch.stop();
    card.close();
    void view.show(null, null);
  });

  handleContentMessages({
    getPageState: () => reader.state,
    readAnyway: () => reader.readAnyway(),
    refresh: () => reader.askAgain(),
    showMention: (start, end) => steering.showMention(start, end),
    stepMention: (direction) => steering.step(direction),
  });
  siteChoices.watch(() => void reader.read());
  hiddenMarks.watch(() => void show());
  markStrength.watch(() => void show());
  watch.observe(listShadowRoots(document));
  void reader.read();
}

/** `false` once the extension was removed, switched off or updated: another script takes over then. */
const isAlive = (): boolean => browser.runtime?.id !== undefined;

async function choiceFor({ location }: Document): Promise<SiteChoice> {
  return (await siteChoices.getValue())[siteOf(location.href)] ?? 'on';
}
