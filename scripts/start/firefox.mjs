// Firefox as `npm start` uses it, over WebDriver BiDi.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPage } from '../bidi-page.mjs';
import { launchFirefox } from '../firefox.mjs';

const UUID = '5ec0d50a-ce00-4000-8000-000000000001'; // any; fixes the address of the extension's pages

/**
 * @param {{ binary: string, extension: string, headless: boolean }} options
 * @returns {Promise<import('./browser.mjs').Browser>}
 */
export async function openFirefox({ binary, extension, headless }) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const { id } = manifest.browser_specific_settings.gecko;
  const firefox = await launchFirefox({
    binary,
    extension,
    id,
    uuid: UUID,
    headless,
    systemAccess: true, // to open the extension's own pages
  });
  const list = async () => {
    const { contexts } = await firefox.send('browsingContext.getTree', { maxDepth: 0 });
    return contexts.map(({ context }) => context);
  };
  const attach = async (context) => createTab(createPage(firefox.send, context));
  const openOwn = async (path) => {
    const tab = createTab(await firefox.newPage());
    const problem = await tab.goto(`moz-extension://${UUID}/${path}`);
    if (problem) throw new Error(`${path}: ${problem}`);
    return tab;
  };
  return {
    name: `Firefox ${firefox.version}`,
    list,
    attach,
    openOwn,
    close: firefox.close,
    exited: firefox.exited,
  };
}

function createTab(page) {
  return {
    goto: (url) =>
      page.goto(url, 'interactive').then(
        () => null,
        (error) => error.message.replace(/^browsingContext\.navigate: /, ''),
      ),
    evaluate: page.evaluate,
    resize: page.viewport,
    screenshot: (file) => page.screenshot(file, 'document'),
    activate: page.activate,
    close: page.close,
  };
}
