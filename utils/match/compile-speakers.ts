import type { Speaker } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { listTokens } from '../text/tokens.ts';
import { createListBuilder } from './list-builder.ts';
import type { TermNumbers } from './term-numbers.ts';

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

/** Aliases of all speakers; each stands in the list of its rarest word. */
export function compileSpeakers(packs: readonly Pack[], terms: TermNumbers) {
  const ids: string[] = [];
  const speakerPack: number[] = [];
  const aliasSpeaker: number[] = [];
  const aliasFlags: number[] = [];
  const aliasCapitals: number[] = [];
  const aliases = createListBuilder();
  const cues = createListBuilder();
  packs.forEach((pack, ordinal) => {
    for (const speaker of pack.speakers) {
      for (const alias of listAliases(speaker)) {
        const tokens = listTokens(alias);
        if (tokens.length === 0) continue;
        aliases.push(tokens.map(({ norm }) => terms.numberOf(norm)));
        aliasSpeaker.push(ids.length);
        aliasFlags.push(toFlags(alias, speaker));
        aliasCapitals.push(
          tokens.reduce((bits, { capital }, i) => bits | (Number(capital) << i), 0),
        );
      }
      cues.push(
        speaker.cues.flatMap((cue) => listTokens(cue).map(({ stem }) => terms.numberOf(stem))),
      );
      ids.push(speaker.id);
      speakerPack.push(ordinal);
    }
  });
  return {
    ids,
    numbers: {
      speakerPack: Uint32Array.from(speakerPack),
      aliasStarts: aliases.starts(),
      aliasTerms: aliases.items(),
      aliasSpeaker: Uint32Array.from(aliasSpeaker),
      aliasFlags: Uint32Array.from(aliasFlags),
      aliasCapitals: Uint32Array.from(aliasCapitals),
      ...indexByRarestTerm(aliases.starts(), aliases.items(), terms.words.length),
      cueStarts: cues.starts(),
      cueTerms: cues.items(),
    },
  };
}

/** Name and aliases, and a person's last name, each once; a name in brackets stands without them. */
function listAliases({ name, aliases, kind }: Speaker): string[] {
  const plain = name.replace(/\s*\([^)]*\)/g, '');
  const last = listTokens(plain).at(-1);
  const surname = kind === 'person' && last ? [plain.slice(last.start, last.end)] : [];
  const written = [plain, ...aliases, ...surname].map((alias) => alias.replace(/^@/, ''));
  return [...new Map(written.map((alias) => [alias.toLowerCase(), alias])).values()];
}

function toFlags(alias: string, { kind, name }: Speaker): number {
  const tokens = listTokens(alias);
  const one = tokens.length === 1;
  const person = kind === 'person';
  const isSurname = one && person && listTokens(name).length > 1;
  const isAcronym = one && tokens[0]?.allCaps === true;
  const isBare = one && !person && !isAcronym && listTokens(name).length === 1 && alias === name;
  return (
    (isSurname ? ALIAS.surname : 0) |
    (isBare ? ALIAS.bare : 0) |
    (one && !isSurname ? ALIAS.short : 0) |
    (isAcronym ? ALIAS.acronym : 0) |
    (person ? ALIAS.person : 0)
  );
}

function indexByRarestTerm(starts: Uint32Array, items: Uint32Array, termCount: number) {
  const frequency = new Uint32Array(termCount);
  for (const term of items) frequency[term] = (frequency[term] ?? 0) + 1;
  const aliasesOfTerm: number[][] = [];
  for (let alias = 0; alias + 1 < starts.length; alias++) {
    const words = [...items.subarray(starts[alias], starts[alias + 1])];
    const rarest = words.reduce((a, b) => ((frequency[b] ?? 0) < (frequency[a] ?? 0) ? b : a));
    aliasesOfTerm[rarest] = [...(aliasesOfTerm[rarest] ?? []), alias];
  }
  const lists = createListBuilder();
  for (let term = 0; term < termCount; term++) lists.push(aliasesOfTerm[term] ?? []);
  return { aliasListStarts: lists.starts(), aliasLists: lists.items() };
}
