import type { Claim, Speaker } from '../../utils/claim/claim.ts';
import type { Pack } from '../../utils/claim/pack.ts';
import type { Value } from '../../utils/claim/value.ts';
import { listDistinct, type Words } from './make-words.ts';
import { createRandom, type Random } from './random.ts';

/** Words of a claim's text; claims that fact-checkers publish have about as many. */
const CLAIM_WORDS = 12;
const NAMES_PER_CLAIM = 1.5;
const MOST_NAMES = 150_000;
const GROUPS = { count: 3, entries: 8 } as const;

/** Which claims have concept groups: every other one, as in packs that somebody wrote, or none, as in feeds of fact checks. */
export type PackKind = 'grouped' | 'plain';

/** A pack made by program; speakers stand in the claims' texts. */
export function makePack(words: Words, claimCount: number, kind: PackKind = 'grouped'): Pack {
  const random = createRandom(7);
  const speakers = makeSpeakers(random, Math.min(MOST_NAMES, claimCount * NAMES_PER_CLAIM));
  const claims = Array.from({ length: claimCount }, (_, i) =>
    makeClaim(random, words, speakers, { number: i, isGrouped: kind === 'grouped' && i % 2 === 0 }),
  );
  return {
    format: 'annotation-pack/1',
    id: `bench/${claimCount}`,
    title: `${claimCount} made-up claims`,
    language: 'en',
    version: 1,
    speakers,
    sources: [],
    claims,
  };
}

function makeSpeakers(random: Random, count: number): Speaker[] {
  const given = listDistinct(random, 2_000).map(toName);
  const last = listDistinct(random, 30_000).map(toName);
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.pick(given)} ${random.pick(last)}`);
  return [...names].map((name, i) => ({
    id: `speaker-${i}`,
    name,
    kind: 'person',
    aliases: [],
    cues: [],
    sameAs: [],
  }));
}

const toName = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);

function makeClaim(
  random: Random,
  words: Words,
  speakers: readonly Speaker[],
  { number, isGrouped }: { number: number; isGrouped: boolean },
): Claim {
  const said = Array.from({ length: CLAIM_WORDS - 2 }, () => words.draw(random));
  const value = random.next() < 0.15 ? makeValue(random, words) : null;
  if (value) said.splice(random.below(said.length), 0, String(value.value), value.unit ?? '');
  const subject = random.pick(speakers);
  const content = said.filter((word) => word.length > 4);
  return {
    id: `claim-${number}`,
    text: `${subject.name} ${said.join(' ')}.`,
    variants: [],
    topics: [],
    speakers: [subject.id],
    must: isGrouped ? makeGroups(random, words, content) : [],
    mustNot: [],
    values: value ? [value] : [],
    related: [],
    evidence: [],
  };
}

const makeValue = (random: Random, words: Words): Value => ({
  field: 'number',
  value: 2 + random.below(900),
  unit: words.drawContent(random),
});

/** Each group holds one of the claim's own words, other words, and phrases of two. */
function makeGroups(random: Random, words: Words, content: readonly string[]): string[][] {
  return Array.from({ length: GROUPS.count }, (_, group) => [
    content[group] ?? words.drawContent(random),
    ...Array.from({ length: GROUPS.entries - 1 }, (_, entry) =>
      entry % 3 === 2
        ? `${words.drawContent(random)} ${words.drawContent(random)}`
        : words.drawContent(random),
    ),
  ]);
}
