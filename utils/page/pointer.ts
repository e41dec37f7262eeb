import type { PaintedMark } from './hit-test.ts';

const OPEN_MS = 180;
const CLOSE_MS = 250;

interface Options {
  find(target: EventTarget | null, x: number, y: number): PaintedMark[];
  /** The pointer has rested on marks, or pressed one. */
  onOpen(marks: PaintedMark[], how: 'rest' | 'press'): void;
  /** The pointer has been away from marks and card for a while, or pressed elsewhere. */
  onLeave(how: 'rest' | 'press'): void;
  /** Whether an event took place in the card. */
  isCard(event: Event): boolean;
  signal: AbortSignal;
}

/** Turns what the pointer does into opening and closing; events made by the page's scripts are ignored. */
export function watchPointer(document: Document, options: Options): void {
  const { find, onOpen, onLeave, isCard, signal } = options;
  let over: PaintedMark[] = [];
  let inCard = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const later = (run: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const leave = (): void => onLeave('rest');
  const look = (marks: PaintedMark[] | 'card'): void => {
    if (marks === 'card') {
      if (!inCard) clearTimeout(timer);
      inCard = true;
      return;
    }
    if (!inCard && isSame(marks, over)) return;
    const left = inCard || over.length > 0;
    inCard = false;
    over = marks;
    if (marks.length > 0) later(() => onOpen(marks, 'rest'), OPEN_MS);
    else if (left) later(leave, CLOSE_MS);
  };

  const listen = { signal, passive: true, capture: true } as const;
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.buttons > 0 || event.pointerType === 'touch') return;
      const { clientX, clientY } = event;
      const target = innermost(event); // an event forgets its path when it has been dispatched
      const overCard = isCard(event);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(overCard ? 'card' : find(target, clientX, clientY)));
    },
    listen,
  );
  document.addEventListener(
    'pointerleave',
    () => {
      if (over.length > 0 || inCard) later(leave, CLOSE_MS);
      over = [];
      inCard = false;
    },
    listen,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || isCard(event) || isSelecting(document)) return;
      const marks = find(innermost(event), event.clientX, event.clientY);
      clearTimeout(timer);
      over = marks;
      if (marks.length > 0) onOpen(marks, 'press');
      else onLeave('press');
    },
    listen,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}

/** The target inside open shadow roots. */
const innermost = (event: Event): EventTarget | null => event.composedPath()[0] ?? null;

const isSame = (a: PaintedMark[], b: PaintedMark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);

const isSelecting = (document: Document): boolean => document.getSelection()?.isCollapsed === false;
