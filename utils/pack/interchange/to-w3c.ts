import type { Claim, Source } from '../../claim/claim.ts';
import type { Evidence } from '../../claim/evidence.ts';
import type { Pack } from '../../claim/pack.ts';
import { ANNOTATION_CONTEXT, NAMESPACE, OWN } from './w3c-terms.ts';

/**
 * A pack as an AnnotationCollection: one annotation for each piece of evidence, on the words of its page, with claim,
 * note and topics as bodies. {@link takeW3c} makes the same pack of it.
 */
export function toW3c(pack: Pack): string {
  const { speakers, sources, claims, ...head } = pack;
  const iri = `${NAMESPACE}${encode(pack.id)}`;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const items = claims.flatMap((claim) => toAnnotations(claim, { iri, byId, head }));
  const collection = {
    '@context': [ANNOTATION_CONTEXT, { pack: NAMESPACE }],
    id: iri,
    type: 'AnnotationCollection',
    label: pack.title,
    total: items.length,
    [OWN.head]: head,
    [OWN.speakers]: speakers,
    [OWN.sources]: sources,
    first: { id: `${iri}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

interface Around {
  iri: string;
  byId: ReadonlyMap<string, Source>;
  head: Pick<Pack, 'language'>;
}

function toAnnotations(claim: Claim, around: Around): object[] {
  const { text, topics, evidence, ...own } = claim;
  const iri = `${around.iri}#claim/${encode(claim.id)}`;
  const bodies = [
    textBody(text, 'describing', { language: around.head.language }),
    ...topics.map((topic) => textBody(topic, 'tagging')),
  ];
  const first = { bodies, own };
  const [leading = null, ...others] = evidence;
  return [
    toAnnotation(leading, { iri, ...first }, around),
    ...others.map((piece, at) =>
      toAnnotation(piece, { iri: `${iri}/${at + 2}`, bodies, own: claim.id }, around),
    ),
  ];
}

interface Parts {
  iri: string;
  bodies: object[];
  own: unknown;
}

/** A claim without evidence is an annotation on itself: one must be on something. */
function toAnnotation(piece: Evidence | null, { iri, bodies, own }: Parts, around: Around): object {
  const annotation = { id: iri, type: 'Annotation', motivation: 'assessing', [OWN.claim]: own };
  if (!piece) return { ...annotation, body: bodies, target: `${around.iri}#claim` };
  const { note, quote, created, prefix, suffix, ...rest } = piece as Evidence & Extras;
  const isQuoted = typeof quote === 'string' && quote !== '';
  const hasTime = typeof created === 'string' && created.includes('T');
  return {
    ...annotation,
    ...(hasTime && { created }),
    [OWN.evidence]: {
      ...rest,
      ...(!hasTime && { created }),
      ...(!isQuoted && { quote, prefix, suffix }),
    },
    body: note === undefined ? bodies : [...bodies, textBody(note, 'commenting')],
    target: {
      source: around.byId.get(piece.source)?.url ?? `${around.iri}#source/${encode(piece.source)}`,
      ...(isQuoted && { selector: { type: 'TextQuoteSelector', exact: quote, prefix, suffix } }),
    },
  };
}

/** What an import from elsewhere has kept with the evidence. */
interface Extras {
  created?: unknown;
  prefix?: unknown;
  suffix?: unknown;
}

const textBody = (value: string, purpose: string, more: object = {}): object => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
  ...more,
});

/** Half a surrogate pair cannot be part of an address. */
const encode = (id: string): string => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
