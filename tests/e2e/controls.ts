/** Finds controls as a reader does: by what they are called. */
import type { Tab } from './reader.ts';

const CONTROLS = 'button, a[href], input, select, textarea, summary, [role=switch], [role=tab]';

/** Expression for the first visible control whose name matches. */
const control = (
  name: RegExp,
): string => `[...document.querySelectorAll(${JSON.stringify(CONTROLS)})]
  .find((control) => {
    const label = control.getAttribute('aria-label') ?? control.labels?.[0]?.innerText ?? control.innerText;
    return (control.checkVisibility() || control.labels?.[0]?.checkVisibility()) &&
      ${name}.test(label.replaceAll('\\u00ad', '').replaceAll('\\u00a0', ' ').trim());
  })`;

/** Clicks a control with the pointer once it is there, so that the browser sees a gesture. */
export async function clickControl(tab: Tab, name: RegExp): Promise<void> {
  await tab.activate();
  const { x, y } = await placeOf(tab, control(name));
  await tab.click(x, y);
}

export const hasControl = (tab: Tab, name: RegExp): Promise<boolean> =>
  tab.evaluate(`Boolean(${control(name)})`);

/** Puts words into a field as typing would. */
export async function fill(tab: Tab, name: RegExp, words: string): Promise<void> {
  await tab.waitFor(`Boolean(${control(name)})`);
  await tab.evaluate(`(() => {
    const field = ${control(name)};
    field.focus();
    field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/** The middle of an element, scrolled into view. */
export const placeOf = (tab: Tab, element: string): Promise<{ x: number; y: number }> =>
  tab.waitFor(`(() => {
    const element = ${element};
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return box.width && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`);

const TEXT = `document.body.innerText.replaceAll('\\u00ad', '').replace(/\\s+/g, ' ')`;

/** All visible words of a page. */
export const textOf = (tab: Tab): Promise<string> => tab.evaluate(TEXT);

export const waitForText = (tab: Tab, words: RegExp, timeoutMs = 8000): Promise<unknown> =>
  tab.waitFor(`${words}.test(${TEXT})`, timeoutMs);
