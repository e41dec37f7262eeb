import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import { type Acceptance, acceptGrouped } from './accept-grouped.ts';
import { acceptPlain, sharesEnough } from './accept-plain.ts';
import { toClause } from './clause.ts';
import { CLAIM } from './compile-claims.ts';
import { mayBeSaid, STANDS } from './concept-groups.ts';
import { findConflict } from './find-conflict.ts';
import { isDenied } from './find-denial.ts';
import { findDoubt } from './find-doubt.ts';
import { markOnce } from './mark-once.ts';
import { createNameWindow } from './name-window.ts';
import type { MatchIndex } from './open-index.ts';
import { placeAt } from './plain-features.ts';
import { type Candidate, createRetriever } from './retrieve-claims.ts';
import { contextOf, type Sentence } from './sentences-of-article.ts';

/** Candidates a sentence; one long sentence may hold several claims. */
const CANDIDATES = 24;
/** Of claims without groups only the nearest are looked at: the margin over the next one decides among them. */
const PLAIN_CANDIDATES = 3;

/** A page that says one claim over and over is not marked over and over. */
const MOST_MENTIONS = { claim: 40, page: 2_000 } as const;

/** Claims that the article's sentences say, in reading order, one mention a claim and sentence. */
export function findClaims(
  index: MatchIndex,
  article: ArticleText,
  sentences: readonly Sentence[],
): ClaimMention[] {
  const said = markOnce(listAccepted(index, article, sentences));
  const counts = new Map<number, number>();
  const mentions: ClaimMention[] = [];
  const doubted = new Set<ClaimMention>();
  for (const [at, accepted] of said.entries()) {
    const here: ClaimMention[] = [];
    for (const [claim, acceptance] of accepted) {
      if (isSaidBeside(said, at, claim, acceptance)) continue;
      const count = (counts.get(claim) ?? 0) + 1;
      counts.set(claim, count);
      if (count <= MOST_MENTIONS.claim)
        here.push(toMention(index, article, { sentences, at, doubted }, claim, acceptance));
    }
    mentions.push(...here.sort((a, b) => a.start - b.start || b.score - a.score));
    if (mentions.length >= MOST_MENTIONS.page) break;
  }
  return liftDoubts(mentions.slice(0, MOST_MENTIONS.page), doubted);
}

/** A page that says a claim plainly means it, too, where it says much besides. */
function liftDoubts(
  mentions: readonly ClaimMention[],
  doubted: ReadonlySet<ClaimMention>,
): ClaimMention[] {
  const plain = new Set(
    mentions.flatMap(({ relation, claimId }) => (relation === 'same' ? [claimId] : [])),
  );
  return mentions.map((mention) =>
    doubted.has(mention) && plain.has(mention.claimId) ? { ...mention, relation: 'same' } : mention,
  );
}

/** What each sentence says, by claim. Candidates are its own and, for claims with groups, its neighbours'. */
function listAccepted(
  index: MatchIndex,
  { text }: ArticleText,
  sentences: readonly Sentence[],
): Map<number, Acceptance>[] {
  const retriever = createRetriever(index);
  const gate = gateFor(index.claimCount);
  const names = createNameWindow(index, sentences);
  const stands = new Uint8Array(index.weightOf.length);
  const near = sentences.map(({ content }) => retriever.retrieve(content, CANDIDATES, gate));
  return sentences.map((sentence, at) => {
    names.moveTo(at);
    const own = near[at] ?? [];
    const context = contextOf(sentences, at);
    mark(stands, sentence, context);
    const accepted = new Map<number, Acceptance>();
    const mayBe = (claim: number) =>
      hasGroups(index, claim) && names.hasNameOf(claim) && mayBeSaid(index, claim, stands);
    for (const claim of listDistinct([own, near[at - 1], near[at + 1]], mayBe))
      keep(accepted, claim, acceptGrouped(index, claim, sentence, context));
    for (const one of own.slice(0, PLAIN_CANDIDATES)) {
      if (hasGroups(index, one.claim) || !sharesEnough(index, one.claim, stands)) continue;
      keep(accepted, one.claim, acceptPlain(index, placeAt(text, sentences, at), one, own));
    }
    unmark(stands, sentence, context);
    return accepted;
  });
}

/** The few candidates that pass, each once. */
function listDistinct(
  lists: readonly (readonly Candidate[] | undefined)[],
  passes: (claim: number) => boolean,
): number[] {
  const claims: number[] = [];
  for (const list of lists)
    for (const { claim } of list ?? [])
      if (passes(claim) && !claims.includes(claim)) claims.push(claim);
  return claims;
}

function mark(
  stands: Uint8Array,
  { terms, content }: Sentence,
  context: readonly Sentence[],
): void {
  for (const beside of context) for (const term of beside.terms) add(stands, term, STANDS.beside);
  for (const term of terms) add(stands, term, STANDS.here);
  for (const term of content) add(stands, term, STANDS.content);
}

/** Terms that only speakers have lie outside. */
function add(stands: Uint8Array, term: number, bit: number): void {
  if (term < stands.length) stands[term] = (stands[term] ?? 0) | bit;
}

function unmark(stands: Uint8Array, { terms }: Sentence, context: readonly Sentence[]): void {
  for (const beside of context) for (const term of beside.terms) stands[term] = 0;
  for (const term of terms) stands[term] = 0;
}

function keep(
  accepted: Map<number, Acceptance>,
  claim: number,
  acceptance: Acceptance | null,
): void {
  if (acceptance) accepted.set(claim, acceptance);
}

/** The claims nearest to one sentence, best first: among them those without groups are decided. */
export const listPlainCandidates = (index: MatchIndex, { content }: Sentence): Candidate[] =>
  createRetriever(index).retrieve(content, CANDIDATES, gateFor(index.claimCount));

/** Terms of more claims than this lead nowhere by themselves: 2 % cost no recall in published measurements. */
const gateFor = (claims: number): number => Math.max(100, Math.min(500, claims / 50));

const hasGroups = (index: MatchIndex, claim: number): boolean =>
  (index.rules[index.ruleStarts[claim] ?? 0] ?? 0) > 0; // the first byte is the number of groups

/** A sentence that leans on its neighbour for a claim gives way when the neighbour says more of it. */
function isSaidBeside(
  said: readonly Map<number, Acceptance>[],
  at: number,
  claim: number,
  { leans, score }: Acceptance,
): boolean {
  const beside = [said[at - 1]?.get(claim), said[at + 1]?.get(claim)];
  return leans && beside.some((other) => other !== undefined && other.score > score);
}

/** Who denies a claim mostly does so in its own words; with few of them something else is denied (chosen on the sets for tuning). */
const LEAST_DENIED = 0.7;

interface Where {
  sentences: readonly Sentence[];
  at: number;
  /** Mentions that would be the claim's, were there not much said besides. */
  doubted: Set<ClaimMention>;
}

function toMention(
  index: MatchIndex,
  article: ArticleText,
  { sentences, at, doubted }: Where,
  claim: number,
  { level, score, places }: Acceptance,
): ClaimMention {
  const sentence = sentences[at] as Sentence;
  const mention: ClaimMention = {
    kind: 'claim',
    packId: index.packId,
    claimId: index.claimIdOf(claim),
    relation: 'related',
    score,
    ...toClause(article.text, sentence, Math.min(...places.flat(2)), Math.max(...places.flat(2))),
  };
  if (level === 'related') return mention;
  const doubt =
    hasGroups(index, claim) && index.language === 'en'
      ? findDoubt(index, claim, article.text, sentence, places)
      : null;
  const compared = findConflict(index.valuesOf(claim), { sentences, at }, article);
  if (compared === 'missing' || (compared && doubt === 'other')) return mention;
  if (compared) return { ...mention, relation: 'conflict', conflict: compared };
  const negative = ((index.claimFlags[claim] ?? 0) & CLAIM.negative) !== 0;
  if (!negative && isDenied(article.text, sentence, places))
    return score < LEAST_DENIED
      ? mention
      : {
          ...mention,
          relation: 'conflict',
          conflict: { field: 'polarity', here: 'denied', known: 'asserted' },
        };
  if (doubt === 'much') doubted.add(mention);
  return doubt ? mention : { ...mention, relation: 'same' };
}
