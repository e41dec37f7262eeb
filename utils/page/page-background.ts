import { shownParent } from './flat-tree.ts';

/** Below this relative luminance (WCAG 2) the lighter lines for dark pages are used. */
const DARK = 0.18;

/** Whether the article lies on a dark background, as painted by the nearest element that has an opaque one. */
export function isOnDark(document: Document, article: Element | null): boolean {
  const view = document.defaultView;
  if (!view) return false;
  for (let up = article ?? document.body; up; up = shownParent(up) as HTMLElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = readColour(
      view.getComputedStyle(up).backgroundColor,
    );
    if (alpha >= 0.5) return luminance(red, green, blue) < DARK;
  }
  // nothing painted: the browser's own canvas, dark when the page supports dark and the reader prefers it
  const scheme = view.getComputedStyle(document.documentElement).colorScheme;
  return /^(?:only )?dark/.test(scheme)
    ? true
    : /dark/.test(scheme) && view.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, .4)`, `color(srgb .1 .2 .3 / .4)` → channels 0 to 255, alpha 0 to 1. */
function readColour(colour: string): number[] {
  const numbers = (colour.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (colour.startsWith('rgb')) return numbers;
  if (!colour.startsWith('color(srgb')) return [0, 0, 0, 0];
  return numbers.map((part, i) => (i < 3 ? part * 255 : part));
}

function luminance(...channels: [number, number, number]): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
