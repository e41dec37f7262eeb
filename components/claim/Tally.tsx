import type { OriginGroup } from '../../utils/claim/corroboration.ts';
import { type TallyGroup, tallyWords, toTally } from './tally-signs.ts';

const ORIGIN = 10;
const COPY = 12;
const GAP = 7;
const FIGURE = 16;

interface Props {
  groups: readonly OriginGroup[];
}

/** Origins and copies at a glance: a filled sign is an origin, a hollow one behind it a copy, a diamond says otherwise. */
export function Tally({ groups }: Props) {
  const tally = toTally(groups);
  const widths = tally.map(widthOf);
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  let x = 0;
  return (
    <svg
      class="tally"
      width={Math.max(total, ORIGIN)}
      height="14"
      viewBox={`0 0 ${Math.max(total, ORIGIN)} 14`}
      role="img"
      aria-label={tallyWords(groups)}
    >
      {tally.map((group, index) => {
        const at = x;
        x += (widths[index] ?? 0) + GAP;
        return <Group key={groups[index]?.root} group={group} x={at} />;
      })}
    </svg>
  );
}

const drawnCopies = ({ copies, summed }: TallyGroup): number => (summed ? 1 : copies);

const widthOf = (group: TallyGroup): number =>
  ORIGIN + drawnCopies(group) * COPY + (group.summed ? FIGURE : 0);

function Group({ group, x }: { group: TallyGroup; x: number }) {
  const Sign = group.dissents ? Diamond : Disc;
  const copies = Array.from({ length: drawnCopies(group) }, (_, index) => x + 17 + index * COPY);
  return (
    <g class={group.dissents ? 'dissent' : undefined}>
      <Sign x={x + 5} kind={group.origin} />
      {copies.map((at) => (
        <g key={at}>
          <path d={`M${at - 7.4} 7h3.4`} stroke="currentColor" stroke-width="1.2" />
          <Sign x={at} kind="copy" />
        </g>
      ))}
      {group.summed && (
        <text x={x + 24} y="11" font-size="10" fill="currentColor">{`×${group.copies}`}</text>
      )}
    </g>
  );
}

interface SignProps {
  x: number;
  kind: 'known' | 'unknown' | 'copy';
}

const Disc = ({ x, kind }: SignProps) => (
  <circle cx={x} cy="7" r={kind === 'copy' ? 3.4 : 4.2} {...paint(kind)} />
);

const Diamond = ({ x, kind }: SignProps) => {
  const r = kind === 'copy' ? 4 : 5.2;
  return <path d={`M${x} ${7 - r}l${r} ${r}-${r} ${r}-${r}-${r}z`} {...paint(kind)} />;
};

/** Attributes of a sign: filled, hollow, or dotted. */
export const paint = (kind: SignProps['kind']) =>
  kind === 'known'
    ? { fill: 'currentColor' }
    : {
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 1.3,
        ...(kind === 'unknown' && { 'stroke-dasharray': '1.6 1.8' }),
      };
