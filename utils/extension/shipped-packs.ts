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

export async function readShippedPacks(): Promise<ShippedPack[]> {
  return await Promise.all(
    SHIPPED.map(async ({ origin, path }) => {
      const response = await fetch(browser.runtime.getURL(path as never));
      return { origin, text: await response.text() };
    }),
  );
}
