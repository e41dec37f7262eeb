import { browser } from 'wxt/browser';

/** The packs inside the extension, in order, as text to be parsed like any other. */
const SHIPPED = [
  { origin: 'starter', path: '/packs/starter.pack.json' },
  { origin: 'demo', path: '/packs/demo.pack.json' },
] as const;

export interface ShippedPack {
  origin: 'starter' | 'demo';
  text: string;
}

/** One that the build left out is missing, and the others are read all the same. */
export async function readShippedPacks(): Promise<ShippedPack[]> {
  const packs = SHIPPED.map(async ({ origin, path }) => {
    const response = await fetch(browser.runtime.getURL(path as never));
    return { origin, text: await response.text() };
  });
  return (await Promise.allSettled(packs)).flatMap((read) =>
    read.status === 'fulfilled' ? read.value : [],
  );
}
