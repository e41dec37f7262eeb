/** Where the card goes. CSS px in the viewport. */
export interface CardPlace {
  left: number;
  top: number;
  /** Above the mark, because there is more room. */
  above: boolean;
  /** So high at most, that it never covers the marked words. */
  maxHeight: number;
}

interface Line {
  left: number;
  top: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}

const DISTANCE = 13; // clear of the thickest wavy line
const EDGE = 8;
const HIGHEST = 560;
/** With less room on both sides, the card may cover words rather than be unreadable. */
const LOWEST = 140;

/** Below the last line of the mark, at that line's start; above the first one when there is more room. */
export function placeCard(lines: readonly Line[], card: Size, view: Size): CardPlace {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last)
    return { left: EDGE, top: EDGE, above: false, maxHeight: view.height - 2 * EDGE };
  const roomBelow = view.height - EDGE - (last.bottom + DISTANCE);
  const roomAbove = first.top - DISTANCE - EDGE;
  const wanted = Math.min(card.height, HIGHEST);
  const above = wanted > roomBelow && roomAbove > roomBelow;
  const maxHeight = Math.min(HIGHEST, Math.max(above ? roomAbove : roomBelow, LOWEST));
  const height = Math.min(card.height, maxHeight);
  const top = above ? first.top - DISTANCE - height : last.bottom + DISTANCE;
  return {
    left: clamp(above ? first.left : last.left, EDGE, view.width - card.width - EDGE),
    top: clamp(top, EDGE, view.height - height - EDGE),
    above,
    maxHeight,
  };
}

const clamp = (value: number, min: number, max: number): number =>
  Math.max(min, Math.min(value, max));
