import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Relation } from '../../utils/claim/mention.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import type { MatchIndex } from '../../utils/match/open-index.ts';
import { ROOT } from '../project.mjs';
import { indexOf } from './claims-pack.ts';
import { missing, percent, type Row, type Section } from './report.ts';
import { readStarterPack } from './starter-pack.ts';

/** The sets we worked with, and those that nobody who worked on groups or engine has seen. */
const SETS = {
  tune: {
    title: 'Own set, tuning',
    note: 'Groups and engine were worked on until these passed, so they are no measure of what is unseen.',
    files: ['core-claims.json', 'tune-1.json', 'tune-2.json'],
  },
  held: {
    title: 'Own set, held',
    note: 'Two sets written blind to groups and engine. The first was scored when the groups had been narrowed (rewordings .49, look-alikes .02), after which they were widened by people who had not seen it; the second was scored once, when all was done (rewordings .84, look-alikes .07).',
    files: ['held-claims.json', 'held-claims-2.json'],
  },
} as const;
export type OwnSet = keyof typeof SETS;

/** Sentences about one claim, written without the matcher. */
interface Case {
  claimId: string;
  same: string[];
  lookalike: string | string[];
  conflict?: { text: string };
  denial?: string;
}

/** Rewordings, look-alikes, conflicts and denials of the core claims: what the starter pack makes of each. */
export function evaluateOwnSet(set: OwnSet, index = indexOf(readStarterPack())): Section {
  const { title, note } = SETS[set];
  const cases = readOwnSet(set);
  if (cases.length === 0) return { title, rows: [missing('core claims')] };
  const judge = (textsOf: (one: Case) => readonly string[]): Found[] =>
    cases.flatMap((one) => textsOf(one).map((text) => relationOf(index, one.claimId, text)));
  const same = judge((one) => one.same);
  const alike = judge(({ lookalike }) => [lookalike].flat());
  const conflicts = judge(({ conflict }) => (conflict ? [conflict.text] : []));
  const denials = judge(({ denial }) => (denial ? [denial] : []));
  const row = (what: string, asked: string, found: readonly Found[], wanted: Found): Row => ({
    what,
    asked,
    reached: percent(found.filter((one) => one === wanted).length, found.length),
  });
  return {
    title,
    note,
    rows: [
      row('rewordings found as same', '≥ .6', same, 'same'),
      row('look-alikes highlighted as same', '≤ .05', alike, 'same'),
      row('look-alikes highlighted as conflict', '', alike, 'conflict'),
      row('other values shown as conflict', '≥ .6', conflicts, 'conflict'),
      row('other values shown as same', '≤ .1', conflicts, 'same'),
      row('denials shown as conflict', '', denials, 'conflict'),
      row('denials shown as same', '', denials, 'same'),
    ],
  };
}

const FOLDER = join(ROOT, 'tests/fixtures/evaluation');

export const readOwnSet = (set: OwnSet): Case[] =>
  SETS[set].files
    .map((file) => join(FOLDER, file))
    .filter(existsSync)
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).claims);

type Found = Relation | 'nothing';

function relationOf(index: MatchIndex, claimId: string, text: string): Found {
  const { claims } = findMentions([index], { text, language: 'en', date: null });
  const relations = claims.filter((one) => one.claimId === claimId).map(({ relation }) => relation);
  return (
    (['conflict', 'same', 'related'] as const).find((one) => relations.includes(one)) ?? 'nothing'
  );
}
