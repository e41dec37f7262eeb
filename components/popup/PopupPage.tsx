import { t } from '../../utils/extension/i18n.ts';
import { isWebPage } from '../../utils/extension/permissions.ts';
import { siteChoices, siteOf } from '../../utils/extension/settings.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { KnownOnPage } from './KnownOnPage.tsx';
import { OutdatedPacks } from './OutdatedPacks.tsx';
import { PageStateView } from './PageStateView.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupHead } from './PopupHead.tsx';
import { type Page, usePage } from './use-page.ts';
import './popup.css';
import './popup-large-text.css';

/** The popup; opened as a tab, `?tab=` says which tab it is about. */
export const PopupPage = () => (
  <ErrorBoundary>
    <Popup />
  </ErrorBoundary>
);

function Popup() {
  const page = usePage(tabFromAddress());
  if (!page) return <main class="popup" aria-label={t('extensionName')} aria-busy="true" />;
  const site = siteOfTab(page);
  return (
    <main class="popup" aria-label={t('extensionName')}>
      <PopupHead
        site={site}
        on={page.choice !== 'off'}
        onSwitch={site && hasSwitch(page) ? (on) => void switchSite(site, on) : undefined}
      />
      <Body page={page} />
      <PopupFoot>
        {(page.state.kind === 'read' || page.state.kind === 'gave-up') && (
          <OutdatedPacks reading={page.state.reading} />
        )}
      </PopupFoot>
    </main>
  );
}

function Body({ page }: { page: Page }) {
  const { tab, state, claims } = page;
  if (state.kind === 'read' || state.kind === 'gave-up')
    return tab && <KnownOnPage tabId={tab.id} state={state} />;
  return <PageStateView key={state.kind} tab={tab} state={state} claims={claims} />;
}

function tabFromAddress(): number | null {
  const tab = Number(new URLSearchParams(location.search).get('tab'));
  return Number.isInteger(tab) && tab > 0 ? tab : null;
}

const siteOfTab = ({ tab }: Page): string | null =>
  tab?.url !== undefined && isWebPage(tab.url) ? siteOf(tab.url) : null;

/** Where nothing may be read there is nothing to switch. */
const hasSwitch = ({ state: { kind } }: Page): boolean =>
  kind !== 'no-access' && kind !== 'browser-page';

async function switchSite(site: string, on: boolean): Promise<void> {
  const { [site]: _old, ...others } = await siteChoices.getValue();
  await siteChoices.setValue(on ? others : { ...others, [site]: 'off' });
}
