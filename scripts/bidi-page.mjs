// One tab of Firefox over WebDriver BiDi.
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One tab. Expressions are evaluated in the page, their awaited values must survive JSON.
 * @param {(method: string, params?: object) => Promise<any>} send
 * @param {string} context
 */
export function createPage(send, context) {
  const pointer = (...actions) =>
    send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const moveTo = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  /** `sandbox` names an isolated world. */
  const evaluate = async (expression, sandbox) => {
    const { type, result, exceptionDetails } = await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      awaitPromise: true,
      target: { context, ...(sandbox && { sandbox }) },
    });
    if (type === 'exception') throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  };
  return {
    context,
    evaluate,
    goto: (url, wait = 'complete') => send('browsingContext.navigate', { context, url, wait }),
    async waitFor(expression, timeoutMs = 8000) {
      const end = Date.now() + timeoutMs;
      while (Date.now() < end) {
        const value = await evaluate(expression).catch(() => null); // the page may be between two documents
        if (value) return value;
        await sleep(50);
      }
      throw new Error(`timeout: ${expression}`);
    },
    /** `origin` is what is in view, or the whole `document`. */
    async screenshot(path, origin = 'viewport') {
      const { data } = await send('browsingContext.captureScreenshot', { context, origin });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    move: (x, y) => pointer(moveTo(x, y)),
    click: (x, y) =>
      pointer(moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    /** Presses keys one after another while `held` ones are down; names as in KEYS, or characters. */
    press: (keys, held = []) =>
      send('input.performActions', { context, actions: [keyActions(keys, held)] }),
    activate: () => send('browsingContext.activate', { context }),
    viewport: (width, height) =>
      send('browsingContext.setViewport', { context, viewport: { width, height } }),
    close: () => send('browsingContext.close', { context }),
  };
}

/** Private code points that WebDriver gives to keys without a character. */
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Control: '\uE009',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Tab: '\uE004',
};

function keyActions(keys, held) {
  const down = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  const strokes = keys.flatMap((key) => [down(key), up(key)]);
  const actions = [...held.map(down), ...strokes, ...held.toReversed().map(up)];
  return { type: 'key', id: 'keyboard', actions };
}
