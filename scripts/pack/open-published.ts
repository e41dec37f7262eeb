import { MAX_HEAD_BYTES } from '../../utils/pack/transport/limits.ts';
import { openPackFiles } from '../publish/pack-files.ts';
import type { PublicationOptions } from '../publish/plan-publication.ts';
import type { KeyChoice } from '../publish/read-keys.ts';
import { type Published, readPublished } from '../publish/read-published.ts';
import { UsageError } from '../usage-error.ts';

/** What is published in a directory or on a host; throws a {@link UsageError} when there is nothing, or anything is wrong. */
export async function openPublished(place: string, key: KeyChoice): Promise<Published> {
  const published = await findPublished(place, key);
  if (!published)
    throw new UsageError(`${place}: head.json: not found; expected a published pack`, 1);
  return published;
}

/** The same where there may be nothing yet. */
async function findPublished(
  place: string,
  key: KeyChoice,
  rotating = false,
): Promise<Published | null> {
  const files = openPackFiles(place);
  const known = key ?? (files.key === null ? null : { publicKey: files.key });
  const result = await readPublished(files, { key: known, now: Date.now(), rotating });
  if ('problems' in result)
    throw new UsageError(result.problems.map((problem) => `${place}: ${problem}`).join('\n'), 1);
  return result.published;
}

/** What lies in a publisher's own directory; only the key that signed its head may go on there. */
export async function findOwn(
  folder: string,
  { key, newKey }: Pick<PublicationOptions, 'key' | 'newKey'>,
): Promise<Published | null> {
  if (/^https?:/i.test(folder)) throw new UsageError(`${folder}: expected a directory of yours`, 1);
  const published = await findPublished(folder, { publicKey: key.publicKey }, newKey !== undefined);
  if (published && published.head.key !== key.publicKey)
    throw new UsageError(`${folder}: head.json is signed by a newer key; expected that one`, 1);
  return published;
}

export const isPublishedPlace = async (place: string): Promise<boolean> =>
  /^https?:\/\/(?!.*\.json(\.gz)?($|[?#]))/i.test(place) ||
  /\/head\.json($|[?#])/i.test(place) ||
  (await openPackFiles(place).read('head.json', MAX_HEAD_BYTES)) !== null;
