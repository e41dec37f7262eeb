import { describe, expect, it } from 'vitest';

import { toFailure, toLine, toReport } from '../../../scripts/start/report.mjs';
import type { Verdict } from '../../../utils/claim/corroboration.ts';
import type { ClaimMention } from '../../../utils/claim/mention.ts';

const visited = { page: 'gate.html', url: 'http://127.0.0.1/gate.html', title: 'The gate' };

const aMention = (claimId: string, relation: ClaimMention['relation'] = 'same') => ({
  kind: 'claim',
  packId: 'p',
  claimId,
  relation,
  score: 0.9,
  start: 0,
  end: 10,
});

function aState(mentions: ReturnType<typeof aMention>[], verdicts: Record<string, Verdict> = {}) {
  const known = (id: string) => ({
    claim: { text: `Text of ${id}` },
    corroboration: { verdict: verdicts[id] ?? 'single-source' },
  });
  const claims = Object.fromEntries(mentions.map(({ claimId: id }) => [`p ${id}`, known(id)]));
  const speakerMentions = [1, 2].map(() => ({ kind: 'speaker', packId: 'p', speakerId: 'verrin' }));
  const speakers = { 'p verrin': { speaker: { name: 'Ilse Verrin' } } };
  return {
    kind: 'read',
    reading: { claimMentions: mentions, speakerMentions, quotes: [], claims, speakers },
  };
}

describe('toReport', () => {
  it('lists each mention with the text and verdict of what is known', () => {
    const report = toReport(visited, aState([aMention('crack')], { crack: 'corroborated' }));
    expect(report.claims).toEqual([
      {
        packId: 'p',
        claimId: 'crack',
        relation: 'same',
        score: 0.9,
        text: 'Text of crack',
        verdict: 'corroborated',
      },
    ]);
    expect(report.speakers[0]).toEqual({ packId: 'p', speakerId: 'verrin', text: 'Ilse Verrin' });
  });

  it('counts a claim as a conflict when this page differs, or agrees with one side of a disagreement', () => {
    const mentions = [
      aMention('date', 'conflict'),
      aMention('cost'),
      aMention('crack'),
      aMention('gate', 'related'),
    ];
    const report = toReport(
      visited,
      aState(mentions, { cost: 'conflicting', gate: 'conflicting' }),
    );
    expect(report.conflicts).toBe(2);
  });

  it('says that the extension did not answer when there is no state', () => {
    expect(toReport(visited, null)).toMatchObject({
      state: 'not-reached',
      claims: [],
      speakers: [],
      conflicts: 0,
    });
  });
});

describe('toLine', () => {
  it('counts claims and speakers once, however often they are mentioned, and leaves out possible matches', () => {
    const state = aState([aMention('crack'), aMention('crack'), aMention('gate', 'related')]);
    expect(toLine(toReport(visited, state))).toBe(
      'gate.html: 1 claim, 1 speaker, 0 conflicts, no copy',
    );
  });

  it('says what the page copies', () => {
    const report = {
      ...toReport(visited, aState([])),
      copyOf: { sourceId: 'wire', kind: 'copy', containment: 0.961 },
    };
    expect(toLine(report)).toContain('copy of wire (96 %)');
  });

  it('says why a page shows nothing', () => {
    expect(toLine(toFailure(visited, 'no such host'))).toBe(
      'gate.html: could not be opened: no such host',
    );
    expect(toLine(toReport(visited, { kind: 'not-news' }))).toBe(
      'gate.html: not a news article, left alone',
    );
    expect(toLine(toReport(visited, { kind: 'failed', message: 'why' }))).toBe(
      'gate.html: could not be read: why',
    );
  });
});
