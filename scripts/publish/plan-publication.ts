import type { Pack } from '../../utils/claim/pack.ts';
import { writeCanonical } from '../../utils/pack/transport/canonical-json.ts';
import { diffRecords } from '../../utils/pack/transport/diff-records.ts';
import { type Head, parseHead, writeHead } from '../../utils/pack/transport/head.ts';
import { MAX_HEAD_BYTES, MAX_VERSION_JUMP } from '../../utils/pack/transport/limits.ts';
import { segmentPath } from '../../utils/pack/transport/open-segment.ts';
import { sortRecords } from '../../utils/pack/transport/records.ts';
import { rootPath } from '../../utils/pack/transport/root-file.ts';
import { signBytes, writeSignatures } from '../../utils/pack/transport/signature.ts';
import type { SigningKey } from './key-file.ts';
import { listUnfit } from './list-unfit.ts';
import { describeFields, makeHead, sizeOfHead } from './make-head.ts';
import { makeRoot } from './make-root.ts';
import { planSegments, type SegmentPlan } from './plan-segments.ts';
import type { Published } from './read-published.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PublicationOptions {
  key: SigningKey;
  /** Takes over from `key`. */
  newKey?: SigningKey | undefined;
  /** ISO 8601 with time, UTC. */
  published: string;
  expires: string;
  ttlSeconds?: number | undefined;
}

export interface Publication {
  head: Head;
  /** In the order in which they are to be put in place: whoever is stopped in between leaves a whole pack. */
  files: { path: string; bytes: Bytes }[];
}

export type PlannedPublication = { publication: Publication } | { problems: string[] };

/** Deltas and samples that the head has room for, the first choice first. */
const ROOM = [
  { mostDeltas: 12, samples: 3 },
  { mostDeltas: 12, samples: 1 },
  { mostDeltas: 12, samples: 0 },
  { mostDeltas: 6, samples: 0 },
  { mostDeltas: 3, samples: 0 },
  { mostDeltas: 1, samples: 0 },
] as const;

/** The files of a pack's next version over what is published; of one `before` and pack, always the same bytes. */
export async function planPublication(
  before: Published | null,
  pack: Pack,
  options: PublicationOptions,
): Promise<PlannedPublication> {
  const records = sortRecords(pack);
  const sorted = { ...pack, ...records };
  const problem = before && findVersionProblem(before, pack, options);
  const problems = problem ? [problem] : listUnfit(records);
  if (problems.length > 0) return { problems };
  const signer = options.newKey ?? options.key;
  const signing = {
    version: pack.version,
    published: options.published,
    expires: options.expires,
    prev: before?.sha256 ?? null,
    root: before ? before.head.root + (options.newKey ? 1 : 0) : 1,
    keyId: signer.keyId,
    key: signer.publicKey,
    ttlSeconds: options.ttlSeconds ?? before?.head.ttlSeconds,
  };
  let size = 0;
  for (const { mostDeltas, samples } of ROOM) {
    const segments = await planSegments(before, records, { version: pack.version, mostDeltas });
    const head = makeHead(sorted, segments, { ...signing, samples });
    size = sizeOfHead(head);
    if (size > MAX_HEAD_BYTES) continue;
    const parsed = parseHead(writeHead(head)); // sizes and times that no reader would take
    return 'problems' in parsed
      ? parsed
      : { publication: await sign(before, head, segments, options) };
  }
  return {
    problems: [
      `document: title, description, license, publisher and unknown fields make a head.json of ${size} bytes; expected at most ${MAX_HEAD_BYTES}`,
    ],
  };
}

async function sign(
  before: Published | null,
  head: Head,
  { segments }: SegmentPlan,
  { key, newKey }: PublicationOptions,
): Promise<Publication> {
  const bytes = writeHead(head);
  const signature = await signBytes((newKey ?? key).privateKey, bytes);
  const files = segments.map(({ entry, file }) => ({
    path: segmentPath(entry.sha256),
    bytes: file,
  }));
  if (!before) files.push({ path: rootPath(1), bytes: await makeRoot(head.packId, 1, { key }) });
  if (newKey && before)
    files.push({
      path: rootPath(head.root),
      bytes: await makeRoot(head.packId, head.root, { key: newKey, before: key }),
    });
  // The signature before the head, and with the old one in it: the old head must stay good until the new one is there.
  const signatures = before ? [signature, before.signature] : [signature];
  files.push({
    path: 'head.json.sig',
    bytes: new TextEncoder().encode(writeSignatures(signatures)),
  });
  return { head, files: [...files, { path: 'head.json', bytes }] };
}

function findVersionProblem(
  { head }: Published,
  { id, version }: Pack,
  { published }: PublicationOptions,
): string | null {
  if (id !== head.packId)
    return `document id: found "${id}"; expected "${head.packId}", the pack that is published there`;
  if (version <= head.version)
    return `document version: found ${version}; expected ${head.version + 1} or higher, ${head.version} is published`;
  if (version - head.version > MAX_VERSION_JUMP)
    return `document version: found ${version}; expected at most ${head.version + MAX_VERSION_JUMP}, readers refuse a larger jump`;
  return Date.parse(published) < Date.parse(head.published)
    ? `published: found ${published}; expected ${head.published} or later`
    : null;
}

/** Whether publishing `pack` would change nothing that a reader sees, whatever its version. */
export function isPublished(
  { head, records }: Published,
  pack: Pack,
  ttlSeconds?: number,
): boolean {
  const next = makeHead(pack, head, {
    ...head,
    ttlSeconds: ttlSeconds ?? head.ttlSeconds,
    samples: 0,
  });
  return (
    writeCanonical(describeFields(next)) === writeCanonical(describeFields(head)) &&
    diffRecords(records, sortRecords(pack)).length === 0
  );
}
