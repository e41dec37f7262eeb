import type { Claim, Speaker } from '../../utils/claim/claim.ts';
import { listTokens, type Token } from '../../utils/text/tokens.ts';
import { alignVariant } from './align-variant.ts';
import { type Concept, findConcepts } from './find-concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { listSynonyms } from './list-synonyms.ts';

/** Concept groups for an author to look through, and what the program could not decide. */
export interface Suggestion {
  claimId: string;
  must: string[][];
  open: string[];
}

/** Two to four groups: fewer find too much, more find nothing but the claim itself. */
const MOST_GROUPS = 4;
const MOST_ENTRIES = 24;
/** Below this a word of the dictionary is more often wrong than right (looked at by hand). */
const LEAST_CLOSENESS = 0.32;
/** When there are too many parts these are kept first. */
const ORDER = ['predicate', 'name', 'object', 'qualifier'] as const;

/** Proposes concept groups for a claim, one for each necessary part of its text. */
export function suggestGroups(
  lexicon: Lexicon,
  claim: Claim,
  speakers: readonly Speaker[],
): Suggestion {
  const { kept, left } = choose(mergeNames(findConcepts(lexicon, claim.text)));
  const wordings = [claim.text, ...claim.variants];
  const groups = kept.map((concept) => ({
    concept,
    own: [...ownEntries(concept, speakers), ...nameForms(lexicon, concept)],
    more:
      concept.reading === null
        ? []
        : listSynonyms(lexicon, concept.reading, wordings)
            .filter(({ closeness }) => closeness >= LEAST_CLOSENESS)
            .map(({ words }) => words),
  }));
  const aligned = claim.variants.map((variant) => alignVariant(lexicon, variant, groups));
  return {
    claimId: claim.id,
    must: groups.map(({ own, more }, i) =>
      distinct([...own, ...aligned.flatMap((one) => one.entries[i] ?? []), ...more]).slice(
        0,
        MOST_ENTRIES,
      ),
    ),
    open: [...describeLeft(left), ...describeValues(claim), ...aligned.flatMap(({ open }) => open)],
  };
}

/** A name that stands twice is one part. */
const mergeNames = (concepts: readonly Concept[]): Concept[] =>
  concepts.filter(({ words }, i) => concepts.findIndex((other) => other.words === words) === i);

function choose(concepts: readonly Concept[]): { kept: Concept[]; left: Concept[] } {
  const byNeed = ORDER.flatMap((kind) => concepts.filter((concept) => concept.kind === kind));
  const most = new Set(limitNames(byNeed).slice(0, MOST_GROUPS));
  return {
    kept: concepts.filter((concept) => most.has(concept)),
    left: concepts.filter((concept) => !most.has(concept)),
  };
}

/** Names fill no more than half of the groups: who alone is no statement. */
function limitNames(byNeed: readonly Concept[]): Concept[] {
  const names = byNeed.filter(({ kind }) => kind === 'name').slice(0, MOST_GROUPS / 2);
  return byNeed.filter((concept) => concept.kind !== 'name' || names.includes(concept));
}

/** The part's own words; of a name the surname too, and what the pack knows the speaker by. */
function ownEntries({ kind, words }: Concept, speakers: readonly Speaker[]): string[] {
  if (kind !== 'name') return [words];
  const known = speakers.find(({ name, aliases }) => [name, ...aliases].includes(words));
  return [
    words,
    ...(known ? [known.name, ...known.aliases] : []),
    words.split(/\s/).at(-1) ?? words,
  ];
}

/** "Russian" of "Russia", where the dictionary has the name itself and not only a word that is spelt like it. */
function nameForms(lexicon: Lexicon, { kind, words }: Concept): string[] {
  if (kind !== 'name') return [];
  const senses = lexicon.senses(words, 'noun').filter((one) => one.words.includes(words));
  return [...senses.flatMap(({ derived }) => derived), ...senses.flatMap((one) => one.words)];
}

/** The first entry of those that are one by stem: "close" finds "closed" too. */
function distinct(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = listTokens(entry)
      .map(({ stem }: Token) => stem)
      .join(' ');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const describeLeft = (left: readonly Concept[]): string[] =>
  left.map(
    ({ kind, words }) =>
      `${kind} "${words}" has no group: four are enough; swap it in if it tells the claim from a look-alike`,
  );

const describeValues = ({ text, values }: Claim): string[] =>
  values.length === 0 && listTokens(text).some(({ number }) => number)
    ? ['figures are no groups: give them as "values"']
    : [];
