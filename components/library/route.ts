/** Where in the library the reader is, as written after the `#` of its address. */

export const SECTIONS = ['claims', 'speakers', 'notes', 'packs', 'settings'] as const;

export type Section = (typeof SECTIONS)[number];

export interface Route {
  section: Section;
  /** The chosen record, or `null`. Notes have no pack: `packId` is empty. */
  record: { packId: string; id: string } | null;
  /** Whether the record fills the page instead of standing beside the list. */
  whole: boolean;
}

/** `#/claims/<packId>/<claimId>`; a pack id may stand there with its slashes unescaped. Unknown sections lead to the claims. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(unescapePart);
  const whole = parts.at(-1) === WHOLE && parts.length > 3;
  const [name, ...rest] = whole ? parts.slice(0, -1) : parts;
  const section = SECTIONS.find((known) => known === name) ?? 'claims';
  const id = section === name ? rest.at(-1) : undefined;
  const record = id === undefined ? null : { packId: rest.slice(0, -1).join('/'), id };
  return { section, record, whole };
}

export const sectionLink = (section: Section): string => `#/${section}`;

export const claimLink = (packId: string, claimId: string): string =>
  `#/claims/${encodeURIComponent(packId)}/${encodeURIComponent(claimId)}`;

export const wholeClaimLink = (packId: string, claimId: string): string =>
  `${claimLink(packId, claimId)}/${WHOLE}`;

export const speakerLink = (packId: string, speakerId: string): string =>
  `#/speakers/${encodeURIComponent(packId)}/${encodeURIComponent(speakerId)}`;

export const noteLink = (noteId: string): string => `#/notes/${encodeURIComponent(noteId)}`;

const WHOLE = 'whole';

function unescapePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // expected: a stray % in an address typed by hand
  }
}
