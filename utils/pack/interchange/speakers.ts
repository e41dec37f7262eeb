import type { Draft } from './draft.ts';
import { foldText, makeId } from './ids.ts';
import { findText, findUrl, isRecord, toList } from './lenient.ts';
import { listTypes } from './unfold-record.ts';

/** What stands in the field when nobody is meant. */
const NOBODY = new Set(
  'unknown n/a na none null - — ? anonymous various multiple several sources social-media'.split(
    ' ',
  ),
);
const KINDS: Record<string, string> = { Person: 'person', Organization: 'organization' };

/** Puts those who are named, by a text or a schema.org Person or Organization; returns their ids, each once. */
export function takeSpeakers(authors: readonly unknown[], where: string, draft: Draft): string[] {
  const ids = authors.map((author) => takeSpeaker(author, where, draft));
  return [...new Set(ids.filter((id) => id !== null))];
}

function takeSpeaker(author: unknown, where: string, draft: Draft): string | null {
  const fields = isRecord(author) ? author : {};
  const name = isRecord(author) ? findText(author.name) : findText(author);
  if (name === null || NOBODY.has(name.toLowerCase().replace(/\s+/g, '-'))) return null;
  if (name.length > 200) {
    draft.tally.leave('speaker with more than 200 characters');
    return null;
  }
  const [kind] = listTypes(fields).flatMap((type) => KINDS[type] ?? []);
  const role = findText(fields.jobTitle);
  const sameAs = [...toList(fields.sameAs), fields.url].flatMap((one) => findUrl(one) ?? []);
  const speaker = {
    id: makeId(name, foldText(name)),
    name,
    ...(kind !== undefined && { kind }),
    ...(role !== null && { role }),
    ...(sameAs.length > 0 && { sameAs: [...new Set(sameAs)].slice(0, 20) }),
  };
  return draft.putSpeaker(speaker, `${where} speaker "${name.slice(0, 60)}"`) ? speaker.id : null;
}
