// Chromium as `npm start` uses it, over the DevTools protocol.
import { writeFileSync } from 'node:fs';
import { launchChrome } from '../chrome.mjs';

/**
 * @param {{ binary: string, extension: string, headless: boolean }} options
 * @returns {Promise<import('./browser.mjs').Browser>}
 */
export async function openChromium(options) {
  const chrome = await launchChrome(options);
  const ownUrl = (path) => `chrome-extension://${chrome.id}/${path}`;
  const list = async () =>
    (await chrome.send('Target.getTargets')).targetInfos
      .filter(({ type }) => type === 'page')
      .map(({ targetId }) => targetId);
  const attach = async (targetId) => {
    const { sessionId } = await chrome.send('Target.attachToTarget', { targetId, flatten: true });
    return createTab(chrome, targetId, sessionId);
  };
  const openOwn = async (path) => {
    const { targetId } = await chrome.send('Target.createTarget', { url: 'about:blank' });
    const tab = await attach(targetId);
    const problem = await tab.goto(ownUrl(path));
    if (problem) throw new Error(`${path}: ${problem}`);
    return tab;
  };
  return {
    name: chrome.product,
    list,
    attach,
    openOwn,
    close: chrome.close,
    exited: chrome.exited,
  };
}

function createTab(chrome, targetId, sessionId) {
  const send = (method, params) => chrome.send(method, params, sessionId);
  return {
    async goto(url) {
      const { errorText } = await send('Page.navigate', { url });
      return errorText ?? null;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    resize: (width, height) =>
      send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      }),
    async screenshot(file, { whole = true } = {}) {
      const { cssContentSize } = await send('Page.getLayoutMetrics');
      const { width, height } = cssContentSize;
      const { data } = await send('Page.captureScreenshot', {
        captureBeyondViewport: whole,
        ...(whole && { clip: { x: 0, y: 0, width, height, scale: 1 } }),
      });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    activate: () => chrome.send('Target.activateTarget', { targetId }),
    close: () => chrome.send('Target.closeTarget', { targetId }),
  };
}
