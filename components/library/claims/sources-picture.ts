/** Where the pages behind a claim stand in the picture: along time, a line each, by origin. */
import type { KnownClaim } from '../../../utils/claim/reading.ts';

export interface PlacedPage {
  id: string;
  x: number;
  y: number;
  copy: boolean;
  dissents: boolean;
}

export interface Arrow {
  from: PlacedPage;
  to: PlacedPage;
  /** A page that cites another stays an origin of its own. */
  cites: boolean;
}

export interface Picture {
  height: number;
  pages: PlacedPage[];
  arrows: Arrow[];
  /** First line of every origin, for its name. */
  origins: { number: number; y: number }[];
  days: { x: number; date: string }[];
  /** Between those who say so and those who say otherwise. */
  divide: number | null;
}

const LEFT = 92;
const SPAN = 420;
const TOP = 44;
const LINE = 28;
const GAP = 14;
/** A copy of the same day stands a little to the right of what it copies. */
const STEP = 28;
const DAYS_APART = 64;
/** Beyond these the table alone says it better. */
const MOST_PAGES = 12;

/** `null` when there is no time to be seen: too many pages, a page without a day, or all of one day. */
export function toPicture(known: KnownClaim): Picture | null {
  const { corroboration, sources } = known;
  const ids = corroboration.groups.flatMap((group) => group.sources);
  const times = new Map(ids.map((id) => [id, dayOf(sources[id]?.published)]));
  const all = [...times.values()];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (ids.length > MOST_PAGES || !(first < last)) return null; // NaN, too
  const toX = (id: string): number =>
    LEFT + (((times.get(id) ?? first) - first) / (last - first)) * SPAN;
  return { ...placeGroups(known, toX), days: listDays(times, sources, toX) };
}

function placeGroups(known: KnownClaim, toX: (id: string) => number): Omit<Picture, 'days'> {
  const pages = new Map<string, PlacedPage>();
  const arrows: Arrow[] = [];
  const origins: Picture['origins'] = [];
  let divide: number | null = null;
  let y = TOP;
  for (const group of known.corroboration.groups) {
    if (group.dissents && divide === null && origins.length > 0) {
      divide = y;
      y += GAP * 2;
    }
    origins.push({ number: origins.length + 1, y });
    for (const id of group.sources) {
      const copy = id !== group.root;
      const from = findUpstream(known, id, pages) ?? pages.get(group.root); // a root finds no page before it
      const to = { id, x: rightOf(toX(id), from), y, copy, dissents: group.dissents };
      pages.set(id, to);
      if (from) arrows.push({ from, to, cites: !copy });
      y += LINE;
    }
    y += GAP;
  }
  return { height: y, pages: [...pages.values()], arrows, origins, divide };
}

const rightOf = (x: number, page: PlacedPage | undefined): number =>
  page ? Math.max(x, page.x + STEP) : x;

function findUpstream(
  { sources }: KnownClaim,
  id: string,
  placed: ReadonlyMap<string, PlacedPage>,
): PlacedPage | undefined {
  const from = sources[id]?.derivedFrom.find(({ source }) => placed.has(source));
  return from && placed.get(from.source);
}

/** Days that are told, far enough from one another. */
function listDays(
  times: ReadonlyMap<string, number>,
  sources: KnownClaim['sources'],
  toX: (id: string) => number,
): Picture['days'] {
  const days: Picture['days'] = [];
  for (const [id] of [...times].sort(([, a], [, b]) => a - b)) {
    const x = toX(id);
    const before = days.at(-1);
    if (!before || x - before.x >= DAYS_APART) days.push({ x, date: sources[id]?.published ?? '' });
  }
  return days;
}

/** NaN unless the day is known. */
const dayOf = (published = ''): number => Date.parse(published.slice(0, 10).padEnd(10, '?'));
