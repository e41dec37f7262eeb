import type { DerivationKind } from '../../utils/claim/claim.ts';
import type { OriginGroup } from '../../utils/claim/corroboration.ts';
import type { Evidence, Stance } from '../../utils/claim/evidence.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { type MessageKey, plural, t } from '../../utils/extension/i18n.ts';
import { formatShortDate } from '../format-date.ts';
import { evidencePackWords } from './pack-words.ts';
import { publisherOf } from './verdict-words.ts';

export interface SourceLine {
  id: string;
  node: 'known' | 'unknown' | 'copy';
  dissents: boolean;
  publisher: string;
  /** Only of the web; shown as a link. */
  url: string | undefined;
  /** Date and what it does with the claim. */
  words: string;
  /** The packs that give it as evidence, where several know the claim. */
  packs: string;
}

const MOST_LINES = 3;

/** The pages behind a claim in their shortest form: an origin a line, and the copies too when there is only one. */
export function listSourceLines(
  known: KnownClaim,
  most = MOST_LINES,
): { lines: SourceLine[]; left: number } {
  const { groups } = known.corroboration;
  const alone = groups.length === 1;
  const all = groups.flatMap((group) => toLines(known, group, alone));
  return { lines: all.slice(0, most), left: Math.max(0, all.length - most) };
}

function toLines(known: KnownClaim, group: OriginGroup, withCopies: boolean): SourceLine[] {
  const { root, rootKnown, sources } = group;
  const copies = rootKnown ? sources.slice(1) : sources;
  const first: SourceLine = {
    ...toLine(known, group, root, rootKnown ? 'known' : 'unknown'),
    words: join(
      dateOf(known, root),
      rootKnown ? stanceWords(known, root) : t('originSilent'),
      !withCopies && copies.length > 0
        ? plural(copies.length, { one: 'copiedByOne', other: 'copiedByOther' })
        : '',
    ),
  };
  if (!withCopies) return [first];
  return [
    first,
    ...copies.map((id) => ({
      ...toLine(known, group, id, 'copy'),
      words: join(dateOf(known, id), derivationWords(known, id)),
    })),
  ];
}

function toLine(known: KnownClaim, group: OriginGroup, id: string, node: SourceLine['node']) {
  const isHere = known.isThisPage.includes(id);
  const url = isHere ? undefined : known.sources[id]?.url;
  return {
    id,
    node,
    dissents: group.dissents,
    publisher: isHere ? t('thisPageFirst') : publisherOf(known, id),
    packs: evidencePackWords(known, id),
    url: url?.startsWith('https://') || url?.startsWith('http://') ? url : undefined,
  };
}

const join = (...parts: string[]): string => parts.filter(Boolean).join(', ');

function dateOf({ sources }: KnownClaim, id: string): string {
  const published = sources[id]?.published;
  return published === undefined ? '' : formatShortDate(published);
}

const STANCES: Record<Stance, MessageKey> = {
  supports: 'stanceSupports',
  reports: 'stanceReports',
  disputes: 'stanceDisputes',
  refers: 'stanceRefers',
};

/** What a source does with the claim, with whom it names or how it hedges. */
export function stanceWords(known: KnownClaim, source: string): string {
  const evidence = known.claim.evidence.find((item) => item.source === source);
  return evidence ? evidenceWords(known, evidence) : '';
}

export function evidenceWords({ speakerNames }: KnownClaim, evidence: Evidence): string {
  const { stance, speaker, hedges } = evidence;
  if (stance !== 'reports') return t(STANCES[stance]);
  if (speaker !== undefined) return t('stanceNames', speakerNames[speaker] ?? speaker);
  return hedges[0] === undefined ? t(STANCES[stance]) : t('stanceHedges', hedges[0]);
}

const DERIVATIONS: Record<DerivationKind, MessageKey> = {
  syndicated: 'derivedSyndicated',
  rewritten: 'derivedRewritten',
  translated: 'derivedTranslated',
  cites: 'derivedCites',
};

/** How a source derives from others: `copies The Courier`. */
export function derivationWords(known: KnownClaim, id: string): string {
  const [derivation] = known.sources[id]?.derivedFrom ?? [];
  if (!derivation) return '';
  return t(DERIVATIONS[derivation.kind], upstreamName(known, id, derivation.source));
}

/** With its date when both are of one publisher, or a page would seem to go back to itself. */
function upstreamName(known: KnownClaim, id: string, upstream: string): string {
  const name = publisherOf(known, upstream);
  const same = known.sources[id]?.publisher === known.sources[upstream]?.publisher;
  return same ? join(name, dateOf(known, upstream)) : name;
}
