import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { ArticleText } from '../../../utils/claim/mention.ts';
import {
  askBackground,
  handleBackgroundMessages,
  sendToBackground,
} from '../../../utils/extension/messages.ts';

const ARTICLE: ArticleText = { text: 'The gate is open.', language: 'en', date: null };
const PAGE = { url: 'https://gazette.example/gate', title: 'Gate' };
const NOTE = { target: { kind: 'page', url: PAGE.url }, body: 'Hm.', page: PAGE } as const;

/** The background answers with these one after another; an error is a channel that closed. */
function answering(...replies: unknown[]) {
  const send = vi.fn(async () => {
    const reply = replies.shift();
    if (reply instanceof Error) throw reply;
    return reply;
  });
  fakeBrowser.runtime.sendMessage = send as never;
  return send;
}

describe('sending', () => {
  it('hands over what the handler returned, and throws what it threw', async () => {
    answering({ value: 7 }, { error: 'The index is damaged' });
    expect(await sendToBackground('listNotesFor', PAGE.url, [])).toBe(7);
    await expect(sendToBackground('listNotesFor', PAGE.url, [])).rejects.toThrow(
      'The index is damaged',
    );
  });

  it('says that nobody answered', async () => {
    answering(undefined);
    await expect(sendToBackground('loadCard')).rejects.toThrow('Nobody answered');
  });

  it('asks a question once more when the background was stopped over it', async () => {
    const send = answering(new Error('The message channel closed'), { value: 'the reading' });
    expect(await askBackground('findMentions', ARTICLE, PAGE)).toBe('the reading');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks no third time, and never repeats a command', async () => {
    const send = answering(...Array.from({ length: 9 }, () => new Error('closed')));
    await expect(askBackground('findMentions', ARTICLE, PAGE)).rejects.toThrow('closed');
    expect(send).toHaveBeenCalledTimes(2);
    await expect(sendToBackground('saveNote', NOTE)).rejects.toThrow('closed');
    expect(send).toHaveBeenCalledTimes(3);
  });
});

describe('answering', () => {
  type Listener = (
    request: { type: string; args: unknown[] },
    sender: { url: string },
    answer: (reply: unknown) => void,
  ) => true | undefined;
  let listener: Listener;

  beforeEach(() => {
    fakeBrowser.runtime.onMessage.addListener = ((added: Listener) => {
      listener = added;
    }) as never;
    const forContent = { listNotesFor: () => ['a note'] };
    const forPages = {
      importPack: () => {
        throw new Error('No space');
      },
    };
    handleBackgroundMessages(forContent as never, forPages as never);
  });

  const ask = (type: string, url: string): Promise<unknown> =>
    new Promise((resolve) => {
      if (!listener({ type, args: [] }, { url }, resolve)) resolve('left alone');
    });
  const OWN = fakeBrowser.runtime.getURL('/library.html' as never);

  it('answers news pages and pages of the extension', async () => {
    expect(await ask('listNotesFor', PAGE.url)).toEqual({ value: ['a note'] });
    expect(await ask('listNotesFor', OWN)).toEqual({ value: ['a note'] });
  });

  it('lets no news page do what only the extension may', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await ask('importPack', PAGE.url)).toBe('left alone');
    expect(await ask('importPack', OWN)).toEqual({ error: 'No space' });
  });

  it('leaves alone what nobody has said it would answer', async () => {
    expect(await ask('constructor', OWN)).toBe('left alone');
    expect(await ask('refresh', OWN)).toBe('left alone');
  });
});
