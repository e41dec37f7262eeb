import type { Span } from '../claim/mention.ts';
import type { TextMap } from './text-builder.ts';

/**
 * The live Ranges that cover a span of the article text: one as a rule, several where other text lies in between or
 * a shadow root begins. Empty when the page has taken the text away.
 */
export function toRanges(map: TextMap, { start, end }: Span): Range[] {
  const ranges: Range[] = [];
  for (let run = findRun(map, start); run < map.starts.length; run++) {
    const from = map.starts[run] ?? 0;
    if (from >= end) break;
    const node = map.nodes[map.nodeNumbers[run] ?? 0];
    if (!node?.isConnected) continue;
    const offset = map.nodeOffsets[run] ?? 0;
    const until = Math.min(map.starts[run + 1] ?? Number.POSITIVE_INFINITY, end);
    const first = offset + Math.max(0, start - from);
    extend(ranges, node, first, Math.min(node.length, offset + until - from));
  }
  return ranges;
}

/** Number of the run that holds the offset. */
function findRun({ starts }: TextMap, offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Adds a piece of a text node, to the last range when nothing but white space lies between them. */
function extend(ranges: Range[], node: Text, start: number, end: number): void {
  if (start >= end) return;
  const last = ranges.at(-1);
  if (last && touches(last, node, start)) {
    last.setEnd(node, end);
    return;
  }
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  ranges.push(range);
}

function touches(range: Range, node: Text, start: number): boolean {
  if (range.endContainer === node) return true; // what was folded away is white space
  if (range.endContainer.getRootNode() !== node.getRootNode()) return false;
  const between = node.ownerDocument.createRange();
  between.setStart(range.endContainer, range.endOffset);
  between.setEnd(node, start);
  return between.toString().trim() === '';
}
