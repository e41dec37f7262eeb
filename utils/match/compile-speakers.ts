import type { Pack } from '../claim/pack.ts';
import { toLanguage } from '../text/language.ts';
import { listTokens } from '../text/tokens.ts';
import { createListBuilder, createTextBuilder } from './list-builder.ts';
import { createFolder, listSounds, type SoundEntry, sortSounds } from './name-sounds.ts';
import { ALIAS, type Alias, listAliases } from './speaker-aliases.ts';
import type { TermNumbers } from './term-numbers.ts';

export { ALIAS };

/** Bit `i` above this one: word `i` of the alias is an initial. */
export const INITIALS_SHIFT = 8;

/** Aliases of all speakers; each stands in the list of its rarest word, and its text is kept, so that a hit can be held against it. */
export function compileSpeakers(packs: readonly Pack[], terms: TermNumbers) {
  const language = toLanguage(packs[0]?.language ?? 'en');
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
  const toStems = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      listTokens(text, 0, language)
        .filter(({ stop }) => !stop)
        .map(({ stem }) => terms.numberOf(stem)),
    );
  for (const pack of packs)
    for (const speaker of pack.speakers) {
      for (const alias of listAliases(speaker)) {
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
    }
  return {
    ids,
    numbers: {
      aliasStarts: aliases.starts(),
      aliasTerms: aliases.items(),
      aliasSpeaker: Uint32Array.from(aliasSpeaker),
      aliasFlags: Uint32Array.from(aliasFlags),
      aliasCapitals: Uint32Array.from(aliasCapitals),
      ...indexByRarestTerm(aliases.starts(), aliases.items(), terms),
      cueStarts: cues.starts(),
      cueTerms: cues.items(),
      roleStarts: roles.starts(),
      roleTerms: roles.items(),
      ...sortSounds(sounds),
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

/** An initial is no good to be found by: on the page the name may be written out. */
function indexByRarestTerm(starts: Uint32Array, items: Uint32Array, { words }: TermNumbers) {
  const frequency = new Uint32Array(words.length);
  for (const term of items) frequency[term] = (frequency[term] ?? 0) + 1;
  const costOf = (term: number) =>
    (frequency[term] ?? 0) + (words[term]?.length === 1 ? items.length : 0);
  const aliasesOfTerm: number[][] = [];
  for (let alias = 0; alias + 1 < starts.length; alias++) {
    const own = [...items.subarray(starts[alias], starts[alias + 1])];
    const rarest = own.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
    const list = aliasesOfTerm[rarest];
    if (list) list.push(alias);
    else aliasesOfTerm[rarest] = [alias];
  }
  const lists = createListBuilder();
  for (let term = 0; term < words.length; term++) lists.push(aliasesOfTerm[term] ?? []);
  return { aliasListStarts: lists.starts(), aliasLists: lists.items() };
}
