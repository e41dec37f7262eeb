import { expect, type Page, type Worker } from '@playwright/test';

import { inClosedShadowOfChromium } from './closed-shadow.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import type { Reader, Tab } from './reader.ts';
import { stopWorker } from './stop-worker.ts';

export async function openChromiumReader(extension: string, profile?: string): Promise<Reader> {
  const chromium = await launchChromium(extension, profile);
  const { context, id } = chromium;
  const ownUrl = (path: string) => `chrome-extension://${id}/${path}`;
  const openOwn = async (path: string) => {
    const page = await context.newPage();
    await page.goto(ownUrl(path));
    const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    return toTab(page, tabId);
  };
  const homePage = await context.newPage();
  await homePage.goto(ownUrl('library.html'));
  const home = toTab(
    homePage,
    await homePage.evaluate(async () => (await chrome.tabs.getCurrent())?.id),
  );

  return {
    kind: 'chromium',
    home,
    ownUrl,
    openOwn,
    async openTab(url) {
      const opened = context.waitForEvent('page');
      const tabId = await home.evaluate<number>(
        `chrome.tabs.create({ url: 'about:blank' }).then(({ id }) => id)`,
      );
      const page = await opened;
      await page.goto(url);
      return toTab(page, tabId);
    },
    listUrls: async () => context.pages().map((page) => page.url()),
    stopBackground: () => stopWorker(homePage),
    async command(name) {
      const worker = await wakeWorker(chromium, home);
      // synthetic keys reach the page only, so the browser's own event is raised
      await worker.evaluate((command) => {
        const { onCommand } = chrome.commands as unknown as {
          onCommand: { dispatch(command: string): void };
        };
        onCommand.dispatch(command);
      }, name);
    },
    withdrawAccess: () => inExtensionSettings(chromium, withdraw(id)),
    grantAccess: (origin) => inExtensionSettings(chromium, grant(id, origin)),
    close: chromium.close,
  };
}

/** A message starts the worker; its old handle would hang. */
async function wakeWorker({ context }: Chromium, home: Tab): Promise<Worker> {
  await home.evaluate(`chrome.runtime.sendMessage({ type: 'getLibraryStatus', args: [] })`);
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** What the browser's own page of extensions does when its switches are used. */
async function inExtensionSettings({ context }: Chromium, expression: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(expression);
  await page.close();
}

const withdraw = (id: string): string =>
  `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`;

const grant = (id: string, origin: string): string =>
  `chrome.developerPrivate
    .updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_SPECIFIC_SITES' })
    .then(() => chrome.developerPrivate.addHostPermission('${id}', '${origin}'))`;

function toTab(page: Page, id: number | undefined): Tab {
  if (id === undefined) throw new Error('The browser does not tell the number of the tab');
  return {
    id,
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    async waitFor<T>(expression: string, timeoutMs = 8000): Promise<T> {
      let value: unknown;
      const evaluate = async () => {
        value = await page.evaluate(expression).catch(() => null); // it may be between two documents
        return Boolean(value);
      };
      await expect.poll(evaluate, { message: expression, timeout: timeoutMs }).toBe(true);
      return value as T;
    },
    inCard: async <T>(callback: string) =>
      (await inClosedShadowOfChromium(page, callback)) as T | null,
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    async press(keys, held = []) {
      for (const key of keys) await page.keyboard.press([...held, key].join('+'));
    },
    setFiles: (input, files) => page.locator(input).setInputFiles(files),
    resize: (width, height) => page.setViewportSize({ width, height }),
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}
