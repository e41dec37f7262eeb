// In the news page. The card's host is put there when it opens and taken away when it closes.
import { render } from 'preact';

import type { Explanation } from '../../utils/claim/explanation.ts';
import type { ClaimMention, SpeakerMention } from '../../utils/claim/mention.ts';
import type { Note, PageIdentity } from '../../utils/claim/note.ts';
import type { Reading } from '../../utils/claim/reading.ts';
import type { NoteDraft } from '../../utils/extension/messages.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Card as CardElement } from './Card.tsx';
import { adoptSheets } from './card-sheets.ts';
import { placeCard } from './place-card.ts';

/** What one card shows; several when marks lie over one another. */
export interface CardContent {
  mention: ClaimMention | SpeakerMention;
  reading: Reading;
  notes: Note[];
  /** Where a new note is written. */
  page: PageIdentity;
  /** How often a speaker is named and quoted on the page. */
  speakerSummary?: { named: number; quotes: number };
}

export interface CardActions {
  onSaveNote(draft: NoteDraft): Promise<Note>;
  onDeleteNote(id: string): Promise<void>;
  onRestoreNote(id: string): Promise<void>;
  /** Why a claim is marked here; `null` when it cannot be told any more. */
  onExplain(mention: ClaimMention): Promise<Explanation | null>;
  onOpenLibrary(path: string): void;
  onClose(): void;
  /** The reader works in the card: it must not close when the pointer leaves. */
  onPin(): void;
}

export interface Card {
  /** `lines` are the boxes of the marked words; `focus` moves the keyboard into the card. */
  open(contents: CardContent[], place: { lines: DOMRect[]; focus: boolean }): void;
  update(contents: CardContent[]): void;
  /** Puts it beside the marked words again, after scrolling. */
  move(lines: DOMRect[]): void;
  close(): void;
  contains(event: Event): boolean;
  /** Whether a node in the page is or was the card's host. */
  isHost(node: Node): boolean;
}

export function createCard(document: Document, actions: CardActions): Card {
  const hosts = new WeakSet<Node>();
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let lines: DOMRect[] = [];
  let opened = 0;

  const draw = (contents: CardContent[]): void => {
    if (!root) return;
    const card = <CardElement key={opened} contents={contents} actions={actions} />;
    render(<ErrorBoundary>{card}</ErrorBoundary>, root);
    place();
  };
  const place = (): void => {
    const card = root?.querySelector<HTMLElement>('.card, .state'); // or that it failed
    const view = document.documentElement;
    if (!host || !card) return;
    card.style.maxBlockSize = '';
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const height = document.defaultView?.innerHeight ?? view.clientHeight;
    const { left, top, above, maxHeight } = placeCard(lines, size, {
      width: view.clientWidth,
      height,
    });
    card.classList.toggle('above', above);
    card.style.maxBlockSize = `${maxHeight}px`;
    // what unfolds in a card above the mark must not grow over the marked words
    const bottom = `${height - top - Math.min(size.height, maxHeight)}px`;
    const block = above ? { top: 'auto', bottom } : { top: `${top}px`, bottom: 'auto' };
    Object.assign(host.style, { left: `${left}px`, ...block });
  };
  const close = (): void => {
    if (root) render(null, root);
    host?.remove();
    [host, root] = [null, null];
  };

  return {
    open(contents, { lines: next, focus }) {
      close();
      opened++;
      [host, root] = createHost(document);
      hosts.add(host);
      root.addEventListener('focusin', actions.onPin);
      document.documentElement.append(host);
      host.showPopover();
      lines = next;
      draw(contents);
      if (focus) root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
    },
    update: draw,
    move(next) {
      lines = next;
      place();
    },
    close,
    contains: (event) => host !== null && event.composedPath().includes(host),
    isHost: (node) => hosts.has(node),
  };
}

/** `all: initial` undoes `:host`, so the colour scheme stands beside it; closed, so that the page cannot look in. */
function createHost(document: Document): [HTMLElement, ShadowRoot] {
  const host = document.createElement('div');
  host.style.cssText =
    'all: initial; color-scheme: light dark; position: fixed; margin: 0; z-index: 2147483647; inset: auto;';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  adoptSheets(root);
  // what is typed here is none of the page's business: its shortcuts stay quiet
  for (const type of ['keydown', 'keyup', 'keypress'])
    root.addEventListener(type, (event) => event.stopPropagation());
  return [host, root];
}
