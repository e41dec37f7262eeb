import { describe, expect, it } from 'vitest';

import { parseOptions } from '../../../scripts/start/options.mjs';

const optionsOf = (...args: string[]) => {
  const { options } = parseOptions(args);
  if (!options) throw new Error('refused');
  return options;
};

describe('parseOptions', () => {
  it('opens a window with the demo article when nothing is asked', () => {
    expect(optionsOf()).toMatchObject({ pages: [], packs: [], browser: 'chrome', headless: false });
  });

  it('takes every word after --url as a page', () => {
    expect(optionsOf('--url', 'a.html', 'b.html', '--headless').pages).toEqual([
      'a.html',
      'b.html',
    ]);
  });

  it('does not mind the -- that some package managers hand on', () => {
    expect(optionsOf('--', '--headless', 'a.html')).toMatchObject({
      headless: true,
      pages: ['a.html'],
    });
  });

  it('adds one pack for each --pack', () => {
    expect(optionsOf('--pack', 'a.json', '--pack', 'b.json').packs).toEqual(['a.json', 'b.json']);
  });

  it.each([['--json'], ['--screenshot', 'shots']])('shows no window with %s', (...args) => {
    expect(optionsOf(...args).headless).toBe(true);
  });

  it.each([
    [['--browser', 'opera'], '--browser is chrome or firefox, not opera'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--pack'], "'--pack <value>' argument missing"],
  ])('refuses %j with a reason', (args, reason) => {
    expect(parseOptions(args).problem).toContain(reason);
  });
});
