import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Head } from '../../utils/pack/transport/head.ts';
import { segmentPath } from '../../utils/pack/transport/open-segment.ts';
import { UsageError } from '../usage-error.ts';
import { describeFileError, isNotFound } from './file-errors.ts';

/** Followers who fetched an older head may still want its segments. */
const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** One after another, each whole or not at all. Throws a {@link UsageError} where the disk refuses. */
export async function writeFiles(
  folder: string,
  files: readonly { path: string; bytes: Uint8Array }[],
): Promise<void> {
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.tmp`, bytes);
      await rename(`${file}.tmp`, file);
    } catch (error) {
      throw new UsageError(`${file}: ${describeFileError(error)}; expected a place to write to`, 1);
    }
  }
}

/**
 * Segments that no head named for 90 days. `before`: the head that was replaced just now; what only it named counts as
 * young from now on. Returns how many there were. `now` in epoch ms.
 */
export async function removeOldSegments(
  folder: string,
  { before, head }: { before: Head | null; head: Head },
  now: number,
): Promise<number> {
  const used = listSegments(head);
  const lately = listSegments(before);
  let removed = 0;
  for (const name of await listFolder(join(folder, 'seg'))) {
    const file = join(folder, 'seg', name);
    const path = `seg/${name}`;
    if (!/^seg\/[0-9a-f]{64}\.jsonl\.gz(\.tmp)?$/.test(path) || used.has(path)) continue;
    if (lately.has(path)) await utimes(file, now / 1000, now / 1000);
    if (now - (await stat(file)).mtimeMs < KEPT_DAYS * DAY_MS) continue;
    await rm(file);
    removed++;
  }
  return removed;
}

const listSegments = (head: Head | null): Set<string> =>
  new Set(head ? [head.base, ...head.deltas].map(({ sha256 }) => segmentPath(sha256)) : []);

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}
