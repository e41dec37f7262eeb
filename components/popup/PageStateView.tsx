import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { sendToBackground, sendToTab } from '../../utils/extension/messages.ts';
import { requestAccess, sitePattern } from '../../utils/extension/permissions.ts';
import { siteChoices, siteOf } from '../../utils/extension/settings.ts';
import type { ReadTab } from '../../utils/extension/tabs.ts';
import { useFirstFocus } from './use-first-focus.ts';
import type { PopupState } from './use-page.ts';

type UnreadState = Exclude<PopupState, { kind: 'read' | 'gave-up' }>;
type Unread = UnreadState['kind'];

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

interface Props {
  tab: ReadTab | null;
  state: UnreadState;
  /** Claims that pages are compared with; 0 until it is known. */
  claims: number;
}

/** A page of which nothing is shown: why, and the way on. */
export function PageStateView({ tab, state, claims }: Props) {
  const { kind } = state;
  const body = useFirstFocus();
  const sentence = kind === 'reading' && claims === 0 ? 'stateReadingFirst' : SENTENCES[kind];
  return (
    <div class="popup-body state" aria-busy={kind === 'reading'} ref={body}>
      <h2 class="title">{t(TITLES[kind])}</h2>
      <p role="status">
        {t(sentence, claims.toLocaleString())}
        {kind === 'library-broken' && <b> {t('stateNotebookSafe')}</b>}
      </p>
      {kind === 'reading' && <progress aria-label={t('stateReading')} />}
      {tab && <WayOn kind={kind} tab={tab} />}
      {'message' in state && <Report message={state.message} />}
    </div>
  );
}

/** What a developer wants to know, to be read or sent on. */
const Report = ({ message }: { message: string }) => (
  <details>
    <summary>{t('details')}</summary>
    <code>{message}</code>
    <a
      class="btn small"
      download="second-source-report.txt"
      href={`data:text/plain;charset=utf-8,${encodeURIComponent(message)}`}
    >
      {t('importReport')}
    </a>
  </details>
);

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
          <button type="button" class="link" onClick={() => openSettings()}>
            {t('readSettings')}
          </button>
        </p>
      </>
    );
  if (kind === 'not-news') return <ReadAnyway tab={tab} />;
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

/** A page without any text stays as it is; without a word the click would seem lost. */
function ReadAnyway({ tab: { id, url } }: { tab: ReadTab }) {
  const [tried, setTried] = useState(false);
  return (
    <>
      <p class="btns">
        <Button onClick={() => sendToTab(id, 'readAnyway').then(() => setTried(true))}>
          {t('readAnyway')}
        </Button>
        {url !== undefined && (
          <Button onClick={() => alwaysRead(url)}>{t('readAnywayAlways')}</Button>
        )}
      </p>
      <p class="meta" role="status">
        {tried && t('readAnywayNothing')}
      </p>
    </>
  );
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
