/** Packs published as `npm run pack -- publish` does it, but in memory. */
import { makeSigningKey, type SigningKey } from '../scripts/publish/key-file.ts';
import type { PackFiles } from '../scripts/publish/pack-files.ts';
import { type PublicationOptions, planPublication } from '../scripts/publish/plan-publication.ts';
import { readPublished } from '../scripts/publish/read-published.ts';
import type { Pack } from '../utils/claim/pack.ts';
import type { Head } from '../utils/pack/transport/head.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Files by path, as a static host serves them. */
export type PublishedFiles = Map<string, Bytes>;

export const PUBLISHED = '2026-11-25T12:00:00Z';
export const EXPIRES = '2027-02-23T12:00:00Z';
/** A time at which it is published and not expired. */
export const NOW = Date.parse('2026-11-26T12:00:00Z');

export const aKey = (): Promise<SigningKey> => makeSigningKey();

/** Adds the pack's next version to `files`; throws when the publisher would refuse. */
export async function publishTo(
  files: PublishedFiles,
  pack: Pack,
  options: Partial<PublicationOptions> & { key: SigningKey },
): Promise<Head> {
  const rotating = options.newKey !== undefined;
  const before = await readPublished(toPackFiles(files), { key: null, now: NOW, rotating });
  if ('problems' in before) throw new Error(before.problems.join('\n'));
  const plan = await planPublication(before.published, pack, {
    published: PUBLISHED,
    expires: EXPIRES,
    ...options,
  });
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  for (const { path, bytes } of plan.publication.files) files.set(path, bytes);
  return plan.publication.head;
}

export const toPackFiles = (files: PublishedFiles, key: string | null = null): PackFiles => ({
  name: 'memory',
  key,
  read: async (path, most) => files.get(path)?.slice(0, most + 1) ?? null,
});
