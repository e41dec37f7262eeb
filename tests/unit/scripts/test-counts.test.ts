import { expect, it } from 'vitest';

import { playwrightCounts, toSummary, vitestCounts } from '../../../scripts/test/counts.mjs';

const aVitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

it('counts a test file that could not be loaded as failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ];
  expect(vitestCounts({ ...aVitestReport, testResults })).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});

it('counts errors outside browser tests as failed', () => {
  const stats = { expected: 3, flaky: 1, unexpected: 1, skipped: 2 };
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

it('sums up in one line, and is not satisfied when nothing ran', () => {
  const steps = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 1 },
  ];
  expect(toSummary(steps)).toEqual({ line: '41 passed, 2 failed, 1 skipped', ok: false });
  expect(toSummary([]).ok).toBe(false);
});
