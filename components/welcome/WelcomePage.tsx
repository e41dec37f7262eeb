import { useEffect, useState } from 'preact/hooks';

import { t } from '../../utils/extension/i18n.ts';
import type { HostChoice } from '../../utils/extension/settings.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Brand } from '../library/Brand.tsx';
import { useHostAccess } from '../use-host-access.ts';
import { WelcomeAccess } from './WelcomeAccess.tsx';
import { WelcomeLines } from './WelcomeLines.tsx';
import { WelcomePacks } from './WelcomePacks.tsx';
import './welcome.css';

const DEMO = '/demo.html';
const LIBRARY = '/library.html';

/** The first page: what the lines mean, where it may read, and an article to try it on. */
export const WelcomePage = () => (
  <ErrorBoundary>
    <Welcome />
  </ErrorBoundary>
);

function Welcome() {
  const access = useHostAccess();
  const [chosen, setChosen] = useState<HostChoice>();
  const [refused, setRefused] = useState(false);
  const choice = chosen ?? access?.choice ?? 'chosen';

  useEffect(() => {
    document.title = `${t('welcomeTitle')} ${t('extensionName')}`;
  }, []);

  const goTo = (address: string) => async () => {
    // the browser asks only during a click, so this call is the first
    const agreed =
      access === undefined || choice === access.choice || (await access.choose(choice));
    setRefused(!agreed);
    if (agreed) location.assign(address);
  };

  return (
    <main class="wel">
      <p class="brand">
        <Brand size={24} />
      </p>
      <header class="hero">
        <h1>{t('welcomeTitle')}</h1>
        <p class="sub">{t('welcomeSub')}</p>
      </header>
      <div class="three">
        <WelcomeLines />
        <WelcomeAccess choice={choice} refused={refused} onChoose={setChosen} />
        <WelcomePacks onDemo={goTo(DEMO)} onStart={goTo(LIBRARY)} />
      </div>
      <footer class="ft micro">
        <p>{t('welcomeFoot')}</p>
        <p>
          <a href={`${LIBRARY}#/settings`}>{t('welcomeStores')}</a>
        </p>
      </footer>
    </main>
  );
}
