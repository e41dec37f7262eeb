import type { Speaker } from '../claim/claim.ts';
import { type NameParts, splitName, stripTitles } from './name-parts.ts';
import { WORD, type WordReader } from './word-reader.ts';

/** How an alias may be recognised; bits of one number. */
export const ALIAS = {
  /** A person's last name alone: needs the one full name on the same page. */
  surname: 1,
  /** One word that other things are called by, too: needs the full name or a cue nearby. */
  short: 2,
  /** Written in capitals only, and only then meant. */
  acronym: 4,
  /** A person's name, so that another given name before it means somebody else. */
  person: 8,
  /** The whole name of an organisation, but one word: meant where its capital is not the sentence's. */
  bare: 16,
} as const;

/**
 * Name and aliases, each once, with what follows from a person's name; what stands in brackets is no part of a name. Each is
 * read by `words` before `put` is called with its flags, see {@link ALIAS}; those without any word are left out.
 */
export function readAliases(
  { kind, name: written, aliases }: Pick<Speaker, 'kind' | 'name' | 'aliases'>,
  words: WordReader,
  put: (flags: number) => void,
): void {
  const person = kind === 'person';
  const plain = written.includes('(') ? written.replace(/\s*\([^)]*\)/g, '') : written;
  const name = person ? stripTitles(plain) : plain;
  const parts = person ? splitName(name) : null;
  words.read(name);
  const isOfMany = words.length() > 1;
  const distinct = new Map([[name.toLowerCase(), name]]);
  for (const alias of listOthers(aliases, parts)) distinct.set(alias.toLowerCase(), alias);
  const surnames = parts ? [parts.surname.toLowerCase(), parts.bare.toLowerCase()] : [];
  for (const [lower, alias] of distinct) {
    words.read(alias);
    if (words.length() === 0) continue;
    const isSurname = surnames.includes(lower);
    put(toFlags(words, { person, isOfMany, isSurname, isName: alias === name }));
  }
}

function toFlags(
  words: WordReader,
  alias: { person: boolean; isOfMany: boolean; isSurname: boolean; isName: boolean },
): number {
  const { person, isOfMany, isName } = alias;
  const one = words.length() === 1;
  const isSurname = person && ((one && isOfMany) || alias.isSurname);
  const isAcronym = one && ((words.flags()[0] ?? 0) & WORD.allCaps) !== 0;
  const isBare = one && !person && !isAcronym && !isOfMany && isName;
  return (
    (isSurname ? ALIAS.surname : 0) |
    (isBare ? ALIAS.bare : 0) |
    (one && !isSurname ? ALIAS.short : 0) |
    (isAcronym ? ALIAS.acronym : 0) |
    (person ? ALIAS.person : 0)
  );
}

/** Aliases as written, then what a person is also called by. */
const listOthers = (aliases: readonly string[], parts: NameParts | null): string[] => [
  ...aliases.map((one) => one.replace(/^@/, '')),
  ...(parts ? [parts.surname, parts.bare, ...listShorterNames(parts)] : []),
];

/** "Anna Maria Roe" and "John R. Roe" are also called by the first name alone. */
const listShorterNames = ({ given, surname }: NameParts): string[] =>
  given.length > 1 && !isInitial(given[0]) ? [`${given[0]} ${surname}`] : [];

const isInitial = (word = ''): boolean => /^\p{L}\.?$/u.test(word);
