// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { WhyThis } from '../../../components/card/WhyThis.tsx';
import type { Explanation } from '../../../utils/claim/explanation.ts';
import { aDate, aNumber } from '../../builders.ts';
import { known } from '../builders.ts';
import { all, click, control, screenWords, show } from '../screen.tsx';

const YEAR = new Date().getFullYear();
const CLAIM = known({
  must: [
    ['gate', 'barrier'],
    ['reopen', 'open again'],
  ],
  values: [aDate(`${YEAR}-08-23`, 'day'), aNumber(290, { unit: 'crew' })],
});

const anExplanation = (part: Partial<Explanation> = {}): Explanation => ({
  level: 'highlight',
  score: 0.8,
  groups: 2,
  matched: [],
  beside: [],
  values: [],
  denied: false,
  reasons: [],
  ...part,
});
const words = (text: string, group: number | null = null, phrase: number | null = null) => ({
  text,
  group,
  phrase,
  start: 0,
  end: text.length,
});

async function unfold(part: Partial<Explanation> | null): Promise<string> {
  await show(<WhyThis known={CLAIM} explain={async () => part && anExplanation(part)} />);
  await click('Why this?');
  return screenWords();
}

describe('Why this?', () => {
  it('asks only when it is wanted, and folds again', async () => {
    const explain = vi.fn(async () => anExplanation({ matched: [words('reopened', 1, 0)] }));
    await show(<WhyThis known={CLAIM} explain={explain} />);
    const button = control('Why this?');
    expect(explain).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await click('Why this?');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(all(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`)).toHaveLength(1);
    await click('Why this?');
    expect(screenWords()).toBe('Why this?');
  });

  it('is heard when it unfolds', async () => {
    await show(<WhyThis known={CLAIM} explain={async () => null} />);
    expect(all('[role=status]')).toHaveLength(1);
  });

  it('the words that matched, and what another word stands for', async () => {
    const matched = [words('barrier', 0, 1), words('reopened', 1, 0)];
    expect(await unfold({ matched })).toContain('Matched here “barrier” for “gate” · “reopened”');
  });

  it('what only a sentence near it has', async () => {
    expect(await unfold({ beside: [words('Gate', 0, 0)] })).toContain(
      'In a sentence near it “Gate”',
    );
  });

  it.each([
    ['differs', `${YEAR}-08-09`, 'date this page 9 August, the claim 23 August'],
    ['agrees', `${YEAR}-08-23`, 'date this page 23 August, in line with the claim’s 23 August'],
    ['beside', `${YEAR}-08-23`, '23 August in a sentence beside it, in line with the claim’s'],
    ['unclear', undefined, 'date this page gives one that cannot be compared'],
    ['absent', undefined, 'date not given here; the claim 23 August'],
  ] as const)('a value that %s', async (outcome, here, expected) => {
    const value = { field: 'date', known: `${YEAR}-08-23`, here, outcome };
    expect(await unfold({ values: [value] })).toContain(expected);
  });

  it('a range of figures', async () => {
    const value = { field: 'number', known: '290', here: '100–200', outcome: 'differs' } as const;
    expect(await unfold({ values: [value] })).toContain('number this page 100–200, the claim 290');
  });

  it('a denial', async () => {
    expect(await unfold({ denied: true })).toContain('the sentence reads as if it says no');
  });

  it('without groups, what weighed most', async () => {
    const found = await unfold({ groups: 0, matched: [words('gate')], reasons: ['lead', 'names'] });
    expect(found).toContain('Matched here “gate”');
    expect(found).toContain('no other claim is nearly as close · the same names');
  });

  it.each([
    ['highlight', 'Words are compared, not what is meant, so it may be wrong.'],
    ['related', 'Not close enough to the claim to be marked.'],
  ] as const)('how sure: %s', async (level, expected) => {
    expect(await unfold({ level })).toContain(expected);
  });

  it('says so when it cannot be told any more', async () => {
    expect(await unfold(null)).toContain('This cannot be told any more');
    const explain = () => Promise.reject(new Error('gone'));
    await show(<WhyThis key="again" known={CLAIM} explain={explain} />);
    await click('Why this?');
    expect(screenWords()).toContain('This cannot be told any more');
  });
});
