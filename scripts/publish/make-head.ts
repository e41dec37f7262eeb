import type { Pack } from '../../utils/claim/pack.ts';
import { countKinds } from '../../utils/pack/transport/check-records.ts';
import { type Head, writeHead } from '../../utils/pack/transport/head.ts';
import { HEAD_FORMAT } from '../../utils/pack/transport/head-schema.ts';

const SAMPLE_CHARACTERS = 160;

type Signing = Pick<
  Head,
  'version' | 'published' | 'expires' | 'prev' | 'root' | 'keyId' | 'key' | 'ttlSeconds'
>;

/** The head of a pack whose segments are made; `samples`: how many claims it shows. */
export function makeHead(
  pack: Pack,
  { base, deltas }: Pick<Head, 'base' | 'deltas'>,
  { samples, ttlSeconds, ...signing }: Signing & { samples: number },
): Head {
  const {
    format: _format,
    id: packId,
    title,
    description,
    language,
    version: _version,
    published: _published,
    license,
    publisher,
    speakers,
    sources,
    claims,
    ...more
  } = pack;
  return {
    format: HEAD_FORMAT,
    packId,
    ...signing,
    title,
    ...(description !== undefined && { description }),
    language,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    counts: countKinds({ speakers, sources, claims }),
    samples: claims.slice(0, samples).map(({ text }) => cut(text)),
    base,
    deltas,
    ...(ttlSeconds !== undefined && { ttlSeconds }),
    ...(Object.keys(more).length > 0 && { more }),
  };
}

/** Not in the middle of a character of two units. */
function cut(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  return `${text.slice(0, SAMPLE_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

export const sizeOfHead = (head: Head): number => writeHead(head).length;

/** What the pack's author says of it, for telling whether any of that changed. */
export function describeFields({
  packId,
  title,
  description,
  language,
  license,
  publisher,
  more,
  ttlSeconds,
}: Head) {
  return { packId, title, description, language, license, publisher, more, ttlSeconds };
}
