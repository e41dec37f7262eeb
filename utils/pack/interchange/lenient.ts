/** What other programs write, read generously: one or many, text or number, object or address. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or many, always as a list. */
export function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export const listRecords = (value: unknown): Record<string, unknown>[] =>
  toList(value).filter(isRecord);

/** The first text of one or many; of an object in several languages its `@value`. */
export function findText(value: unknown): string | null {
  for (const one of toList(value)) {
    const plain = isRecord(one) ? (one['@value'] ?? one.value) : one;
    const text = typeof plain === 'string' || typeof plain === 'number' ? cleanText(plain) : '';
    if (text !== '') return text;
  }
  return null;
}

/** Markup, entities and runs of white space are left behind by the pages that texts come from. */
export const cleanText = (value: string | number): string =>
  decodeEntities(
    String(value).replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/gi, (tag) =>
      /^<\/?(?:p|br|div|li|ul|ol|h\d)\b/i.test(tag) ? ' ' : '',
    ),
  )
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim();

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : all;
  });

/** The first http or https address of one or many; of an object its `url`, `@id` or `id`. */
export function findUrl(value: unknown): string | null {
  for (const one of toList(value)) {
    const plain = isRecord(one) ? [one.url, one['@id'], one.id].flatMap(toList) : [one];
    for (const candidate of plain) {
      const url = typeof candidate === 'string' ? candidate.trim() : '';
      if (/^https?:\/\//i.test(url) && url.length <= 2_000 && URL.canParse(url)) return url;
    }
  }
  return null;
}

/** `https://www.example.org/…` → `example.org` */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** ISO 8601 of a date that begins with the year: also 2021-3-5, 2021/03/05, 20210305 and 2021-03-05 10:00. Others could mean two days. */
export function findDate(value: unknown): string | null {
  const text = findText(value) ?? '';
  const compact = text.match(/^(\d{4})(\d\d)(\d\d)$/);
  const parts = compact ?? text.match(/^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:$|[T\s])/);
  if (!parts) return null;
  const [, year, month, day] = parts;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  return isCalendarDate(date) ? date + findTime(text, day) : null;
}

/** Only after a whole date. */
function findTime(text: string, day: string | undefined): string {
  const time = text.match(/[T\s](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?$/);
  return day !== undefined && time ? `T${time[1]}${time[2] ?? ''}` : '';
}

function isCalendarDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}
