import type { Claim } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { listTokens } from '../text/tokens.ts';
import { compileSpeakers } from './compile-speakers.ts';
import { writeSections } from './index-format.ts';
import { createListBuilder } from './list-builder.ts';
import { createTermNumbers, type TermNumbers } from './term-numbers.ts';
import { compileTermTable } from './term-table.ts';

/**
 * All claims and speakers of the packs as one buffer for `openIndex`. Deterministic: same packs, same bytes.
 * Each variant of a claim is a text of its own; a claim is as near as its nearest text.
 */
export function compileIndex(packs: readonly Pack[]): ArrayBuffer {
  const terms = createTermNumbers();
  const claims = packs.flatMap((pack, ordinal) => pack.claims.map((claim) => ({ claim, ordinal })));
  const texts = compileTexts(
    claims.map(({ claim }) => claim),
    terms,
  );
  const rules = createListBuilder();
  for (const { claim } of claims) rules.push(toRules(claim, terms));
  const speakers = compileSpeakers(packs, terms);
  return writeSections({
    numbers: {
      termSlots: compileTermTable(terms.words),
      claimPack: Uint32Array.from(claims, ({ ordinal }) => ordinal),
      ...texts,
      ruleStarts: rules.starts(),
      rules: rules.items(),
      ...speakers.numbers,
    },
    texts: {
      packIds: packs.map(({ id }) => id).join('\n'),
      claimIds: claims.map(({ claim }) => claim.id).join('\n'),
      values: claims
        .map(({ claim }) => (claim.values.length ? JSON.stringify(claim.values) : ''))
        .join('\n'),
      speakerIds: speakers.ids.join('\n'),
    },
  });
}

function compileTexts(claims: Claim[], terms: TermNumbers) {
  const owners: number[] = [];
  const texts = createListBuilder();
  const claimsOfTerm: number[][] = [];
  const textsOfTerm: number[][] = [];
  claims.forEach((claim, ordinal) => {
    for (const text of [claim.text, ...claim.variants]) {
      const content = toContentTerms(text, terms);
      for (const term of new Set(content)) {
        pushTo(textsOfTerm, term, owners.length);
        if (claimsOfTerm[term]?.at(-1) !== ordinal) pushTo(claimsOfTerm, term, ordinal);
      }
      texts.push(content);
      owners.push(ordinal);
    }
  });
  const postings = createListBuilder();
  for (let term = 0; term < terms.words.length; term++) postings.push(textsOfTerm[term] ?? []);
  return {
    textClaim: Uint32Array.from(owners),
    textStarts: texts.starts(),
    textTerms: texts.items(),
    postingStarts: postings.starts(),
    postings: postings.items(),
    claimFrequency: Uint32Array.from(terms.words, (_, term) => claimsOfTerm[term]?.length ?? 0),
  };
}

const toContentTerms = (text: string, terms: TermNumbers): number[] =>
  listTokens(text)
    .filter(({ stop }) => !stop)
    .map(({ stem }) => terms.numberOf(stem));

/** `[groups, (alternatives, (length, terms…)…)…, look-alike phrases, (length, terms…)…]`. */
function toRules({ must, mustNot }: Claim, terms: TermNumbers): number[] {
  const phrase = (words: string): number[] => {
    const stems = listTokens(words).map(({ stem }) => terms.numberOf(stem));
    return [stems.length, ...stems];
  };
  const group = (words: string[]): number[] => [words.length, ...words.flatMap(phrase)];
  return [must.length, ...must.flatMap(group), ...group(mustNot)];
}

function pushTo(lists: number[][], at: number, item: number): void {
  const list = lists[at];
  if (list) list.push(item);
  else lists[at] = [item];
}
