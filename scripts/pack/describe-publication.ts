import { chooseSegments, listChosen, sizeOf } from '../../utils/pack/transport/choose-segments.ts';
import { makeFollowLink, parseFollowLink } from '../../utils/pack/transport/follow-link.ts';
import type { Head } from '../../utils/pack/transport/head.ts';
import { formatFingerprint } from '../../utils/pack/transport/public-key.ts';
import type { Publication } from '../publish/plan-publication.ts';

/** What was published, what it costs a follower, and the link to give away. */
export function describePublication(
  folder: string,
  before: Head | null,
  { head, files }: Publication,
  url: string | undefined,
): string {
  const update = before && sizeOf(listChosen(chooseSegments(head, before)));
  const size = files.find(({ path }) => path === 'head.json')?.bytes.length ?? 0;
  return [
    `${folder}: ${head.packId}, version ${head.version} published`,
    `  ${describeCounts(head)}`,
    `  head ${formatSize(size)}, first follow ${formatSize(sizeOf(listChosen(chooseSegments(head, null))))}${
      update === null ? '' : `, from version ${before?.version} ${formatSize(update)}`
    }`,
    `  key ${formatFingerprint(head.keyId)}, expires ${head.expires}`,
    `  link ${makeFollowLink(toHeadUrl(url), head.key)}`,
  ].join('\n');
}

export const describeCounts = ({
  counts: { claims, speakers, sources },
}: Pick<Head, 'counts'>): string => `${claims} claims, ${speakers} speakers, ${sources} sources`;

export const formatSize = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1e6
      ? `${(bytes / 1e3).toFixed(1)} KB`
      : `${(bytes / 1e6).toFixed(1)} MB`;

function toHeadUrl(url: string | undefined): string {
  const parsed = parseFollowLink(url ?? '');
  return 'link' in parsed && parsed.link.kind === 'signed'
    ? parsed.link.headUrl
    : 'https://YOUR-HOST/PATH/head.json';
}
