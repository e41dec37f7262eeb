import { createPage } from '../../scripts/bidi-page.mjs';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { launchFirefox } from '../../scripts/firefox.mjs';
import { inClosedShadowOfFirefox } from './closed-shadow.ts';
import type { Reader, Tab } from './reader.ts';

const FIREFOX_ID = 'second-source@example.org'; // as in wxt.config.ts
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555'; // any; fixes the address of the extension's pages

const PREFS = {
  // every host but this machine goes to a proxy that is not there
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 1,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  // an extension that is not signed is gone at the next start, and what it kept with it
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export type Firefox = Awaited<ReturnType<typeof launchFirefox>>;
type Page = ReturnType<typeof createPage>;

export async function openFirefoxReader(extension: string, profile?: string): Promise<Reader> {
  const firefox = await launchFirefox({
    binary: ensureBrowser('firefox'),
    extension,
    id: FIREFOX_ID,
    uuid: FIREFOX_UUID,
    prefs: PREFS,
    systemAccess: true,
    ...(profile && { profile }),
  });
  const ownUrl = (path: string) => `moz-extension://${FIREFOX_UUID}/${path}`;
  const openOwn = async (path: string) => {
    const page = await firefox.newPage(ownUrl(path));
    return toTab(
      firefox,
      page,
      await page.evaluate('chrome.tabs.getCurrent().then(({ id }) => id)'),
    );
  };
  const home = await openOwn('library.html');

  return {
    kind: 'firefox',
    home,
    ownUrl,
    openOwn,
    async openTab(url) {
      const before = new Set((await listContexts(firefox)).map(({ context }) => context));
      const id = await home.evaluate<number>(
        `chrome.tabs.create({ url: 'about:blank' }).then(({ id }) => id)`,
      );
      const context = await findAdded(firefox, before);
      const page = createPage(firefox.send, context);
      await page.goto(url);
      return toTab(firefox, page, id);
    },
    listUrls: async () => (await listContexts(firefox)).map(({ url }) => url),
    stopBackground: () =>
      inChrome(
        firefox,
        `${policy('WebExtensionPolicy')}.extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      ),
    command: (name) =>
      inChrome(firefox, `${policy('WebExtensionPolicy')}.extension.shortcuts.onCommand('${name}')`),
    withdrawAccess: () =>
      home.evaluate(
        `chrome.permissions.remove({ origins: ['<all_urls>', 'http://*/*', 'https://*/*', '*://*/*'] })`,
      ),
    grantAccess: (origin) =>
      inChrome(
        firefox,
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
          .add('${FIREFOX_ID}', { permissions: [], origins: ['${origin}'] }, ${policy('WebExtensionPolicy')}.extension)`,
      ),
    close: firefox.close,
  };
}

const policy = (where: string): string => `${where}.getByID('${FIREFOX_ID}')`;

interface Context {
  context: string;
  url: string;
}

async function listContexts(firefox: Firefox, scope?: 'chrome'): Promise<Context[]> {
  const params = { maxDepth: 0, ...(scope && { 'moz:scope': scope }) };
  const { contexts } = (await firefox.send('browsingContext.getTree', params)) as {
    contexts: Context[];
  };
  return contexts;
}

async function findAdded(firefox: Firefox, before: Set<string>): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const added = (await listContexts(firefox)).find(({ context }) => !before.has(context));
    if (added) return added.context;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Firefox opened no tab');
}

/** Runs a script with the browser's own rights. */
async function inChrome(firefox: Firefox, expression: string): Promise<void> {
  const window = (await listContexts(firefox, 'chrome')).find(({ url }) =>
    url.includes('browser.xhtml'),
  );
  const { exceptionDetails } = (await firefox.send('script.evaluate', {
    expression: `(async () => void (await (${expression})))()`,
    awaitPromise: true,
    target: { context: window?.context },
  })) as { exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}

function toTab(firefox: Firefox, page: Page, id: number): Tab {
  return {
    id,
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    waitFor: (expression, timeoutMs) => page.waitFor(expression, timeoutMs),
    inCard: async <T>(callback: string) =>
      (await inClosedShadowOfFirefox(firefox, page.context, callback)) as T | null,
    move: async (x, y) => void (await page.move(x, y)),
    click: async (x, y) => void (await page.click(x, y)),
    press: async (keys, held) => void (await page.press(keys, held)),
    async setFiles(input, files) {
      const { result } = (await firefox.send('script.evaluate', {
        expression: `document.querySelector(${JSON.stringify(input)})`,
        awaitPromise: false,
        target: { context: page.context },
      })) as { result: { sharedId: string } };
      const element = { sharedId: result.sharedId };
      await firefox.send('input.setFiles', { context: page.context, element, files });
    },
    resize: async (width, height) => void (await page.viewport(width, height)),
    activate: async () => void (await page.activate()),
    close: async () => void (await page.close()),
  };
}
