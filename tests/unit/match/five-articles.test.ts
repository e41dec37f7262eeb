import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { ClaimMention, Mentions } from '../../../utils/claim/mention.ts';
import type { Pack } from '../../../utils/claim/pack.ts';
import { corroborate } from '../../../utils/corroborate/corroborate.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { findMentions } from '../../../utils/match/find-mentions.ts';
import { openIndex } from '../../../utils/match/open-index.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import {
  ARTICLES_MISSING,
  haveArticles,
  isAnnotated,
  listTexts,
  overlaps,
  readGoldClaims,
  readGoldSpeakers,
  readGoldVerdicts,
  readText,
} from '../../articles.ts';

function starterPack(): Pack {
  const parsed = parsePack(readFileSync('public/packs/starter.pack.json', 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.pack;
}

const pack = starterPack();
const index = openIndex(compileIndex(pack));
const read = (file: string): Mentions => {
  if (!index) throw new Error('The index cannot be opened');
  return findMentions([index], { text: readText(file), language: 'en', date: null });
};
const share = (part: number, whole: number): number => part / whole;

describe('the starter pack', () => {
  it('holds 84 claims, 51 speakers, and groups, variants and evidence for each claim', () => {
    expect([pack.claims.length, pack.speakers.length]).toEqual([84, 51]);
    for (const { id, variants, must, evidence } of pack.claims)
      expect([id, variants.length >= 2, must.length >= 2, evidence.length >= 1]).toEqual([
        id,
        true,
        true,
        true,
      ]);
  });

  it('holds verdicts of all four kinds', () => {
    const verdicts = pack.claims.map((claim) => corroborate(claim, pack.sources).verdict);
    expect(new Set(verdicts).size).toBe(4);
  });
});

describe.runIf(haveArticles)('on the five articles', () => {
  const claims = haveArticles ? readGoldClaims() : [];
  const annotated = haveArticles ? listTexts().filter(isAnnotated) : [];
  const found = new Map(annotated.map((file) => [file, read(file)]));
  const highlights = (file: string): ClaimMention[] =>
    found.get(file)?.claims.filter(({ relation }) => relation !== 'related') ?? [];

  it('finds at least 65 % of the core claims’ mentions', () => {
    const mentions = claims
      .filter(({ tier }) => tier === 'core')
      .flatMap(({ id, mentions }) =>
        annotated.flatMap((file) => (mentions[file] ?? []).map((gold) => ({ id, file, gold }))),
      );
    const hits = mentions.filter(({ id, file, gold }) =>
      highlights(file).some((one) => one.claimId === id && overlaps(one, gold)),
    );
    expect(share(hits.length, mentions.length)).toBeGreaterThanOrEqual(0.65);
  });

  it('marks hardly anything as a claim that is another', () => {
    const all = annotated.flatMap((file) => highlights(file).map((one) => ({ file, one })));
    const wrong = all.filter(({ file, one }) => {
      const gold = claims.find(({ id }) => id === one.claimId)?.mentions[file] ?? [];
      return !gold.some((mention) => overlaps(one, mention.sentence ?? mention));
    });
    expect(share(wrong.length, all.length)).toBeLessThanOrEqual(0.15);
  });

  it('finds nine of ten speakers, and nine of ten found are right', () => {
    const gold = readGoldSpeakers().flatMap(({ id, mentions }) =>
      annotated.flatMap((file) => (mentions[file] ?? []).map((one) => ({ id, file, ...one }))),
    );
    const named = [...found].flatMap(([file, { speakers }]) =>
      speakers.map((one) => ({ ...one, file, id: one.speakerId })),
    );
    const isSame = (a: (typeof gold)[number], b: (typeof named)[number]) =>
      a.id === b.id && a.file === b.file && overlaps(a, b);
    const wanted = gold.filter(({ loose, boilerplate }) => !loose && !boilerplate);
    const hits = wanted.filter((one) => named.some((other) => isSame(one, other)));
    const right = named.filter((one) => gold.some((other) => isSame(other, one)));
    expect(share(hits.length, wanted.length)).toBeGreaterThanOrEqual(0.9);
    expect(share(right.length, named.length)).toBeGreaterThanOrEqual(0.9);
  });

  it('shows that one article gives 9 August where others give 23 August', () => {
    const file = annotated.find((name) => name.startsWith('003')) ?? '';
    expect(highlights(file).flatMap(({ conflict }) => conflict ?? [])).toContainEqual(
      expect.objectContaining({ field: 'date', known: '2023-08-23', here: '2023-08-09' }),
    );
  });

  it('reaches the verdict of the gold annotation for every claim, from the pack alone', () => {
    const verdicts = pack.claims.map((claim) => {
      const { verdict } = corroborate(claim, pack.sources);
      return [claim.id, verdict];
    });
    expect(verdicts).toEqual(readGoldVerdicts().map(({ claimId, verdict }) => [claimId, verdict]));
  });
});

if (!haveArticles) console.log(ARTICLES_MISSING);
