import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { UsageError } from '../usage-error.ts';
import type { Page } from './annotate-page.ts';
import { toPage } from './html-page.ts';

interface Options {
  lines: boolean;
  /** ISO date for pages that do not give their own. */
  date: string | null;
}

/** The pages of files in order; `-` streams JSON lines from standard input. */
export async function* readPages(files: readonly string[], options: Options): AsyncGenerator<Page> {
  for (const file of files) {
    if (file === '-') yield* readRecords(options);
    else if (options.lines) yield* await readLines(file, options);
    else yield await readPage(file, options);
  }
}

async function readPage(file: string, { date }: Options): Promise<Page> {
  const content = await readText(file);
  return /\.x?html?$/i.test(file) ? toPage(file, content, date) : plainPage(file, content, date);
}

async function readLines(file: string, { date }: Options): Promise<Page[]> {
  const lines = (await readText(file)).replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line, i) => plainPage(`${file}:${i + 1}`, line, date));
}

async function* readRecords({ date }: Options): AsyncGenerator<Page> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim()) yield toRecordPage(line, `standard input, line ${number}`, date);
  }
}

function toRecordPage(line: string, where: string, fallbackDate: string | null): Page {
  const record = parseLine(line, where);
  const id =
    typeof record.id === 'string' || typeof record.id === 'number' ? String(record.id) : where;
  const date = typeof record.date === 'string' ? record.date : fallbackDate;
  if (typeof record.text === 'string') return plainPage(id, record.text, date);
  if (typeof record.html === 'string') return toPage(id, record.html, date);
  throw new UsageError(`${where}: expected "text" or "html" with a string`, 1);
}

function parseLine(line: string, where: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // falls through: whatever is wrong with the line, what was expected is the same
  }
  throw new UsageError(`${where}: expected a JSON object`, 1);
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
