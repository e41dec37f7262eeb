import { readFile } from 'node:fs/promises';

import { UsageError } from '../usage-error.ts';
import type { Page } from './annotate-page.ts';
import { toPage } from './html-page.ts';

interface Options {
  lines: boolean;
  /** ISO date for pages that do not give their own. */
  date: string | null;
}

/** The pages of a file in order. */
export async function* readPages(file: string, options: Options): AsyncGenerator<Page> {
  if (options.lines) yield* await readLines(file, options);
  else yield await readPage(file, options);
}

async function readPage(file: string, { date }: Options): Promise<Page> {
  const content = await readText(file);
  return /\.x?html?$/i.test(file) ? toPage(file, content, date) : plainPage(file, content, date);
}

async function readLines(file: string, { date }: Options): Promise<Page[]> {
  const lines = (await readText(file)).replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line, i) => plainPage(`${file}:${i + 1}`, line, date));
}

const plainPage = (page: string, text: string, date: string | null): Page => ({
  page,
  text,
  language: 'en',
  date,
  fromHtml: false,
});

async function readText(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`, 1);
  });
}
