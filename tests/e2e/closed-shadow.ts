/** Looks into closed shadow roots with a debugger's rights; no script of the page could. */
import type { Page } from '@playwright/test';

import type { Firefox } from './firefox-reader.ts';

interface ChromiumNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: ChromiumNode[];
  shadowRoots?: ChromiumNode[];
}

/** Calls a function, given as source, on the first closed shadow root of the page; `null` when there is none. */
export async function inClosedShadowOfChromium(page: Page, callback: string): Promise<unknown> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findNode(root, ({ shadowRootType }) => shadowRootType === 'closed');
    if (!shadow) return null;
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return (${callback})(this); }`,
      ...(object.objectId && { objectId: object.objectId }),
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await cdp.detach();
  }
}

function findNode(
  node: ChromiumNode,
  matches: (node: ChromiumNode) => boolean,
): ChromiumNode | null {
  if (matches(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findNode(child, matches);
    if (found) return found;
  }
  return null;
}

interface FirefoxNode {
  sharedId?: string;
  value?: { mode?: string; children?: FirefoxNode[]; shadowRoot?: FirefoxNode | null };
}

/** The same in Firefox. */
export async function inClosedShadowOfFirefox(
  firefox: Firefox,
  context: string,
  callback: string,
): Promise<unknown> {
  const { result: root } = (await firefox.send('script.evaluate', {
    expression: 'document.documentElement',
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  })) as { result: FirefoxNode };
  const shadow = findClosed(root);
  if (!shadow?.sharedId) return null;
  const { result, exceptionDetails } = (await firefox.send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${callback})(root) ?? null)`,
    arguments: [{ sharedId: shadow.sharedId }],
    awaitPromise: false,
    target: { context },
  })) as { result: { value: string }; exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return JSON.parse(result.value);
}

function findClosed(node: FirefoxNode): FirefoxNode | null {
  if (node.value?.mode === 'closed') return node;
  for (const child of [node.value?.shadowRoot, ...(node.value?.children ?? [])]) {
    const found = child ? findClosed(child) : null;
    if (found) return found;
  }
  return null;
}
