import type { Claim, Source, Speaker } from '../../claim/claim.ts';
import type { Evidence } from '../../claim/evidence.ts';
import type { Pack } from '../../claim/pack.ts';
import { countNotHeld, type Held } from './not-held.ts';
import type { Exported } from './to-csv.ts';

const HELD: Held = {
  head: ['id', 'title', 'description', 'version', 'published', 'license', 'publisher', 'language'],
  speakers: ['id', 'name', 'role'],
  sources: ['id', 'title', 'publisher', 'author', 'published', 'url', 'derivedFrom'],
  claims: ['id', 'text', 'variants', 'topics', 'speakers', 'review', 'evidence'],
  evidence: ['source', 'stance', 'speaker', 'quote', 'note'],
  values: [],
};

/** A pack for people to read: claims with their evidence, each source once at the end. Not meant to be read back. */
export function toMarkdown(pack: Pack): Exported {
  const speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
  const numbers = new Map(pack.sources.map(({ id }, at) => [id, at + 1]));
  const parts = [
    ...describeHead(pack),
    ...pack.claims.flatMap((claim) => describeClaim(claim, speakers, numbers)),
    ...(pack.sources.length > 0 ? ['## Sources'] : []),
    pack.sources.map((source, at) => describeSource(source, at + 1, numbers)).join('\n'),
  ];
  return {
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    notKept: countNotHeld(pack, HELD),
  };
}

function describeHead(pack: Pack): string[] {
  const { publisher } = pack;
  const facts = [
    `Pack ${plain(pack.id)}, version ${pack.version}`,
    publisher && link(publisher.name, publisher.url),
    pack.license && plain(pack.license),
    pack.published && plain(pack.published),
    `language ${plain(pack.language)}`,
  ];
  return [
    `# ${plain(pack.title)}`,
    pack.description === undefined ? '' : plain(pack.description),
    facts.filter((fact) => fact !== undefined && fact !== '').join(' · '),
  ];
}

type Speakers = ReadonlyMap<string, Speaker>;
type Numbers = ReadonlyMap<string, number>;

function describeClaim(claim: Claim, speakers: Speakers, numbers: Numbers): string[] {
  const { review } = claim;
  const said = claim.speakers.map((id) => describeSpeaker(id, speakers)).join(', ');
  const lines = [
    said === '' ? '' : `Said by: ${said}`,
    ...claim.variants.map((variant) => `Also: ${plain(variant)}`),
    claim.topics.length > 0 ? `Topics: ${claim.topics.map(plain).join(', ')}` : '',
    review
      ? `Reviewed: ${plain(review.rating)}${review.publisher === undefined && review.url === undefined ? '' : ` (${link(review.publisher ?? review.url ?? '', review.url)})`}`
      : '',
    ...claim.evidence.map((piece) => describeEvidence(piece, speakers, numbers)),
  ];
  const list = lines.filter((line) => line !== '').map((line) => `- ${line}`);
  return [`## ${plain(claim.text)}`, list.join('\n')];
}

function describeSpeaker(id: string, speakers: Speakers): string {
  const { name = id, role } = speakers.get(id) ?? {};
  return role ? `${plain(name)} (${plain(role)})` : plain(name);
}

function describeEvidence(piece: Evidence, speakers: Speakers, numbers: Numbers): string {
  const by = piece.speaker === undefined ? '' : ` ${describeSpeaker(piece.speaker, speakers)}`;
  const parts = [
    piece.quote ? `“${plain(piece.quote)}”` : '',
    piece.note ? plain(piece.note) : '',
  ].filter((part) => part !== '');
  return `\\[${numbers.get(piece.source)}\\] ${piece.stance}${by}${parts.length > 0 ? `: ${parts.join(' · ')}` : ''}`;
}

function describeSource(source: Source, number: number, numbers: Numbers): string {
  const parts = [
    link(source.title, source.url),
    plain(source.publisher),
    source.author && plain(source.author),
    source.published && plain(source.published),
    ...source.derivedFrom.map((one) => `${one.kind} \\[${numbers.get(one.source)}\\]`),
  ];
  return `${number}. ${parts.filter((part) => part !== undefined && part !== '').join(', ')}`;
}

/** Whatever could be markup, an address that becomes a link, or a line of its own stays text. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-!|~$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(https?)(:)/gi, '$1&#58;')
    .replace(/@/g, '&#64;')
    .replace(/\bwww\./gi, 'www&#46;');

const link = (text: string, url: string | undefined): string =>
  url === undefined
    ? plain(text)
    : `[${plain(text)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
