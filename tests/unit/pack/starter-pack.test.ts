import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { listVerdicts } from '../../../scripts/pack/verdicts.ts';
import type { Verdict } from '../../../utils/claim/corroboration.ts';
import type { Pack } from '../../../utils/claim/pack.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import {
  ARTICLES_MISSING,
  haveArticles,
  listTexts,
  readGoldClaims,
  readGoldSpeakers,
  readGoldVerdicts,
  readText,
} from '../../articles.ts';

/** The verdict on each claim, as an annotator who read all five articles sees it. */
const VERDICTS: Record<string, Verdict> = {
  'russian-troops-killed-by-own-side': 'corroborated',
  'own-side-killings-deliberate': 'corroborated',
  'kuzminov-defected': 'corroborated',
  'pilot-is-28': 'corroborated',
  'mi8-flown-into-ukraine': 'corroborated',
  'helicopter-arrival-date': 'conflicting',
  'landed-poltava-air-base': 'copied-only',
  'three-on-board': 'corroborated',
  'two-crew-killed': 'corroborated',
  'crew-tried-to-flee': 'corroborated',
  'operation-took-six-months': 'corroborated',
  'coordinated-with-ukrainian-intelligence': 'corroborated',
  'family-moved-to-safety': 'corroborated',
  'landing-was-a-mistake': 'conflicting',
  'appeared-on-ukrainian-tv-sunday': 'corroborated',
  'kuzminov-calls-it-genocide': 'corroborated',
  'kuzminov-laments-killing-tears-blood': 'corroborated',
  'kuzminov-urges-others-to-defect': 'corroborated',
  'defectors-will-be-looked-after': 'corroborated',
  'kuzminov-was-offered-reward-and-papers': 'corroborated',
  'defection-was-carefully-planned': 'corroborated',
  'video-not-verified': 'copied-only',
  'nizhnikau-thinks-video-genuine': 'copied-only',
  'video-is-part-of-propaganda': 'copied-only',
  'ukraine-works-to-encourage-defections': 'copied-only',
  'ukraine-neo-nazi-regime': 'conflicting',
  'rada-law-rewards-equipment': 'copied-only',
  'reward-warship-aircraft-1m': 'copied-only',
  'reward-tank-100k': 'copied-only',
  'rewards-incentive-to-lay-down-arms': 'copied-only',
  'hotline-launched-sept-2022': 'copied-only',
  'hotline-round-the-clock': 'copied-only',
  'defectors-choose-swap-or-custody': 'copied-only',
  'hotline-gets-many-calls': 'copied-only',
  'defection-rate-low': 'copied-only',
  'defectors-dozens-to-low-hundreds': 'copied-only',
  'two-thirds-recruits-volunteers': 'copied-only',
  'volunteers-less-likely-to-defect': 'copied-only',
  'russians-know-front-line-reality': 'copied-only',
  'campaigns-hard-to-reach-russians': 'copied-only',
  'operation-needed-much-preparation': 'copied-only',
  'ukraine-got-through-to-kuzminov': 'copied-only',
  'kuzminov-wanted-no-part': 'copied-only',
  'law-aimed-at-demoralised-troops': 'copied-only',
  'account-shown-in-documentary': 'corroborated',
  'kuzminov-described-escape': 'corroborated',
  'invasion-began-24-feb-2022': 'corroborated',
  'reward-helicopter-500k': 'single-source',
  'law-promises-secrecy-and-papers': 'single-source',
  'hotline-6500-contacts': 'single-source',
  'kuzminov-brought-documents-equipment': 'single-source',
  'kuzminov-319th-regiment': 'single-source',
  'kuzminov-made-first-contact': 'single-source',
  'flew-low-in-radio-silence': 'single-source',
  'crew-unaware-of-plan': 'single-source',
  'russian-mod-silent': 'single-source',
  'footage-landing-in-field': 'single-source',
  'gur-calls-on-pilots': 'single-source',
  'profiles-support-pilot-background': 'single-source',
  'report-finds-escalating-genocide': 'single-source',
  'report-all-five-acts': 'single-source',
  'drones-used-to-stop-capture': 'single-source',
  'russians-not-allowed-to-surrender': 'single-source',
  'drones-killed-own-wounded': 'single-source',
  'killings-recorded-by-reconnaissance': 'single-source',
  'barrier-units-fire-on-retreating-troops': 'single-source',
  'eighty-surrendered-tavriya': 'single-source',
  'many-willing-to-surrender': 'single-source',
  'fewer-pows-to-swap': 'single-source',
  'no-video-of-drone-killings': 'single-source',
  'october-video-wounded-comrade-shot': 'single-source',
  'pows-told-to-use-grenade': 'single-source',
  'barrier-troops-soviet-practice-1918': 'single-source',
  'own-tank-killed-20': 'single-source',
  'more-losses-from-own-side': 'single-source',
  'audio-not-verified': 'single-source',
  'friendly-fire-rising': 'single-source',
  'incidents-now-daily': 'single-source',
  'istories-pattern-of-negligence': 'single-source',
  'moiseev-shot-by-comrade': 'single-source',
  'moiseev-colleague-probation': 'single-source',
  'nyt-fractured-operations-hostility': 'single-source',
  'tank-commander-charged-allies': 'single-source',
  'milley-100000-casualties': 'single-source',
};

function starterPack(): Pack {
  const parsed = parsePack(readFileSync('public/packs/starter.pack.json', 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.pack;
}

const pack = starterPack();
const verdicts = listVerdicts(pack);

describe('the starter pack', () => {
  it('holds 84 claims and 51 speakers', () => {
    expect([pack.claims.length, pack.speakers.length]).toEqual([84, 51]);
  });

  it('reaches these verdicts', () => {
    expect(Object.fromEntries(verdicts.map(({ claimId, verdict }) => [claimId, verdict]))).toEqual(
      VERDICTS,
    );
  });

  it('shows where one origin gives 9 August and another 23 August', () => {
    expect(verdicts).toContainEqual({
      claimId: 'helicopter-arrival-date',
      verdict: 'conflicting',
      pages: 3,
      origins: 2,
      primary: 'different',
      conflicts: [{ field: 'date', values: ['2023-08-23', '2023-08-09'] }],
    });
  });

  it('knows the five articles as sources, and what they go back to', () => {
    const upstream = new Map(pack.sources.map(({ id, derivedFrom }) => [id, derivedFrom]));
    expect([...upstream.keys()]).toEqual(
      expect.arrayContaining([
        'kyiv-post-drones',
        'republication-own-side',
        'france24-defections',
        '19fortyfive-defector',
        'rewording-defections',
        'business-insider-own-side',
      ]),
    );
    expect(upstream.get('republication-own-side')).toContainEqual({
      source: 'business-insider-own-side',
      kind: 'syndicated',
    });
    expect(upstream.get('rewording-defections')).toEqual([
      { source: 'france24-defections', kind: 'rewritten' },
    ]);
  });

  it('gives every claim concept groups, evidence, and two wordings besides its own', () => {
    for (const { id, must, evidence, variants } of pack.claims)
      expect([id, must.length >= 2, evidence.length >= 1, new Set(variants).size >= 2]).toEqual([
        id,
        true,
        true,
        true,
      ]);
  });

  it('quotes nobody', () => {
    expect(
      pack.claims.flatMap(({ evidence }) => evidence.flatMap(({ quote }) => quote ?? [])),
    ).toEqual([]);
  });
});

describe.runIf(haveArticles)('held against the five articles, the starter pack', () => {
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();
  const gold = haveArticles ? readGoldVerdicts() : [];
  const goldClaims = haveArticles ? readGoldClaims() : [];

  it('holds all their claims and speakers', () => {
    expect(ids(pack.claims)).toEqual(ids(goldClaims));
    expect(ids(pack.speakers)).toEqual(ids(readGoldSpeakers()));
  });

  it('reaches the annotator’s verdicts, counts of origins and shared statements', () => {
    const shared = new Map(pack.claims.map(({ id, primary }) => [id, primary === 'shared']));
    expect(
      verdicts.map(({ claimId, verdict, origins }) => [
        claimId,
        verdict,
        origins,
        shared.get(claimId),
      ]),
    ).toEqual(
      gold.map(({ claimId, verdict, groupCount, primarySource }) => [
        claimId,
        verdict,
        groupCount,
        primarySource === 'shared',
      ]),
    );
  });

  it('has four wordings besides its own for each core claim', () => {
    const few = goldClaims
      .filter(({ tier }) => tier === 'core')
      .filter(({ id }) => (pack.claims.find((claim) => claim.id === id)?.variants.length ?? 0) < 4);
    expect(ids(few)).toEqual([]);
  });

  it('shares no run of eight words with their text, but for names and addresses', () => {
    const RUN = 8;
    const words = (text: string) =>
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}']+/gu) ?? [];
    const texts = listTexts().map((file) => ` ${words(readText(file)).join(' ')} `);
    const names = pack.speakers.flatMap(({ name, aliases }) => [name, ...aliases]);
    const isName = (run: string) =>
      names.some((name) => ` ${words(name).join(' ')} `.includes(run));
    const runsOf = (text: string) =>
      words(text).flatMap((_, i, all) =>
        i + RUN <= all.length ? ` ${all.slice(i, i + RUN).join(' ')} ` : [],
      );
    const own = [
      pack.description ?? '',
      ...pack.claims.flatMap(({ text, variants, must, mustNot }) => [
        text,
        ...variants,
        ...must.flat(),
        ...mustNot,
      ]),
      ...pack.claims.flatMap(({ evidence }) =>
        evidence.flatMap(({ hedges, note = '' }) => [...hedges, note]),
      ),
      ...pack.speakers.flatMap(({ role = '' }) => role),
    ];
    const shared = own
      .flatMap(runsOf)
      .filter((run) => !isName(run) && texts.some((text) => text.includes(run)));
    expect(shared).toEqual([]);
  });
});

if (!haveArticles) console.log(ARTICLES_MISSING);
