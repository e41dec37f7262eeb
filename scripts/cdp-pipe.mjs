// Speaks the DevTools protocol over file descriptors 3 and 4: JSON messages ended by a zero byte.

/**
 * `send(method, params, sessionId)` resolves with the result; `on(method, listener)` hears events of every session.
 * `exited` resolves when the browser is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
export function connectPipe(child) {
  const [toBrowser, fromBrowser] = [child.stdio[3], child.stdio[4]];
  const waiting = new Map();
  const listeners = new Map();
  let lastId = 0;
  let unread = '';
  let stderr = '';

  child.stderr.on('data', (chunk) => {
    stderr = (stderr + chunk).slice(-4000);
  });
  for (const stream of [toBrowser, fromBrowser]) stream.on('error', () => {}); // ECONNRESET when the browser dies
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (chunk) => {
    const parts = (unread + chunk).split('\0');
    unread = parts.pop();
    for (const part of parts) receive(JSON.parse(part), waiting, listeners);
  });

  const exited = new Promise((resolve) => {
    const end = (why) => {
      for (const { reject } of waiting.values())
        reject(new Error(`browser ended: ${why}\n${stderr}`));
      waiting.clear();
      resolve(why);
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject, method });
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });
  const on = (method, listener) =>
    void listeners.set(method, [...(listeners.get(method) ?? []), listener]);
  return { send, on, exited };
}

function receive({ id, method, params, sessionId, error, result }, waiting, listeners) {
  if (method) for (const listener of listeners.get(method) ?? []) listener(params, sessionId);
  const request = waiting.get(id);
  if (!request) return;
  waiting.delete(id);
  if (error) request.reject(new Error(`${request.method}: ${error.message}`));
  else request.resolve(result);
}
