// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { findDroppedLink, findRouteLink } from '../../../../components/library/packs/given-link.ts';

const LINK = 'https://packs.example/gate/head.json#ed25519=abc_-1';

it.each([
  [`#/packs/follow?${LINK}`, LINK],
  [`#/packs/follow?${encodeURIComponent(LINK)}`, LINK],
  [`#/packs/follow?link=${encodeURIComponent(LINK)}`, LINK],
  ['#/packs/follow?https%3A%2F%2Fa.example%2F%', 'https%3A%2F%2Fa.example%2F%'],
  ['#/packs/follow?', null],
  ['#/packs', null],
  [`#/claims/follow?${LINK}`, null],
])('in the address %s: %s', (hash, link) => {
  expect(findRouteLink(hash)).toBe(link);
});

describe('dropped', () => {
  const drop = (texts: Record<string, string>, files: File[] = []) =>
    findDroppedLink({
      getData: (type: string) => texts[type] ?? '',
      files,
    } as unknown as DataTransfer);

  it('a link of a page', async () => {
    expect(await drop({ 'text/uri-list': `${LINK}\r\n` })).toBe(LINK);
  });

  it('a text with a link in it', async () => {
    expect(await drop({ 'text/plain': `Follow us: ${LINK} today` })).toBe(LINK);
  });

  it('a shortcut of the desktop', async () => {
    const file = new File([`[InternetShortcut]\r\nURL=${LINK}\r\n`], 'gate.url');
    expect(await drop({}, [file])).toBe(LINK);
  });

  it('another file is none of ours', async () => {
    expect(await drop({}, [new File([`{"url":"${LINK}"}`], 'gate.pack.json')])).toBeNull();
    expect(await drop({ 'text/plain': 'nothing' })).toBeNull();
  });
});
