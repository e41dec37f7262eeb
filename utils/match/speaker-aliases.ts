import type { Speaker } from '../claim/claim.ts';
import type { Token } from '../text/tokens.ts';
import { type NameParts, splitName, stripTitles } from './name-parts.ts';
import type { TokenReader } from './quick-tokens.ts';

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

export interface Alias {
  tokens: Token[];
  flags: number;
}

/** Name and aliases, each once, with what follows from a person's name; what stands in brackets is no part of a name. */
export function listAliases(speaker: Speaker, read: TokenReader): Alias[] {
  const person = speaker.kind === 'person';
  const plain = speaker.name.replace(/\s*\([^)]*\)/g, '');
  const name = person ? stripTitles(plain) : plain;
  const parts = person ? splitName(name) : null;
  const surnames = parts ? [...new Set([parts.surname, parts.bare])] : [];
  const written = [name, ...speaker.aliases.map((one) => one.replace(/^@/, '')), ...surnames];
  const whole = parts ? listShorterNames(parts) : [];
  const isOfMany = read(name).length > 1;
  const distinct = new Map([...written, ...whole].map((alias) => [alias.toLowerCase(), alias]));
  return [...distinct.values()]
    .map((alias) => ({ alias, tokens: read(alias) }))
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ alias, tokens }) => ({
      tokens,
      flags: toFlags({ alias, tokens, surnames, person, name, isOfMany }),
    }));
}

/** "Anna Maria Roe" and "John R. Roe" are also called by the first name alone. */
const listShorterNames = ({ given, surname }: NameParts): string[] =>
  given.length > 1 && !isInitial(given[0]) ? [`${given[0]} ${surname}`] : [];

const isInitial = (word = ''): boolean => /^\p{L}\.?$/u.test(word);

function toFlags({
  alias,
  tokens,
  surnames,
  person,
  name,
  isOfMany,
}: {
  alias: string;
  tokens: readonly Token[];
  surnames: readonly string[];
  person: boolean;
  name: string;
  isOfMany: boolean;
}): number {
  const one = tokens.length === 1;
  const isSurname =
    person &&
    ((one && isOfMany) ||
      surnames.some((surname) => surname.toLowerCase() === alias.toLowerCase()));
  const isAcronym = one && tokens[0]?.allCaps === true;
  const isBare = one && !person && !isAcronym && !isOfMany && alias === name;
  return (
    (isSurname ? ALIAS.surname : 0) |
    (isBare ? ALIAS.bare : 0) |
    (one && !isSurname ? ALIAS.short : 0) |
    (isAcronym ? ALIAS.acronym : 0) |
    (person ? ALIAS.person : 0)
  );
}
