// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { formatBytes } from '../../components/format-bytes.ts';
import { formatRelative } from '../../components/format-relative.ts';
import './screen.tsx';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [15_340, '15.3 kB'],
  [2_900_000, '2.9 MB'],
])('%s bytes: %s', (sizeBytes, words) => {
  expect(formatBytes(sizeBytes)).toBe(words);
});

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
it.each([
  [0, 'now'],
  [-20_000, 'now'],
  [-5 * MINUTE, '5 minutes ago'],
  [180 * MINUTE, 'in 3 hours'],
  [-47 * 60 * MINUTE, '47 hours ago'],
  [-9 * DAY, '9 days ago'],
  [-90 * DAY, '3 months ago'],
  [-800 * DAY, '2 years ago'],
])('%s ms from now: %s', (distance, words) => {
  expect(formatRelative(1_800_000_000_000 + distance, 1_800_000_000_000)).toBe(words);
});
