import { followRoots, type KeyTrust } from '../../utils/pack/transport/follow-roots.ts';
import { MAX_ROOT_BYTES, MAX_ROOTS } from '../../utils/pack/transport/limits.ts';
import {
  findKeyId,
  formatFingerprint,
  hasFingerprint,
} from '../../utils/pack/transport/public-key.ts';
import { parseRoot, rootPath } from '../../utils/pack/transport/root-file.ts';
import type { PackFiles } from './pack-files.ts';

/** What is known of the key beforehand: all of it, digits of its fingerprint, or nothing. */
export type KeyChoice = { publicKey: string } | { digits: string } | null;

interface KeyQuestion {
  choice: KeyChoice;
  /** The key that the head names. */
  claimed: string | null;
  /** Root files after this one are not looked at. */
  mostRoots?: number | undefined;
}

type Keys = { trust: KeyTrust; packId: string | null } | { problems: string[] };

/** The keys that may sign the head: those of the last root file, reached from the first one and from the key that is known. */
export async function readKeys(
  files: PackFiles,
  { choice, claimed, mostRoots = MAX_ROOTS }: KeyQuestion,
): Promise<Keys> {
  const getRoot = async (version: number) =>
    version > mostRoots ? null : await files.read(rootPath(version), MAX_ROOT_BYTES);
  const first = await getRoot(1);
  if (first === null) return { problems: [`${rootPath(1)}: not found`] };
  const parsed = parseRoot(first, rootPath(1));
  if ('problems' in parsed) return parsed;
  const all = new Set(parsed.root.keys);
  const whole = await followRoots({ root: 0, keys: parsed.root.keys }, NOBODY, async (version) => {
    const bytes = await getRoot(version);
    for (const key of bytes ? listKeys(bytes) : []) all.add(key);
    return bytes;
  });
  if ('problems' in whole) return whole;
  if (whole.trust.root === 0)
    return { problems: [`${rootPath(1)} signatures: none by a key of its own; expected one`] };
  if (choice === null) return whole;
  const pinned = await findChosen(choice, all);
  if (pinned === null) return { problems: [await describeOther(choice, claimed)] };
  return await followRoots({ root: 0, keys: [pinned] }, NOBODY, getRoot);
}

const NOBODY: ReadonlySet<string> = new Set();

function listKeys(bytes: Uint8Array): string[] {
  const parsed = parseRoot(bytes, 'root');
  return 'root' in parsed ? parsed.root.keys : [];
}

async function findChosen(
  choice: NonNullable<KeyChoice>,
  keys: Iterable<string>,
): Promise<string | null> {
  for (const key of keys) {
    const found =
      'publicKey' in choice
        ? key === choice.publicKey
        : hasFingerprint((await findKeyId(key)) ?? '', choice.digits);
    if (found) return key;
  }
  return null;
}

async function describeOther(
  choice: NonNullable<KeyChoice>,
  claimed: string | null,
): Promise<string> {
  const found = claimed && (await findKeyId(claimed));
  const expected =
    'digits' in choice ? choice.digits : ((await findKeyId(choice.publicKey)) ?? choice.publicKey);
  return `head.json key: found ${found ? formatFingerprint(found) : 'none'}; expected ${formatFingerprint(expected, expected.length)}`;
}
