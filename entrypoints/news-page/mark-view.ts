import type { MarkKind } from '../../utils/claim/mark-kind.ts';
import type { Note } from '../../utils/claim/note.ts';
import { isAbout, listTargets } from '../../utils/claim/note-targets.ts';
import type { Reading } from '../../utils/claim/reading.ts';
import { askBackground } from '../../utils/extension/messages.ts';
import { hiddenMarks, markStrength } from '../../utils/extension/settings.ts';
import type { PageArticle } from '../../utils/page/article-text.ts';
import { createHitTest, type HitTest, type PaintedMark } from '../../utils/page/hit-test.ts';
import { toMarks } from '../../utils/page/marks.ts';
import { isOnDark } from '../../utils/page/page-background.ts';
import { createPainter } from '../../utils/page/painter.ts';
import { toRanges } from '../../utils/page/ranges.ts';

/** What is marked on the page at the moment, in reading order, and the reader's notes on it. */
export interface MarkView {
  readonly reading: Reading | null;
  readonly article: PageArticle | null;
  readonly painted: readonly PaintedMark[];
  readonly notes: readonly Note[];
  readonly hits: HitTest;
  /** Marks what a reading found; `null` takes all marks away. */
  show(reading: Reading | null, article: PageArticle | null): Promise<void>;
  /** Reads the notes again and marks what they are about. */
  showNotes(): Promise<void>;
  activate(ranges: Range[]): void;
  /** After the page has changed: marks it has thrown away are put back. */
  repair(): void;
}

export function createMarkView(document: Document, onChange: () => void): MarkView {
  const painter = createPainter();
  let reading: Reading | null = null;
  let article: PageArticle | null = null;
  let painted: PaintedMark[] = [];
  let notes: Note[] = [];
  let hits = createHitTest([]);

  const paint = (): void => painter.paint(groupByKind(painted, notes));
  const showNotes = async (): Promise<void> => {
    if (!reading || !article) return;
    notes = await askBackground('listNotesFor', article.url, listTargets(reading));
    paint();
    onChange();
  };
  return {
    get reading() {
      return reading;
    },
    get article() {
      return article;
    },
    get painted() {
      return painted;
    },
    get notes() {
      return notes;
    },
    get hits() {
      return hits;
    },
    async show(nextReading, nextArticle) {
      [reading, article] = [nextReading, nextArticle];
      const [hidden, strength] = await Promise.all([
        hiddenMarks.getValue(),
        markStrength.getValue(),
      ]);
      if (reading !== nextReading || article !== nextArticle) return; // a later call was faster
      painted = reading && article ? place(reading, article, hidden) : [];
      hits = createHitTest(painted);
      if (painted.length === 0) painter.clear();
      else {
        painter.setLook({ strength, dark: isOnDark(document, article?.root ?? null) });
        paint();
      }
      onChange();
      await showNotes();
    },
    showNotes,
    activate: (ranges) => painter.activate(ranges),
    repair: () => painter.repair(),
  };
}

function place(reading: Reading, { text, map }: PageArticle, hidden: MarkKind[]): PaintedMark[] {
  return toMarks(reading, text)
    .filter(({ kind }) => !hidden.includes(kind))
    .map((mark) => ({ mark, ranges: toRanges(map, mark) }))
    .filter(({ ranges }) => ranges.length > 0);
}

function groupByKind(painted: readonly PaintedMark[], notes: readonly Note[]) {
  const groups = new Map<MarkKind, Range[]>();
  const add = (kind: MarkKind, ranges: Range[]): void => {
    groups.set(kind, [...(groups.get(kind) ?? []), ...ranges]);
  };
  for (const { mark, ranges } of painted) {
    add(mark.kind, ranges);
    if (notes.some((note) => isAbout(note, mark.mention))) add('note', ranges);
  }
  return groups;
}
