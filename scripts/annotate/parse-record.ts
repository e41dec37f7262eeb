import type { Page } from './annotate-page.ts';
import { toPage } from './html-page.ts';
import type { Line } from './read-lines.ts';

/** What is printed instead of an annotation for a line that holds no page. */
export interface LineProblem {
  /** Counted from 1. */
  line: number;
  /** As far as the line tells it. */
  id?: string;
  error: string;
}

/** One line of standard input as a page. `fallbackDate` is for pages that do not give their own. */
export function parseRecord(
  { number, text }: Line,
  fallbackDate: string | null,
): Page | LineProblem {
  if (text === null) return { line: number, error: 'longer than a page may be' };
  const record = parseObject(text);
  if (!record) return { line: number, error: 'expected a JSON object' };
  const id =
    typeof record.id === 'string' || typeof record.id === 'number' ? String(record.id) : null;
  const page = id ?? `standard input, line ${number}`;
  const date = typeof record.date === 'string' ? record.date : fallbackDate;
  if (typeof record.text === 'string')
    return { page, text: record.text, language: 'en', date, fromHtml: false };
  if (typeof record.html === 'string') return toPage(page, record.html, date);
  return {
    line: number,
    ...(id !== null && { id }),
    error: 'expected "text" or "html" with a string',
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // whatever is wrong with the line, what was expected is the same
  }
}
