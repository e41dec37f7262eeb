import { type ImportOutcome, sendToBackground } from './messages.ts';

/**
 * Hands a pack document to the background, which reads it from an object URL: a message may have 64 MB at most, and a large
 * text would stand in memory once more on either side.
 */
export async function sendDocument(document: string): Promise<ImportOutcome> {
  const url = URL.createObjectURL(new Blob([document], { type: 'application/json' }));
  try {
    return await sendToBackground('importPack', url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What a page of the extension has handed over. Throws when it is gone: the page was closed. */
export async function receiveDocument(url: string): Promise<Blob> {
  if (!url.startsWith('blob:')) throw new Error('Not a document that was handed over');
  return await (await fetch(url)).blob();
}
