import { EDGES, MARKS, type MarkSign, type Stroke } from './marks.ts';

/** The line of a kind, beside the words that say the same. */
export const Mark = ({ kind }: { kind: MarkSign }) => (
  <svg
    class={`mark k-${kind}`}
    viewBox="0 0 24 10"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <Strokes strokes={MARKS[kind]} />
  </svg>
);

/** The same line along the edge of a card. */
export const Edge = ({ kind }: { kind: MarkSign }) => (
  <svg
    class={`edge k-${kind}`}
    viewBox="0 0 364 8"
    preserveAspectRatio="xMinYMin slice"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <Strokes strokes={EDGES[kind]} />
  </svg>
);

const Strokes = ({ strokes }: { strokes: Stroke[] }) =>
  strokes.map(({ d, width, dash, round, colour }) => (
    <path
      key={d}
      d={d}
      stroke-width={width}
      stroke-dasharray={dash}
      stroke-linecap={round ? 'round' : undefined}
      stroke={colour}
    />
  ));
