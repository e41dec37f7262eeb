import type { PaintedMark } from '../../utils/page/hit-test.ts';
import { watchPointer } from '../../utils/page/pointer.ts';
import { toRanges } from '../../utils/page/ranges.ts';
import { scrollToRange } from '../../utils/page/scroll-to.ts';
import type { CardView } from './card-view.ts';
import type { MarkView } from './mark-view.ts';

export interface CardSteering {
  /** Scrolls to the mention at these offsets and opens its card; also for one that is not marked. */
  showMention(start: number, end: number): Promise<void>;
  /** Goes to the next or previous mark, round at the ends. */
  step(direction: 1 | -1): Promise<void>;
}

/** Opens and closes the card as pointer, keys and the popup want it. */
export function steerCard(
  document: Document,
  { view, card, signal }: { view: MarkView; card: CardView; signal: AbortSignal },
): CardSteering {
  let lastStart = -1; // offset of the mark that was stepped to last

  watchPointer(document, {
    find: (target, x, y) => view.hits.at(target, x, y),
    onOpen(marks, how) {
      if (how === 'press') open(card, marks, { pinned: true, focus: false });
      else if (!card.isPinned) open(card, marks, { pinned: false, focus: false });
    },
    onLeave(how) {
      if (how === 'press' || !card.isPinned) card.close();
    },
    isCard: card.contains,
    signal,
  });
  watchKeysAndScroll(document, card, signal);

  const goTo = async (mark: PaintedMark): Promise<void> => {
    lastStart = mark.mark.start;
    if (mark.ranges[0]) await scrollToRange(mark.ranges[0]);
    const beneath = view.painted.filter((one) => one !== mark && one.mark.start === lastStart);
    open(card, [mark, ...beneath], { pinned: true, focus: true });
  };
  return {
    async showMention(start, end) {
      const mark = view.painted.find((one) => one.mark.start === start && one.mark.end === end);
      if (mark) return await goTo(mark);
      const found = [
        ...(view.reading?.claimMentions ?? []),
        ...(view.reading?.speakerMentions ?? []),
      ];
      const mention = found.find((one) => one.start === start && one.end === end);
      const ranges = view.article && mention ? toRanges(view.article.map, mention) : [];
      if (!mention || !ranges[0]) return;
      await scrollToRange(ranges[0]);
      card.open({ mentions: [mention], ranges, pinned: true }, true);
    },
    async step(direction) {
      const next = findNext(view.painted, direction, lastStart);
      if (next) await goTo(next);
    },
  };
}

function open(card: CardView, marks: PaintedMark[], how: { pinned: boolean; focus: boolean }) {
  const [first] = marks;
  if (!first) return;
  const mentions = marks.map(({ mark }) => mark.mention);
  card.open({ mentions, ranges: first.ranges, pinned: how.pinned }, how.focus);
}

/** After the last one stepped to or, before any, the first in view. */
function findNext(
  painted: readonly PaintedMark[],
  direction: 1 | -1,
  lastStart: number,
): PaintedMark | undefined {
  const starts = [...new Set(painted.map(({ mark }) => mark.start))];
  const at = starts.indexOf(lastStart);
  if (at < 0) return painted.find(isBelowTop) ?? painted[0];
  const next = starts.at((at + direction) % starts.length);
  return painted.find(({ mark }) => mark.start === next);
}

const isBelowTop = ({ ranges }: PaintedMark): boolean =>
  (ranges[0]?.getBoundingClientRect().top ?? -1) > 0;

function watchKeysAndScroll(document: Document, card: CardView, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape') card.close();
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'scroll',
    (event) => {
      if (card.contains(event)) return;
      if (card.isPinned) card.move();
      else card.close();
    },
    { signal, capture: true, passive: true },
  );
}
