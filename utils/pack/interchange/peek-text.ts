/** So many characters tell what a file is. */
export const ENOUGH = 64 * 1024;

/** The first part of a text that comes in chunks, and all of it as if nothing had been read yet. */
export async function peekText(
  chunks: AsyncIterable<string>,
): Promise<{ start: string; chunks: AsyncIterable<string> }> {
  const rest = chunks[Symbol.asyncIterator]();
  let start = '';
  while (start.length < ENOUGH) {
    const { done, value } = await rest.next();
    if (done) break;
    start += value;
  }
  return { start: start.slice(0, ENOUGH), chunks: replay(start, rest) };
}

async function* replay(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (start !== '') yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
