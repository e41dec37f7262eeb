import type { Pack } from '../claim/pack.ts';
import type { PackPreview, PreviewOutcome } from '../claim/subscription.ts';
import { chooseSegments, listChosen, sizeOf } from '../pack/transport/choose-segments.ts';
import { type FollowLink, parseFollowLink } from '../pack/transport/follow-link.ts';
import { findClaimedKey, type Head } from '../pack/transport/head.ts';
import { findPack } from '../store/packs.ts';
import { findSubscription } from '../store/subscriptions.ts';
import type { Network } from './download.ts';
import { fetchDocument } from './fetch-document.ts';
import { believeHead, fetchHeadFile, fetchSignature } from './fetch-head.ts';
import { SyncError } from './sync-error.ts';
import type { SyncTools } from './sync-tools.ts';

/** What a link leads to, before anything is stored; with the keys that were believed, `null` when nobody signed. */
export interface Previewed {
  preview: PackPreview;
  trust: { keys: string[]; root: number } | null;
}

/** Throws a {@link SyncError}. */
export async function fetchPreview(text: string, tools: SyncTools): Promise<Previewed> {
  const parsed = parseFollowLink(text);
  if ('problem' in parsed) throw new SyncError('bad-address', parsed.problem);
  const { link } = parsed;
  const { fetch, now, hasAccess, patienceMs } = tools;
  const { signal } = new AbortController(); // nobody stops it
  const network = { fetch, now, hasAccess, patienceMs, signal, onBytes: () => undefined };
  const previewed =
    link.kind === 'signed'
      ? await previewSigned(link, network, tools)
      : await previewDocument(link.url, network);
  return await refuseShipped(previewed);
}

/** The same as shown to the reader. */
export function toRefusal(error: unknown, url: string): Exclude<PreviewOutcome, { kind: 'found' }> {
  if (!(error instanceof SyncError)) throw error;
  if (error.reason !== 'needs-access')
    return { kind: 'refused', reason: error.reason, problem: error.message };
  const { protocol, hostname } = new URL(url);
  return { kind: 'needs-access', pattern: `${protocol}//${hostname}/*` };
}

async function previewSigned(
  { headUrl: url, key: named }: FollowLink & { kind: 'signed' },
  network: Network,
  { revoked, now }: SyncTools,
): Promise<Omit<Previewed, 'preview'> & { preview: Omit<PackPreview, 'known'> }> {
  const source = { url, network, revoked, now: now() };
  const head = await fetchHeadFile(source);
  const key = named ?? findClaimedKey(head);
  if (key === null) throw new SyncError('malformed', 'head.json: not the head of a pack');
  const files = { head, signature: await fetchSignature(source) };
  const pinned = { root: 0, keys: [key], packId: null, accepted: [] };
  const { check, trust } = await believeHead(files, pinned, source);
  if (check.kind === 'expired')
    throw new SyncError('expired', `head.json expires: found ${check.head.expires}, in the past`);
  return {
    preview: describeHead(check.head, url, named ? 'link' : 'first-use'),
    trust: { keys: [...trust.keys], root: trust.root },
  };
}

const describeHead = (
  head: Head,
  url: string,
  keyFrom: PackPreview['keyFrom'],
): Omit<PackPreview, 'known'> => ({
  url,
  keyFrom,
  ...describePack({ ...head, id: head.packId }),
  keyId: head.keyId,
  counts: head.counts,
  sizeBytes: sizeOf(listChosen(chooseSegments(head, null))),
  samples: head.samples,
});

async function previewDocument(
  url: string,
  network: Network,
): Promise<{ preview: Omit<PackPreview, 'known'>; trust: null }> {
  const { pack, bytes } = await fetchDocument(url, network);
  const { claims, speakers, sources } = pack;
  const counts = { claims: claims.length, speakers: speakers.length, sources: sources.length };
  const samples = claims.slice(0, 3).map(({ text }) => shorten(text));
  const unsigned = { url, keyId: null, keyFrom: null };
  return {
    preview: { ...unsigned, ...describePack(pack), counts, sizeBytes: bytes, samples },
    trust: null,
  };
}

type Described = Pick<
  Pack,
  'id' | 'title' | 'description' | 'publisher' | 'license' | 'language' | 'version' | 'published'
>;

const describePack = (pack: Described) => ({
  packId: pack.id,
  title: pack.title,
  description: pack.description ?? null,
  publisher: pack.publisher ?? null,
  license: pack.license ?? null,
  language: pack.language,
  version: pack.version,
  published: pack.published ?? null,
});

const MAX_SAMPLE = 160; // as in heads

const shorten = (text: string): string =>
  text.length > MAX_SAMPLE ? `${text.slice(0, MAX_SAMPLE - 1)}…` : text;

/** Nobody may take the place of what ships inside the extension. */
async function refuseShipped({
  preview,
  trust,
}: {
  preview: Omit<PackPreview, 'known'>;
  trust: Previewed['trust'];
}): Promise<Previewed> {
  const { packId } = preview;
  const installed = await findPack(packId);
  if (installed?.origin === 'starter' || installed?.origin === 'demo')
    throw new SyncError('shipped-pack', `"${packId}" is the id of a pack inside the extension`);
  const imported = installed?.origin === 'file' ? 'imported' : null;
  const known = (await findSubscription(packId)) ? 'followed' : imported;
  return { preview: { ...preview, known }, trust };
}
