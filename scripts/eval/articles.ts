import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { ClaimMention, Mentions, Span } from '../../utils/claim/mention.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import { indexOf } from './claims-pack.ts';
import { DATA, haveData, readData } from './data.ts';
import { missing, percent, type Row, type Section } from './report.ts';
import { readStarterPack } from './starter-pack.ts';

interface GoldClaim {
  id: string;
  tier: 'core' | 'extra';
  mentions: Record<string, (Span & { sentence: Span })[]>;
}
interface GoldSpeaker {
  id: string;
  mentions: Record<string, (Span & { loose?: boolean; boilerplate?: boolean })[]>;
}

/** The annotated articles: claims and speakers found and missed, by article. */
export function evaluateArticles(): Section {
  const title = 'Annotated articles, starter pack';
  if (!haveData('articles/claims.json')) return { title, rows: [missing('articles')] };
  const index = indexOf(readStarterPack());
  const claims: GoldClaim[] = JSON.parse(readData('articles/claims.json'));
  const speakers: GoldSpeaker[] = JSON.parse(readData('articles/speakers.json'));
  const files = readdirSync(join(DATA, 'articles/text')).sort();
  const annotated = files.filter((file) => claims.some(({ mentions }) => mentions[file]?.length));
  return {
    title,
    rows: annotated.flatMap((file) => {
      const found = findMentions([index], {
        text: readData(`articles/text/${file}`),
        language: 'en',
        date: null,
      });
      return describe(file, found, claims, speakers);
    }),
  };
}

function describe(
  file: string,
  { claims, speakers }: Mentions,
  goldClaims: GoldClaim[],
  goldSpeakers: GoldSpeaker[],
): Row[] {
  const name = file.slice(0, 3);
  const marked = claims.filter(({ relation }) => relation !== 'related');
  const core = goldClaims
    .filter(({ tier }) => tier === 'core')
    .flatMap(({ id, mentions }) => (mentions[file] ?? []).map((gold) => ({ id, gold })));
  const hits = core.filter(({ id, gold }) =>
    marked.some((one) => one.claimId === id && overlap(one, gold)),
  );
  const wrong = marked.filter((one) => !isGold(one, goldClaims, file));
  const named = goldSpeakers.flatMap(({ id, mentions }) =>
    (mentions[file] ?? []).map((gold) => ({ id, gold })),
  );
  const due = named.filter(({ gold }) => !gold.loose && !gold.boilerplate);
  const isSame = (id: string, gold: Span) =>
    speakers.some((one) => one.speakerId === id && overlap(one, gold));
  const right = speakers.filter((one) =>
    named.some(({ id, gold }) => one.speakerId === id && overlap(one, gold)),
  );
  return [
    {
      what: `${name}: core claim mentions found`,
      asked: '≥ .85',
      reached: percent(hits.length, core.length),
    },
    {
      what: `${name}: highlights not in the annotation`,
      asked: '',
      reached: percent(wrong.length, marked.length),
    },
    {
      what: `${name}: speakers found`,
      asked: '≥ .9',
      reached: percent(due.filter(({ id, gold }) => isSame(id, gold)).length, due.length),
    },
    {
      what: `${name}: speakers right`,
      asked: '≥ .9',
      reached: percent(right.length, speakers.length),
    },
  ];
}

const isGold = (one: ClaimMention, claims: GoldClaim[], file: string): boolean =>
  (claims.find(({ id }) => id === one.claimId)?.mentions[file] ?? []).some(({ sentence }) =>
    overlap(one, sentence),
  );

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
