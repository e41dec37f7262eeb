/** Tells when the page has changed, without ever working inside the observer. */
export interface PageWatch {
  /** Also looks into these shadow roots. */
  observe(roots: Iterable<Document | ShadowRoot>): void;
  stop(): void;
}

const FIRST_DELAY_MS = 300;
/** On a page that goes on changing, pauses grow by this factor up to the longest. */
const GROWTH = 1.6;
const LONGEST_DELAY_MS = 8_000;
/** After a rest this long the page counts as quiet again. */
const QUIET_MS = 5_000;

/**
 * Calls back some time after text was added, removed or edited; further changes during the delay are covered by the
 * same call. The delay grows while changes keep coming. `isOwn` tells apart what the extension itself put into the page.
 */
export function watchPage(
  document: Document,
  { onChange, isOwn }: { onChange(): void; isOwn(node: Node): boolean },
): PageWatch {
  const seen = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let delay = FIRST_DELAY_MS;
  let last = 0;

  const observer = new MutationObserver((records) => {
    if (timer !== null || !records.some((record) => isTextChange(record, isOwn))) return;
    const now = performance.now();
    delay = now - last > QUIET_MS ? FIRST_DELAY_MS : Math.min(delay * GROWTH, LONGEST_DELAY_MS);
    timer = setTimeout(() => {
      timer = null;
      last = performance.now();
      onChange();
    }, delay);
  });
  const observe = (roots: Iterable<Document | ShadowRoot>): void => {
    for (const root of roots) {
      if (seen.has(root)) continue;
      seen.add(root);
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    }
  };
  observe([document]);
  return {
    observe,
    stop() {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function isTextChange(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  isOwn: (node: Node) => boolean,
): boolean {
  if (type === 'characterData') return true;
  if (isOwn(target)) return false;
  return [...addedNodes, ...removedNodes].some((node) => !isOwn(node) && holdsText(node));
}

const holdsText = (node: Node): boolean =>
  node.nodeType === 3 ? (node.nodeValue ?? '').trim() !== '' : node.nodeType === 1;
