import type { Token } from './tokens.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const YEAR = /^(?:19|20)\d\d$/;
/** A figure of four digits is a year behind these, else it may be a count written without a comma. */
const BEFORE_YEAR = new Set(
  `in since during until till by early late mid spring summer autumn fall winter year fiscal circa`.split(
    /\s+/,
  ),
);
/** Behind these, too, unless what it counts follows at once: "of 2000 soldiers". */
const MAY_STAND_BEFORE_YEAR = new Set('of from between through before after'.split(' '));
const CLOCK =
  /^(?::\d\d|\.\d\d\s?[ap]\.?m\b|\s?(?:[ap]\.?\s?m\b|o['’]clock|hrs\b|GMT\b|UTC\b|CES?T\b|EES?T\b|E[SD]T\b))/i;
/** Names of things that carry a number. */
const NUMBERED = new Set(
  `no nr number nos article chapter section page flight route channel phase room gate figure table line paragraph clause rule
  boeing airbus highway motorway platform pier apollo vol volume issue version`.split(/\s+/),
);
/** "+00 44 123 4567", "(044) 123-4567", "555-0199". */
const PHONE =
  /\+\d[\d().\s-]{6,}\d|\(\d{2,5}\)\s?\d[\d\s-]{4,}\d|\b\d{3}[-.\s]\d{3,4}[-.\s]\d{2,4}(?:[-.\s]\d{2})?\b(?!,)|\b\d{3}-\d{4}\b/g;
const PHONE_REACH = 24;

/** Whether the figure at `from` to `to` counts nothing: a year, a day, a time, a telephone number, a part of a name. */
export function isNoCount(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const [first, last] = [tokens[from], tokens[to]];
  if (!first?.number || !last) return false;
  const before = text.slice(Math.max(0, first.start - 6), first.start);
  const after = text.slice(last.end, last.end + 8);
  return (
    /\p{L}[-‑]$|\d\/$|\d{4}-$|\d-\d\d?-$/u.test(before) || // Mi-8, 1/2, 2026-08-23
    /\d[:.]$/.test(before) ||
    /^[/‑]\d|^-\d\d?-\d|^s\b/.test(after) || // 23/08, the 1990s
    CLOCK.test(after) ||
    isDay(tokens, from, to) ||
    isYear(text, tokens, from, to) ||
    isNumbered(text, tokens, from) ||
    isInPhone(text, first, last)
  );
}

const isDay = (tokens: readonly Token[], from: number, to: number): boolean =>
  from === to &&
  Number(tokens[from]?.norm) <= 31 &&
  [tokens[from - 1], tokens[to + 1]].some((beside) => beside?.capital && MONTH.test(beside.norm));

function isYear(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (!token || from !== to || !YEAR.test(text.slice(token.start, token.end))) return false;
  const [before, next] = [tokens[from - 1], tokens[from + 1]];
  const behind = text.slice(token.end, next?.start ?? token.end + 1);
  return (
    (before !== undefined && MONTH.test(before.norm)) ||
    BEFORE_YEAR.has(before?.norm ?? '') ||
    (MAY_STAND_BEFORE_YEAR.has(before?.norm ?? '') && !isCountedDirectly(behind, next)) ||
    /^[-–]\d/.test(text.slice(token.end, token.end + 2)) ||
    /^[^\s]/.test(behind) // "2024,", "2024)"
  );
}

const isCountedDirectly = (behind: string, next: Token | undefined): boolean =>
  behind === ' ' && next !== undefined && !next.stop && !next.capital && next.norm.endsWith('s');

function isNumbered(text: string, tokens: readonly Token[], from: number): boolean {
  const [before, token] = [tokens[from - 1], tokens[from]];
  if (!before || !token || !NUMBERED.has(before.norm)) return false;
  const gap = text.slice(before.end, token.start);
  // "no 10 boats" is rare, "No. 10" is not; "number 10" is a name, "a number, 10, of" is not
  return before.norm === 'no' ? before.capital && /^\.?\s$/.test(gap) : /^[.\s]{1,2}$/.test(gap);
}

function isInPhone(text: string, first: Token, last: Token): boolean {
  const start = Math.max(0, first.start - PHONE_REACH);
  const around = text.slice(start, last.end + PHONE_REACH);
  return [...around.matchAll(PHONE)].some(
    (match) =>
      start + match.index <= first.start &&
      start + match.index + match[0].length >= last.end &&
      match[0].replace(/\D/g, '').length >= 7,
  );
}
