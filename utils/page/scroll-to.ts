const MARGIN_PX = 60;
const LONGEST_SCROLL_MS = 800;

/** Brings a range into the middle of the view unless it is well in view; resolves when the page has come to rest. */
export async function scrollToRange(range: Range): Promise<void> {
  const document = range.startContainer.ownerDocument;
  const view = document?.defaultView;
  const element = range.startContainer.parentElement;
  if (!document || !view || !element || isInView(range, view)) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const ended = new Promise<void>((resolve) => {
    document.addEventListener('scrollend', () => resolve(), { once: true, capture: true });
    setTimeout(resolve, LONGEST_SCROLL_MS);
  });
  element.scrollIntoView({ block: 'center', behavior });
  if (!calm) await ended;
  if (isInView(range, view)) return;
  // the element is longer than the view
  const { top, height } = range.getBoundingClientRect();
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2, behavior: 'instant' });
}

function isInView(range: Range, { innerHeight, innerWidth }: Window): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return top >= MARGIN_PX && bottom <= innerHeight - MARGIN_PX && right > 0 && left < innerWidth;
}
