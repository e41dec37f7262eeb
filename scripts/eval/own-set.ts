import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Relation } from '../../utils/claim/mention.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import type { MatchIndex } from '../../utils/match/open-index.ts';
import { ROOT } from '../project.mjs';
import { indexOf } from './claims-pack.ts';
import { percent, type Row, type Section } from './report.ts';
import { readStarterPack } from './starter-pack.ts';

export type Half = 'tune' | 'held';

interface Case {
  claimId: string;
  half: Half;
  same: [string, string];
  lookalike: string;
  conflict?: { text: string };
  denial?: string;
}

/** Rewordings, look-alikes, conflicts and denials of the core claims, written before and without the groups. */
export function evaluateOwnSet(half: Half, index = indexOf(readStarterPack())): Section {
  const cases = readCases().filter((one) => one.half === half);
  const judge = (texts: { claimId: string; text: string }[]) =>
    texts.map(({ claimId, text }) => relationOf(index, claimId, text));
  const same = judge(
    cases.flatMap(({ claimId, same: texts }) => texts.map((text) => ({ claimId, text }))),
  );
  const alike = judge(cases.map(({ claimId, lookalike }) => ({ claimId, text: lookalike })));
  const conflicts = judge(
    cases.flatMap(({ claimId, conflict }) => (conflict ? [{ claimId, text: conflict.text }] : [])),
  );
  const denials = judge(
    cases.flatMap(({ claimId, denial }) => (denial ? [{ claimId, text: denial }] : [])),
  );
  const row = (what: string, asked: string, found: Found[], wanted: Found): Row => ({
    what,
    asked,
    reached: percent(found.filter((one) => one === wanted).length, found.length),
  });
  return {
    title: half === 'held' ? 'Own set, held half' : 'Own set, tuning half',
    rows: [
      row('rewordings found as same', '≥ .6', same, 'same'),
      row('look-alikes highlighted as same', '≤ .05', alike, 'same'),
      row('other values shown as conflict', '≥ .6', conflicts, 'conflict'),
      row('other values shown as same', '≤ .1', conflicts, 'same'),
      row('denials shown as conflict', '', denials, 'conflict'),
      row('denials shown as same', '', denials, 'same'),
    ],
  };
}

type Found = Relation | 'nothing';

const readCases = (): Case[] =>
  JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/evaluation/core-claims.json'), 'utf8')).claims;

function relationOf(index: MatchIndex, claimId: string, text: string): Found {
  const { claims } = findMentions([index], { text, language: 'en', date: null });
  const relations = claims.filter((one) => one.claimId === claimId).map(({ relation }) => relation);
  return (
    (['conflict', 'same', 'related'] as const).find((one) => relations.includes(one)) ?? 'nothing'
  );
}
