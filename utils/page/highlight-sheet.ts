import type { MarkKind, MarkStrength } from '../claim/mark-kind.ts';

/** Everything that is painted has a kind, or is `active`: under the pointer, reached by keyboard, card open. */
export type PaintKind = MarkKind | 'active';

/** The higher one is drawn above; lines of all layers stay visible. */
export const PRIORITIES: Record<PaintKind, number> = {
  note: 0,
  corroborated: 1,
  single: 2,
  copied: 3,
  conflict: 4,
  speaker: 5,
  active: 6,
};

interface Look {
  strength: MarkStrength;
  /** Whether the page's background under the article is dark. */
  dark: boolean;
}

type LineKind = Exclude<MarkKind, 'note'>;

const STYLES: Record<LineKind, string> = {
  corroborated: 'solid',
  single: 'dashed',
  copied: 'double',
  conflict: 'wavy',
  speaker: 'dotted',
};
const WIDTHS: Record<MarkStrength, { claim: number; copied: number; speaker: number }> = {
  quiet: { claim: 1, copied: 1, speaker: 1 },
  normal: { claim: 2, copied: 1, speaker: 1.5 },
  strong: { claim: 3, copied: 2, speaker: 2 },
};
/** Mid-tones that keep 3:1 from white to black; the second for pages that are known to be dark. */
const COLOURS: Record<LineKind, [light: string, dark: string]> = {
  corroborated: ['#11897a', '#46b9a5'],
  single: ['#74808a', '#a7b2ba'],
  copied: ['#a5731c', '#d9a64f'],
  conflict: ['#d5432f', '#f27b69'],
  speaker: ['#5b83ab', '#86afd8'],
};
const NOTE = ['rgb(255 204 0 / .26)', 'rgb(255 214 64 / .17)'] as const;
const ACTIVE = ['rgb(110 140 165 / .16)', 'rgb(150 190 220 / .22)'] as const;

/**
 * The sheet that is adopted into the page. Colours are literal and nothing is set on the page itself, so it cannot
 * repaint a verdict; its own text colour is never changed. `names` are the registry's names of each kind.
 */
export function writeSheet(names: Record<PaintKind, string>, { strength, dark }: Look): string {
  const shade = dark ? 1 : 0;
  const rule = (kind: PaintKind, body: string) => `::highlight(${names[kind]}){${body}}`;
  const lines = (Object.keys(STYLES) as LineKind[]).map((kind) =>
    rule(
      kind,
      `text-decoration:underline ${STYLES[kind]} ${widthOf(kind, strength)}px ${COLOURS[kind][shade]};` +
        // speakers sit higher, so that a name inside a claim shows both lines
        `text-underline-offset:${kind === 'speaker' ? '.1em' : '.24em'};text-decoration-skip-ink:none`,
    ),
  );
  const forced = (Object.keys(STYLES) as LineKind[]).map((kind) =>
    rule(kind, 'text-decoration-color:CanvasText'),
  );
  return [
    rule('note', `background-color:${NOTE[shade]}`),
    ...lines,
    rule('active', `background-color:${ACTIVE[shade]}`),
    '@media (forced-colors:active){',
    rule('note', 'background-color:Mark;color:MarkText'),
    ...forced,
    rule('active', 'background-color:Highlight;color:HighlightText'),
    '}@media print{',
    rule('active', 'background-color:transparent'),
    '}',
  ].join('');
}

function widthOf(kind: LineKind, strength: MarkStrength): number {
  const { claim, copied, speaker } = WIDTHS[strength];
  if (kind === 'speaker') return speaker;
  return kind === 'copied' ? copied : claim;
}
