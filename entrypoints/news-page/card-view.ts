import type { Card, CardActions, CardContent } from '../../components/card/create-card.tsx';
import type { ClaimMention, SpeakerMention } from '../../utils/claim/mention.ts';
import { isAbout } from '../../utils/claim/note-targets.ts';
import type { Reading } from '../../utils/claim/reading.ts';
import { askBackground, sendToBackground } from '../../utils/extension/messages.ts';
import type { LoadCard } from './load-card.ts';
import type { MarkView } from './mark-view.ts';

/** What a card is opened for; the first mention stands in front. */
export interface Shown {
  mentions: (ClaimMention | SpeakerMention)[];
  /** Where the first mention stands. */
  ranges: Range[];
  /** A pinned card stays when the pointer leaves. */
  pinned: boolean;
}

/** The card over the page, one at a time. */
export interface CardView {
  readonly isPinned: boolean;
  open(next: Shown, focus: boolean): void;
  /** Draws it again after marks or notes have changed; closes it when its mark is gone. */
  update(): void;
  /** Keeps it at its mark after scrolling. */
  move(): void;
  close(): void;
  /** Whether an event took place in the card. */
  contains(event: Event): boolean;
  /** Whether a node was put into the page by the card. */
  isOwn(node: Node): boolean;
}

export function createCardView(document: Document, view: MarkView, loadCard: LoadCard): CardView {
  let shown: Shown | null = null;
  let focusBefore: Element | null = null;
  let card: Card | null = null;

  const actions: CardActions = {
    async onSaveNote(draft) {
      const note = await sendToBackground('saveNote', draft);
      await view.showNotes();
      return note;
    },
    async onDeleteNote(id) {
      await sendToBackground('deleteNote', id);
      await view.showNotes();
    },
    async onRestoreNote(id) {
      await sendToBackground('restoreNote', id);
      await view.showNotes();
    },
    async onExplain(mention) {
      if (!view.article) return null;
      const { text, language, date } = view.article;
      return await askBackground('explainMention', { text, language, date }, mention);
    },
    onOpenLibrary: (path) => void sendToBackground('openLibrary', path),
    onClose: () => close(),
    onPin() {
      if (shown) shown = { ...shown, pinned: true };
    },
  };
  const show = async (next: Shown, focus: boolean): Promise<void> => {
    try {
      card ??= (await loadCard())(document, actions);
    } catch {
      return; // expected: the extension was removed or updated while the page stayed open
    }
    if (shown !== next) return; // the pointer has gone on meanwhile
    card.open(toContents(next.mentions, view), { lines: linesOf(next.ranges), focus });
  };
  const close = (): void => {
    if (!shown) return;
    shown = null;
    view.activate([]);
    card?.close();
    if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };
  return {
    get isPinned() {
      return shown?.pinned ?? false;
    },
    open(next, focus) {
      if (focus && !shown) focusBefore = document.activeElement;
      shown = next;
      view.activate(next.ranges);
      void show(next, focus);
    },
    update() {
      if (!shown) return;
      const contents = toContents(shown.mentions, view);
      const alive = shown.ranges.some((range) => !range.collapsed);
      if (alive && contents.length > 0) card?.update(contents);
      else close();
    },
    move() {
      if (shown) card?.move(linesOf(shown.ranges));
    },
    close,
    contains: (event) => card?.contains(event) ?? false,
    isOwn: (node) => card?.isHost(node) ?? false,
  };
}

const linesOf = (ranges: readonly Range[]): DOMRect[] =>
  ranges.flatMap((range) => [...range.getClientRects()]);

function toContents(
  mentions: readonly (ClaimMention | SpeakerMention)[],
  { reading, article, notes }: MarkView,
): CardContent[] {
  if (!reading || !article) return [];
  const page = { url: article.url, title: article.title };
  return mentions.map((mention) => ({
    mention,
    reading,
    page,
    notes: notes.filter((note) => isAbout(note, mention)),
    ...(mention.kind === 'speaker' && { speakerSummary: summarise(mention, reading) }),
  }));
}

function summarise({ packId, speakerId }: SpeakerMention, { speakerMentions, quotes }: Reading) {
  const isIt = (one: { packId: string | null; speakerId: string | null }) =>
    one.packId === packId && one.speakerId === speakerId;
  return {
    named: speakerMentions.filter(isIt).length,
    quotes: quotes.filter((quote) => isIt(quote) && quote.certainty === 'asserted').length,
  };
}
