import { describe, expect, it } from 'vitest';

import { isSamePage } from '../../../utils/claim/page-key.ts';

describe('isSamePage', () => {
  it.each([
    ['http://gazette.example/bridge', 'https://www.gazette.example/bridge/'],
    ['https://gazette.example/bridge?utm_source=x', 'https://gazette.example/bridge#top'],
    ['https://gazette.example/news?id=7', 'https://gazette.example/news?id=7&ref=home'],
  ])('%s and %s are one page', (a, b) => {
    expect(isSamePage(a, b)).toBe(true);
  });

  it.each([
    ['https://gazette.example/news?id=7', 'https://gazette.example/news?id=8'],
    ['https://gazette.example/bridge', 'https://courier.example/bridge'],
    ['https://gazette.example/bridge', 'https://gazette.example/bridges'],
    [undefined, 'https://gazette.example/bridge'],
  ])('%s and %s are two', (a, b) => {
    expect(isSamePage(a, b)).toBe(false);
  });

  it('takes an address that cannot be read as it stands', () => {
    expect(isSamePage('not an address', 'not an address')).toBe(true);
    expect(isSamePage('not an address', 'https://gazette.example/')).toBe(false);
  });
});
