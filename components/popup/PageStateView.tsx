import type { ComponentChildren } from 'preact';

import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { sendToBackground, sendToTab } from '../../utils/extension/messages.ts';
import { requestAccess, sitePattern } from '../../utils/extension/permissions.ts';
import { siteChoices, siteOf } from '../../utils/extension/settings.ts';
import type { ReadTab } from '../../utils/extension/tabs.ts';
import type { Page, PopupState } from './use-page.ts';

type Unread = Exclude<PopupState['kind'], 'read' | 'gave-up'>;

const TITLES: Record<Unread, MessageKey> = {
  reading: 'stateReading',
  'not-news': 'stateNotNews',
  off: 'stateOff',
  failed: 'failedTitle',
  'browser-page': 'stateBrowserPage',
  'no-access': 'stateNoAccess',
  'not-started': 'stateNotStarted',
  'library-broken': 'stateBroken',
};

const SENTENCES: Record<Unread, MessageKey> = {
  reading: 'stateReadingMore',
  'not-news': 'stateNotNewsMore',
  off: 'stateOffMore',
  failed: 'failedNotebook',
  'browser-page': 'stateBrowserPageMore',
  'no-access': 'stateNoAccessMore',
  'not-started': 'stateNotStartedMore',
  'library-broken': 'stateBrokenMore',
};

/** A page of which nothing is shown: why, and the way on. */
export function PageStateView({ page: { tab, state, claims } }: { page: Page }) {
  if (state.kind === 'read' || state.kind === 'gave-up') return null;
  const { kind } = state;
  return (
    <div class="popup-body state" aria-busy={kind === 'reading'}>
      <h2 class="title">{t(TITLES[kind])}</h2>
      <p role="status">{t(SENTENCES[kind], claims.toLocaleString())}</p>
      {tab && <WayOn kind={kind} tab={tab} />}
      {'message' in state && (
        <details>
          <summary>{t('details')}</summary>
          <code>{state.message}</code>
        </details>
      )}
    </div>
  );
}

function WayOn({ kind, tab }: { kind: Unread; tab: ReadTab }) {
  const once = (
    <Button primary={kind === 'no-access'} onClick={() => readOnce(tab)}>
      {t('readOnce')}
    </Button>
  );
  if (kind === 'off' || kind === 'not-started') return <p class="btns">{once}</p>;
  if (kind === 'no-access')
    return (
      <>
        <p class="btns">
          {once}
          <Button onClick={() => allow(tab)}>{t('readAlways')}</Button>
        </p>
        <p class="meta">
          <button type="button" class="btn quiet small" onClick={() => openSettings()}>
            {t('readSettings')}
          </button>
        </p>
      </>
    );
  if (kind === 'not-news')
    return (
      <p class="btns">
        <Button onClick={() => sendToTab(tab.id, 'readAnyway')}>{t('readAnyway')}</Button>
        {tab.url !== undefined && (
          <Button onClick={() => alwaysRead(tab.url ?? '')}>{t('readAnywayAlways')}</Button>
        )}
      </p>
    );
  if (kind === 'library-broken')
    return (
      <p class="btns">
        <Button primary onClick={() => sendToBackground('rebuildIndex').then(reload)}>
          {t('storedRebuild')}
        </Button>
      </p>
    );
  return null;
}

interface ButtonProps {
  primary?: boolean;
  onClick(): Promise<unknown>;
  children: ComponentChildren;
}

const Button = ({ primary = false, onClick, children }: ButtonProps) => (
  <button
    type="button"
    class={primary ? 'btn primary' : 'btn'}
    onClick={() => void onClick().catch(console.error)}
  >
    {children}
  </button>
);

/** The page tells by itself when it is read. */
const readOnce = ({ id }: ReadTab): Promise<void> => sendToBackground('readTabOnce', id);

/** Nothing is awaited before the browser is asked: it asks only during a click. */
const allow = ({ url }: ReadTab): Promise<unknown> =>
  url === undefined ? openSettings() : requestAccess(sitePattern(url));

const openSettings = (): Promise<void> => sendToBackground('openLibrary', 'settings');

async function alwaysRead(url: string): Promise<void> {
  await siteChoices.setValue({ ...(await siteChoices.getValue()), [siteOf(url)]: 'always' });
}

const reload = (): void => location.reload();
