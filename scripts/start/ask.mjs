// Asks the extension by its own messages (utils/extension/messages.ts), from one of its pages.

/** @param {import('./browser.mjs').Tab} home a page of the extension */
export async function askBackground(home, type, ...args) {
  return open(type, await home.evaluate(`chrome.runtime.sendMessage(${toJson({ type, args })})`));
}

/**
 * Hands over a text by an object URL, as the library page does: a message has a limit.
 * @param {import('./browser.mjs').Tab} home
 */
export async function handOver(home, type, text) {
  const reply = await home.evaluate(`(async () => {
    const url = URL.createObjectURL(new Blob([${toJson(text)}]));
    try {
      return await chrome.runtime.sendMessage({ type: ${toJson(type)}, args: [url] });
    } finally {
      URL.revokeObjectURL(url);
    }
  })()`);
  return open(type, reply);
}

/** Rejects when nobody listens in the tab: it is still loading, or not a page the extension may read. */
export async function askTab(home, tabId, type, ...args) {
  const message = toJson({ type, args });
  return open(
    type,
    await home.evaluate(`chrome.tabs.sendMessage(${tabId}, ${message}, { frameId: 0 })`),
  );
}

/** U+2028 ends a line in an older script, and the text of a pack may hold it. */
const toJson = (value) =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

function open(type, reply) {
  if (!reply) throw new Error(`${type}: nobody answered`);
  if ('error' in reply) throw new Error(`${type}: ${reply.error}`);
  return reply.value;
}
