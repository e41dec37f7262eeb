import type { Claim } from '../claim/claim.ts';
import { listTokens, type Token } from '../text/tokens.ts';
import { createListBuilder } from './list-builder.ts';
import type { TermNumbers } from './term-numbers.ts';

/** Texts of a claim that are looked at for names. */
const MOST_TEXTS = 64;
/** "Russia", "Russian" and "Russians" are forms of one name: they share so many letters. */
const FORM_LETTERS = 5;

/**
 * Whom and what each claim is about by name: words that its texts or concept groups write with a capital, and all forms
 * of these in any claim. A page that has none of them is about something else.
 */
export function compileNames(claims: readonly Claim[], terms: TermNumbers) {
  const tokens = claims.map(listNameTokens);
  const known = new Set(tokens.flatMap(({ sure }) => sure));
  const forms = new Map<string, string[]>();
  for (const stem of known) forms.set(toForm(stem), [...(forms.get(toForm(stem)) ?? []), stem]);
  const names = createListBuilder();
  for (const { sure, unsure } of tokens) {
    const own = [...sure, ...unsure.filter((stem) => known.has(stem))];
    const all = new Set(own.flatMap((stem) => forms.get(toForm(stem)) ?? []));
    names.push([...all].map((stem) => terms.numberOf(stem)));
  }
  return { nameStarts: names.starts(), names: names.items() };
}

const toForm = (stem: string): string => stem.slice(0, FORM_LETTERS);

/** The first word of a sentence has a capital in any case, so it is a name only if it is one elsewhere. */
function listNameTokens({ text, variants, must }: Claim): { sure: string[]; unsure: string[] } {
  const texts = [text, ...variants].slice(0, MOST_TEXTS).map((one) => listTokens(one));
  const words = must.flat().flatMap((phrase) => listTokens(phrase));
  return {
    sure: toStems([...texts.flatMap((tokens) => tokens.slice(1)), ...words]),
    unsure: toStems(texts.flatMap((tokens) => tokens.slice(0, 1))),
  };
}

const toStems = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ capital, stop }) => capital && !stop).map(({ stem }) => stem);
