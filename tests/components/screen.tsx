/** Puts components on a page as a reader meets them: with the words of `messages.json`, found by role and name. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import messages from '../../public/_locales/en/messages.json';

let root: HTMLElement | undefined;

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: keyof typeof messages, substitutions: string[] = []) =>
    messages[key].message.replace(
      /\$(\d)/g,
      (_, place) => substitutions[place - 1] ?? '',
    )) as never;
});

afterEach(async () => {
  if (root) await act(() => render(null, root as HTMLElement));
  root?.remove();
  root = undefined;
});

/** Draws it in place of what was shown before, and waits until its first answers are there. */
export async function show(node: ComponentChild): Promise<HTMLElement> {
  if (!root) {
    root = document.createElement('div');
    document.body.append(root);
  }
  const place = root;
  await act(async () => render(node, place));
  await settle();
  return place;
}

/** Lets promises and effects that follow one another come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++)
    await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** For what comes after a while, such as the results of a search: when the check holds. */
export const eventually = (check: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await settle();
      check();
    },
    { timeout: 5000 },
  );

/** All words in reading order, separated by single spaces. */
export function wordsOf(element: Element | null | undefined): string {
  if (!element) return '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  return words
    .join(' ')
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim();
}

export const screenWords = (): string => wordsOf(root);

const CONTROLS = 'button, a[href], input, select, textarea, summary';

const nameOf = (control: Element): string =>
  control.getAttribute('aria-label') ?? (labelOf(control as HTMLInputElement) || wordsOf(control));

/** Without the options of a list that stands inside its label. */
function labelOf({ labels }: HTMLInputElement): string {
  const label = labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
  label?.querySelector('select, textarea')?.remove();
  return wordsOf(label);
}

/** Names of all that can be used, in order. */
export const controlNames = (): string[] => [...all(CONTROLS)].map(nameOf);

export function findControl<T extends HTMLElement = HTMLButtonElement>(
  name: string | RegExp,
): T | null {
  const found = [...all(CONTROLS)].find((control) => matches(nameOf(control), name));
  return (found as T | undefined) ?? null;
}

/** The control a reader would call by this name. */
export function control<T extends HTMLElement = HTMLButtonElement>(name: string | RegExp): T {
  const found = findControl<T>(name);
  if (!found) throw new Error(`No control "${name}" among: ${controlNames().join(' | ')}`);
  return found;
}

const matches = (text: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? text === name : name.test(text);

export async function click(name: string | RegExp): Promise<void> {
  const target = control(name);
  await act(async () => target.click());
  await settle();
}

export async function type(name: string | RegExp, text: string): Promise<void> {
  const field = control<HTMLTextAreaElement>(name);
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

export async function choose(name: string | RegExp, option: string): Promise<void> {
  const field = control<HTMLSelectElement>(name);
  await act(async () => {
    field.value = option;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
  await settle();
}

export const all = (selector: string): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
];

type Answers = Record<string, (...args: never[]) => unknown>;
interface Sent {
  type: string;
  args: unknown[];
}

/** What the background answers, by message; what is not listed answers nothing. Returns all that was asked. */
export function answerAsBackground(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (request: Sent) => {
    sent.push(request);
    return answer(answers, request);
  }) as never);
  return sent;
}

/** The same for the page in a tab; without answers nobody listens there. */
export function answerAsPage(answers: Answers | null): Sent[] {
  const sent: Sent[] = [];
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_tab: number, request: Sent) => {
      if (!answers) throw new Error('Could not establish connection');
      sent.push(request);
      return answer(answers, request);
    },
  });
  return sent;
}

async function answer(answers: Answers, { type: name, args }: Sent): Promise<unknown> {
  try {
    return { value: await answers[name]?.(...(args as never[])) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
