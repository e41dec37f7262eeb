// One entry a picture: brings a page to the state that is to be seen, and returns its tab.
import { setTimeout as sleep } from 'node:timers/promises';
import { askTab } from '../start/ask.mjs';

const PACK = 'second-source.example/demo';
const CLAIM = `#/claims/${encodeURIComponent(PACK)}/gate-reopened`;
const WIDE = [1280, 860];
const POPUP = [380, 600];

export const SCREENS = {
  async article({ home, article, reading }) {
    const mention = reading.claimMentions.find(
      ({ claimId, relation }) => claimId === 'gate-reopened' && relation === 'conflict',
    );
    await article.tab.evaluate(`scrollTo({ top: 120, behavior: 'instant' })`); // room for the card
    await askTab(home, article.tabId, 'showMention', mention.start, mention.end);
    await sleep(500); // it scrolls there, then the card opens
    return article.tab;
  },
  popup: ({ browser, article }) => open(browser, `popup.html?tab=${article.tabId}`, POPUP),
  'library-claims': async ({ browser }) => {
    const tab = await open(browser, `library.html${CLAIM}`);
    await choose(tab, '.sel select', PACK);
    return tab;
  },
  'library-claim': ({ browser }) => open(browser, `library.html${CLAIM}/whole`, [1280, 1180]),
  'library-speakers': async ({ browser }) => {
    const tab = await open(
      browser,
      `library.html#/speakers/${encodeURIComponent(PACK)}/ilse-verrin`,
    );
    await search(tab, 'Velmouth');
    return tab;
  },
  'library-notes': async ({ browser }) => {
    const tab = await open(browser, 'library.html#/notes');
    await tab.evaluate(`document.querySelector('.rows .row').click()`);
    return tab;
  },
  'library-packs': async ({ browser }) => {
    const tab = await open(browser, 'library.html#/packs');
    await tab.evaluate(dropFile('harbour-log.pack.json', JSON.stringify(HARBOUR_LOG)));
    return tab;
  },
  'library-settings': ({ browser }) => open(browser, 'library.html#/settings', [1280, 1180]),
  welcome: ({ browser }) => open(browser, 'welcome.html', [1180, 900]),
};

async function open(browser, path, size = WIDE) {
  const tab = await browser.openOwn(path);
  await tab.resize(...size);
  await sleep(700); // the library is read and made searchable
  return tab;
}

const choose = (tab, selector, value) =>
  tab.evaluate(`(() => {
    const select = document.querySelector(${JSON.stringify(selector)});
    select.value = ${JSON.stringify(value)};
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

const search = (tab, words) =>
  tab.evaluate(`(() => {
    const field = document.querySelector('input[type=search]');
    field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);

/** As if the reader had dropped it. */
const dropFile = (name, text) => `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
  document.querySelector('.drop').dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  );
})()`;

const HARBOUR_LOG = {
  format: 'annotation-pack/1',
  id: 'harbourandtide.example/log',
  title: 'Harbour log of Velmouth',
  description: 'Openings and closings of the gate, as a reader of Harbour & Tide wrote them down.',
  version: 3,
  license: 'CC-BY-4.0',
  publisher: { name: 'Harbour & Tide' },
  claims: [
    { id: 'night-ferry', text: 'The night ferry crosses twice after 22:00 on Fridays.' },
    {
      id: 'upper-lock',
      text: 'The Orle stood 2.4 metres above normal at Upper Lock in March 2026.',
    },
    { id: 'gate-shuts', text: 'The Sedge Gate closed nine times in the winter of 2025.' },
    { id: 'quay-length', text: 'The new quay is 410 metres long.' },
  ],
};
