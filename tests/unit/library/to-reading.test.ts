import { describe, expect, it } from 'vitest';

import type { Source } from '../../../utils/claim/claim.ts';
import { toReading } from '../../../utils/library/to-reading.ts';
import { aClaim, anEvidence, aPack, aSource, aSourceFrom, aSpeaker } from '../../builders.ts';

const KEY = 'example.org/gate gate-reopened';

/** The reading of a page at this address that mentions one claim with evidence of all the sources. */
const readingAt = (url: string, ...sources: Source[]) =>
  toReading(
    { claims: [], speakers: [], quotes: [] },
    [
      {
        head: aPack(),
        claims: [aClaim({ evidence: sources.map(({ id }) => anEvidence({ source: id })) })],
        speakers: [aSpeaker()],
        sources,
        speakerNames: {},
        claimCounts: new Map([['ilse-verrin', { claims: 4, disputed: 1 }]]),
      },
    ],
    { url, date: null, compared: { sentences: 1, claims: 1, packs: 1 } },
  );
const isKnown = (known: string, here: string) =>
  readingAt(here, aSource({ url: known })).claims[KEY]?.isThisPage.length === 1;

describe('a source is this very page', () => {
  it.each([
    ['the same address', 'https://courier.example/gate', 'https://courier.example/gate'],
    ['another scheme', 'http://courier.example/gate', 'https://courier.example/gate'],
    ['with and without www', 'https://www.courier.example/gate', 'https://courier.example/gate'],
    ['a closing slash', 'https://courier.example/gate/', 'https://courier.example/gate'],
    ['a fragment', 'https://courier.example/gate', 'https://courier.example/gate#comments'],
    [
      'what counts visits',
      'https://courier.example/gate',
      'https://courier.example/gate?utm_source=x',
    ],
    [
      'the article named in the query',
      'https://courier.example/?p=7',
      'https://courier.example/?p=7&from=home',
    ],
    [
      'the same in another order',
      'https://courier.example/?p=7',
      'https://courier.example/?from=home&p=7',
    ],
    ['the host in capitals', 'https://Courier.example/gate', 'https://courier.example/gate'],
  ])('in spite of %s', (_, known, here) => {
    expect(isKnown(known, here)).toBe(true);
  });

  it.each([
    ['another path', 'https://courier.example/gate', 'https://courier.example/gates'],
    ['another host', 'https://courier.example/gate', 'https://herald.example/gate'],
    [
      'another article in the query',
      'https://courier.example/?p=7',
      'https://courier.example/?p=8',
    ],
    ['no article in the query', 'https://courier.example/?p=7', 'https://courier.example/'],
    [
      'another part of the site',
      'https://courier.example/gate',
      'https://live.courier.example/gate',
    ],
  ])('but not with %s', (_, known, here) => {
    expect(isKnown(known, here)).toBe(false);
  });

  it('never when the source has no address', () => {
    expect(readingAt('https://courier.example/', aSource()).claims[KEY]?.isThisPage).toEqual([]);
  });

  it('also when it is what others derive from', () => {
    const copy = aSourceFrom('courier', 'syndicated');
    const courier = aSource({ url: 'https://courier.example/gate' });
    const known = readingAt('https://courier.example/gate', copy, courier).claims[KEY];
    expect(known?.isThisPage).toEqual(['courier']);
  });
});

describe('what is known of a claim', () => {
  it('is its verdict and the sources of its evidence, without their fingerprints', () => {
    const fingerprint = { scheme: 'word3-winnow/1', hashes: 'AAEC' };
    const known = readingAt(
      'https://x.example/',
      aSource({ fingerprint }),
      aSource({ id: 'herald' }),
    );
    expect(known.claims[KEY]?.corroboration.verdict).toBe('corroborated');
    expect(Object.keys(known.claims[KEY]?.sources ?? {}).sort()).toEqual(['courier', 'herald']);
    expect(JSON.stringify(known)).not.toContain('AAEC');
  });

  it('names speakers by their ids where the pack has lost their names', () => {
    const claim = aClaim({ speakers: ['gone'] });
    const reading = toReading(
      { claims: [], speakers: [], quotes: [] },
      [
        {
          head: aPack(),
          claims: [claim],
          speakers: [],
          sources: [],
          speakerNames: {},
          claimCounts: new Map(),
        },
      ],
      { url: '', date: null, compared: { sentences: 0, claims: 0, packs: 0 } },
    );
    expect(reading.claims[KEY]?.speakerNames).toEqual({ gone: 'gone' });
  });
});

it('a speaker comes with the number of claims, and of those that are disputed', () => {
  const { speakers } = readingAt('https://x.example/', aSource());
  expect(speakers['example.org/gate ilse-verrin']).toMatchObject({ claims: 4, disputed: 1 });
});
