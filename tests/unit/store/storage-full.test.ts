import { describe, expect, it } from 'vitest';

import { isStorageFull } from '../../../utils/store/storage-full.ts';

const full = () => new DOMException('No room', 'QuotaExceededError');
const ownReason = new Error('No');
Object.assign(ownReason, { inner: ownReason });

describe('a full disk', () => {
  it.each([
    ['the browser’s own error', full(), true],
    ['the reason of an aborted transaction', Object.assign(new Error(), { inner: full() }), true],
    ['one of many failed writes', Object.assign(new Error(), { failures: [full()] }), true],
    ['another error', new Error('No'), false],
    ['an error that is its own reason', ownReason, false],
    ['no error', undefined, false],
  ])('is known by %s: %s', (_, error, expected) => {
    expect(isStorageFull(error)).toBe(expected);
  });
});
