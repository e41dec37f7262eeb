import type { Benchmarks } from './report.ts';

const [WIDTH, HEIGHT] = [720, 400];
const FRAME = { left: 90, right: 150, top: 30, bottom: 50 };
const COLOURS = ['#11897a', '#5b83ab', '#a5731c', '#d5432f'];

export interface Line {
  label: string;
  points: [x: number, y: number][];
  dashed: boolean;
}

/** What stands around the lines. */
export interface Caption {
  title: string;
  /** Under the plot. */
  note: string;
  /** Behind the numbers of the vertical axis. */
  unit: string;
}

/** Time for a page over the number of claims; both axes logarithmic. */
export function drawGrowth({ engine: all, peers }: Benchmarks): string {
  const engine = all.filter(({ kind }) => kind === 'grouped');
  const sizes = engine[0]?.matches.map(({ words }) => words) ?? [];
  const lines: Line[] = [
    ...sizes.map((words, i) => ({
      label: `${words} words`,
      dashed: false,
      points: engine.map(({ claims, matches }): [number, number] => [
        claims,
        matches[i]?.warm ?? 1,
      ]),
    })),
    {
      label: 'MiniSearch, 10000',
      dashed: true,
      points: peers.minisearch.flatMap((one): [number, number][] => {
        const page = one?.matches.find(({ words }) => words === 10_000);
        return one && page ? [[one.claims, page.ms]] : [];
      }),
    },
  ];
  return drawLines(lines, {
    title: 'Time for a page by number of known claims',
    note: 'known claims; with as many names and a half, 150,000 at most',
    unit: 'ms',
  });
}

/** Both axes logarithmic. */
export function drawLines(lines: readonly Line[], { title, note, unit }: Caption): string {
  const all = lines.flatMap(({ points }) => points);
  const x = scale(
    all.map(([claims]) => claims),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const y = scale(
    all.map(([, time]) => time),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...x.ticks.map(
      (claims) =>
        `<path d="M${x.at(claims)} ${FRAME.top}V${HEIGHT - FRAME.bottom}" stroke="#ddd"/><text x="${x.at(claims)}" y="${HEIGHT - FRAME.bottom + 18}" text-anchor="middle">${claims.toLocaleString('en')}</text>`,
    ),
    ...y.ticks.map(
      (time) =>
        `<path d="M${FRAME.left} ${y.at(time)}H${WIDTH - FRAME.right}" stroke="#ddd"/><text x="${FRAME.left - 8}" y="${y.at(time) + 4}" text-anchor="end">${time.toLocaleString('en')} ${unit}</text>`,
    ),
    `<text x="${FRAME.left}" y="${HEIGHT - 12}">${note}</text>`,
    ...lines.map((line, i) => drawLine(line, COLOURS[i % COLOURS.length] ?? '#000', x.at, y.at)),
    '</svg>',
    '',
  ].join('\n');
}

function drawLine(
  { label, points, dashed }: Line,
  colour: string,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const last = points.at(-1);
  if (!last) return '';
  const path = points.map(([claims, time]) => `${x(claims)} ${y(time)}`).join('L');
  const dash = dashed ? ' stroke-dasharray="5 4"' : '';
  return (
    `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>` +
    points
      .map(([claims, time]) => `<circle cx="${x(claims)}" cy="${y(time)}" r="3" fill="${colour}"/>`)
      .join('') +
    `<text x="${x(last[0]) + 8}" y="${y(last[1]) + 4}" fill="${colour}">${label}</text>`
  );
}

/** Smaller values are drawn as this one. */
const LEAST = 0.001;

/** Powers of ten around the values, spread from one edge to the other. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.max(LEAST, Math.min(...values))));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    at: (value: number) =>
      Math.round(
        (from +
          ((Math.log10(Math.max(LEAST, value)) - low) / Math.max(1, high - low)) * (to - from)) *
          10,
      ) / 10,
  };
}
