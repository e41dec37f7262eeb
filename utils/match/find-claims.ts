import type { ArticleText, ClaimMention } from '../claim/mention.ts';
import { type Acceptance, acceptGrouped } from './accept-grouped.ts';
import { acceptPlain } from './accept-plain.ts';
import { toClause } from './clause.ts';
import { CLAIM } from './compile-claims.ts';
import { findConflict } from './find-conflict.ts';
import { isDenied } from './find-denial.ts';
import { listAt, type MatchIndex } from './open-index.ts';
import { createRetriever } from './retrieve-claims.ts';
import { besideInBlock, contextOf, type Sentence } from './sentences-of-article.ts';

/** Candidates a sentence; one long sentence may hold several claims. */
const CANDIDATES = 24;
/** Of claims without groups only the nearest are looked at: the margin over the next one decides among them. */
const PLAIN_CANDIDATES = 3;

/** Claims that the article's sentences say, in reading order, one mention a claim and sentence. */
export function findClaims(
  index: MatchIndex,
  article: ArticleText,
  sentences: readonly Sentence[],
): ClaimMention[] {
  const said = listAccepted(index, article, sentences);
  return said.flatMap((accepted, at) =>
    [...accepted]
      .filter(([claim, acceptance]) => !isSaidBeside(said, at, claim, acceptance))
      .map(([claim, acceptance]) => toMention(index, article, { sentences, at }, claim, acceptance))
      .sort((a, b) => a.start - b.start || b.score - a.score),
  );
}

/** What each sentence says, by claim. Candidates are its own and, for claims with groups, its neighbours'. */
function listAccepted(
  index: MatchIndex,
  { text }: ArticleText,
  sentences: readonly Sentence[],
): Map<number, Acceptance>[] {
  const retriever = createRetriever(index);
  const gate = gateFor(index.claimIds.length);
  const onTopic = createTopicTest(index, sentences);
  const near = sentences.map(({ content }) => retriever.retrieve(content, CANDIDATES, gate));
  return sentences.map((sentence, at) => {
    const own = near[at] ?? [];
    const context = contextOf(sentences, at);
    const block = besideInBlock(text, sentences, at);
    const reachable = [...own, ...(near[at - 1] ?? []), ...(near[at + 1] ?? [])];
    const grouped = new Set(
      reachable.map(({ claim }) => claim).filter((c) => hasGroups(index, c) && onTopic(c, at)),
    );
    const plain = own.slice(0, PLAIN_CANDIDATES).filter(({ claim }) => !hasGroups(index, claim));
    return keepAccepted([
      ...[...grouped].map(
        (claim) => [claim, acceptGrouped(index, claim, sentence, context)] as const,
      ),
      ...plain.map(
        (one) => [one.claim, acceptPlain(index, { sentence, context: block }, one, own)] as const,
      ),
    ]);
  });
}

/** So many sentences to both sides a claim's names are looked for: about the length of a section of an article. */
const NAME_REACH = 15;

/** A claim that names somebody or something is said only where one of these is named, too, not far away. */
function createTopicTest(index: MatchIndex, sentences: readonly Sentence[]) {
  const places = new Map<number, number[]>();
  sentences.forEach(({ tokens, terms }, at) => {
    terms.forEach((term, i) => {
      if (!tokens[i]?.capital) return;
      const known = places.get(term);
      if (known) known.push(at);
      else places.set(term, [at]);
    });
  });
  return (claim: number, at: number): boolean => {
    const names = listAt(index.names, index.nameStarts, claim);
    const isNear = (place: number) => Math.abs(place - at) <= NAME_REACH;
    return names.length === 0 || names.some((name) => places.get(name)?.some(isNear));
  };
}

const keepAccepted = (
  judged: readonly (readonly [claim: number, acceptance: Acceptance | null])[],
): Map<number, Acceptance> =>
  new Map(judged.flatMap(([claim, acceptance]) => (acceptance ? [[claim, acceptance]] : [])));

/** Terms of more claims than this lead nowhere by themselves: 2 % cost no recall in published measurements. */
const gateFor = (claims: number): number => Math.max(100, Math.min(500, claims / 50));

const hasGroups = (index: MatchIndex, claim: number): boolean =>
  (index.rules[index.ruleStarts[claim] ?? 0] ?? 0) > 0;

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

function toMention(
  index: MatchIndex,
  article: ArticleText,
  { sentences, at }: { sentences: readonly Sentence[]; at: number },
  claim: number,
  { level, score, places }: Acceptance,
): ClaimMention {
  const sentence = sentences[at] as Sentence;
  const mention: ClaimMention = {
    kind: 'claim',
    packId: index.packId,
    claimId: index.claimIds[claim] ?? '',
    relation: 'related',
    score,
    ...toClause(article.text, sentence, Math.min(...places.flat(2)), Math.max(...places.flat(2))),
  };
  if (level === 'related') return mention;
  const compared = findConflict(index.valuesOf(claim), { sentences, at }, article);
  if (compared === 'missing') return mention;
  if (compared) return { ...mention, relation: 'conflict', conflict: compared };
  const negative = ((index.claimFlags[claim] ?? 0) & CLAIM.negative) !== 0;
  if (!negative && isDenied(article.text, sentence, places))
    return {
      ...mention,
      relation: 'conflict',
      conflict: { field: 'polarity', here: 'denied', known: 'asserted' },
    };
  return { ...mention, relation: 'same' };
}
