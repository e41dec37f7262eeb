import type { Speaker } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { toLanguage } from '../text/language.ts';
import { listTokens } from '../text/tokens.ts';
import { createListBuilder, createTextBuilder } from './list-builder.ts';
import { createFolder, listSounds, type SoundEntry, sortSounds } from './name-sounds.ts';
import { createTokenReader } from './quick-tokens.ts';
import { ALIAS, type Alias, listAliases } from './speaker-aliases.ts';
import type { TermNumbers } from './term-numbers.ts';

export { ALIAS };

/** Bit `i` above this one: word `i` of the alias is an initial. */
export const INITIALS_SHIFT = 8;

/** Distinct words of names that are kept while compiling. */
const MOST_WORDS = 50_000;
/** Speakers, and aliases, between two rests. */
const STEP = { speakers: 100, aliases: 10_000 } as const;

/**
 * Aliases of all speakers; each stands in the list of its rarest word, and its text is kept, so that a hit can be held
 * against it. Yields between pieces of work.
 */
export function* compileSpeakers(
  pack: Pick<Pack, 'language'>,
  speakers: readonly Speaker[],
  terms: TermNumbers,
) {
  const language = toLanguage(pack.language);
  const ids: string[] = [];
  const aliasSpeaker: number[] = [];
  const aliasFlags: number[] = [];
  const aliasCapitals: number[] = [];
  const sounds: SoundEntry[] = [];
  const aliases = createListBuilder();
  const aliasTexts = createTextBuilder();
  const cues = createListBuilder();
  const roles = createListBuilder();
  const fold = createFolder();
  const read = createTokenReader('en', MOST_WORDS);
  const toStems = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      listTokens(text, 0, language)
        .filter(({ stop }) => !stop)
        .map(({ stem }) => terms.numberOf(stem)),
    );
  for (const speaker of speakers) {
    for (const alias of listAliases(speaker, read)) {
      sounds.push(...listSounds(alias, aliases.length(), speaker, fold));
      aliases.push(alias.tokens.map(({ norm }) => terms.numberOf(norm)));
      aliasTexts.push(alias.tokens.map(({ norm }) => norm).join(' '));
      aliasSpeaker.push(ids.length);
      aliasFlags.push(alias.flags | (toInitials(alias) << INITIALS_SHIFT));
      aliasCapitals.push(toCapitals(alias));
    }
    cues.push(
      speaker.cues.flatMap((cue) =>
        listTokens(cue, 0, language).map(({ stem }) => terms.numberOf(stem)),
      ),
    );
    roles.push(toStems([speaker.role ?? '', ...speaker.cues]));
    ids.push(speaker.id);
    if (ids.length % STEP.speakers === 0) yield;
  }
  const lists = yield* indexByRarestTerm(aliases.starts(), aliases.items(), aliasFlags, terms);
  yield;
  const sorted = sortSounds(sounds);
  yield;
  return {
    ids,
    numbers: {
      aliasStarts: aliases.starts(),
      aliasTerms: aliases.items(),
      aliasSpeaker: Uint32Array.from(aliasSpeaker),
      aliasFlags: Uint32Array.from(aliasFlags),
      aliasCapitals: Uint32Array.from(aliasCapitals),
      ...lists,
      cueStarts: cues.starts(),
      cueTerms: cues.items(),
      roleStarts: roles.starts(),
      roleTerms: roles.items(),
      ...sorted,
      aliasTextStarts: aliasTexts.starts(),
      aliasTexts: aliasTexts.bytes(),
    },
  };
}

const MOST_INITIALS = 16;

const toInitials = ({ tokens }: Alias): number =>
  tokens
    .slice(0, MOST_INITIALS)
    .reduce((bits, { norm, capital }, i) => bits | (Number(capital && norm.length === 1) << i), 0);

const toCapitals = ({ tokens }: Alias): number =>
  tokens.reduce((bits, { capital }, i) => bits | (Number(capital) << i), 0);

/**
 * An initial is no good to be found by: on the page the name may be written out. Surnames stand in no list, since they are
 * looked for only when the page has the full name: else every Smith of a large pack would be looked at.
 */
function* indexByRarestTerm(
  starts: Uint32Array,
  items: Uint32Array,
  flags: readonly number[],
  { words }: TermNumbers,
) {
  const frequency = new Uint32Array(words.length);
  for (const term of items) frequency[term] = (frequency[term] ?? 0) + 1;
  const costOf = (term: number) =>
    (frequency[term] ?? 0) + (words[term]?.length === 1 ? items.length : 0);
  const aliasesOfTerm = new Map<number, number[]>();
  for (let alias = 0; alias + 1 < starts.length; alias++) {
    if (alias % STEP.aliases === 0) yield;
    if ((flags[alias] ?? 0) & ALIAS.surname) continue;
    const own = items.subarray(starts[alias], starts[alias + 1]);
    const rarest = own.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
    const list = aliasesOfTerm.get(rarest);
    if (list) list.push(alias);
    else aliasesOfTerm.set(rarest, [alias]);
  }
  yield;
  const lists = createListBuilder();
  for (let term = 0; term < words.length; term++) lists.push(aliasesOfTerm.get(term) ?? []);
  return { aliasListStarts: lists.starts(), aliasLists: lists.items() };
}
