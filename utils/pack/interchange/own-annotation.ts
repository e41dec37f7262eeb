/** An annotation that {@link toW3c} wrote: what W3C has a place for is read there, the rest from our own fields. */
import type { Draft } from './draft.ts';
import { isRecord, listRecords } from './lenient.ts';
import { OWN } from './w3c-terms.ts';

export function takeOwnAnnotation(
  annotation: Record<string, unknown>,
  where: string,
  draft: Draft,
): void {
  const own = annotation[OWN.claim];
  const claimId = isRecord(own) ? own.id : own;
  if (typeof claimId !== 'string') {
    draft.tally.skip(`${where} ${OWN.claim}`, 'expected a claim, or the id of one');
    return;
  }
  const isClaim = isRecord(own);
  if (isClaim && !draft.putClaim(toClaim(annotation, own), `${where} ${OWN.claim}`)) return;
  const evidence = annotation[OWN.evidence];
  const outcome =
    evidence === undefined
      ? 'known'
      : draft.addEvidence(claimId, toEvidence(annotation, evidence), `${where} ${OWN.evidence}`);
  if (isClaim || outcome !== 'skipped') draft.tally.take();
}

/** Speakers and sources stand beside the annotations. */
export function takeOwnRecord(list: string, record: unknown, where: string, draft: Draft): void {
  const put = list === OWN.speakers ? draft.putSpeaker : draft.putSource;
  put(record, `${list} ${where}`);
}

const bodiesFor = (annotation: Record<string, unknown>, purpose: string): unknown[] =>
  listRecords(annotation.body)
    .filter((body) => body.purpose === purpose)
    .map(({ value }) => value);

function toClaim(
  annotation: Record<string, unknown>,
  own: Record<string, unknown>,
): Record<string, unknown> {
  const [text] = bodiesFor(annotation, 'describing');
  return { ...own, text, topics: bodiesFor(annotation, 'tagging'), evidence: [] };
}

function toEvidence(annotation: Record<string, unknown>, own: unknown): unknown {
  if (!isRecord(own)) return own;
  const [note] = bodiesFor(annotation, 'commenting');
  const [target] = listRecords(annotation.target);
  const [selector] = listRecords(target?.selector);
  const { exact, prefix, suffix } = selector ?? {};
  return {
    ...own,
    ...given({ note, quote: exact, prefix, suffix, created: annotation.created }),
  };
}

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
