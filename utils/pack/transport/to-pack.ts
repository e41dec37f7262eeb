import type { Pack } from '../../claim/pack.ts';
import { FORMAT } from '../pack-schema.ts';
import type { Head } from './head.ts';
import type { Records } from './records.ts';

/** The pack that a head and its merged records are; fields that the format does not know come back, too. */
export function toPack(head: Head, records: Records): Pack {
  const { packId, title, description, language, version, published, license, publisher } = head;
  return {
    ...head.more,
    format: FORMAT,
    id: packId,
    title,
    ...(description !== undefined && { description }),
    language,
    version,
    published,
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher }),
    ...records,
  };
}
