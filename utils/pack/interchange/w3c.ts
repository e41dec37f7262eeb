/** W3C Web Annotation in, generously: body, target and selector may be a text, an object or a list. */
import type { Draft } from './draft.ts';
import { findDate, findText, findUrl, isRecord, listRecords, toList } from './lenient.ts';
import { takeOwnAnnotation } from './own-annotation.ts';
import { takePassage } from './passage.ts';
import { listTypes } from './unfold-record.ts';
import { OWN } from './w3c-terms.ts';

export function takeW3c(value: unknown, where: string, draft: Draft): void {
  if (!isRecord(value) || !('target' in value)) {
    draft.tally.skip(`${where} target`, 'missing; expected an Annotation with a target');
    return;
  }
  if (OWN.claim in value) takeOwnAnnotation(value, where, draft);
  else for (const target of listTargets(value)) takeTarget(value, target, draft, where);
}

interface Target {
  source: unknown;
  selectors: Record<string, unknown>[];
  place: string;
}

/** Several targets are several pages, or several places of one. */
function listTargets({ target }: Record<string, unknown>): Target[] {
  const all = toList(target);
  return all.map((one, at) => ({
    source: isRecord(one) ? (one.source ?? one.id) : one,
    selectors: isRecord(one) ? listSelectors(one.selector) : [],
    place: all.length > 1 ? ` target[${at}]` : '',
  }));
}

/** Each with those that narrow it. */
function listSelectors(selector: unknown, level = 0): Record<string, unknown>[] {
  if (level > 5) return [];
  return listRecords(selector).flatMap((one) => [
    one,
    ...listSelectors([one.refinedBy, one.items].flatMap(toList), level + 1),
  ]);
}

function takeTarget(
  annotation: Record<string, unknown>,
  { source, selectors, place }: Target,
  draft: Draft,
  where: string,
): void {
  const url = findUrl(source);
  const bodies = listBodies(annotation);
  const taken = takePassage(
    {
      page: {
        url,
        key: findText(isRecord(source) ? source.id : source) ?? '',
        title: findText(isRecord(source) ? (source.title ?? source.label) : null),
      },
      // the last one is the narrowest
      quote: selectors.filter(({ type }) => type === 'TextQuoteSelector').at(-1),
      note: bodies
        .filter(({ isTag }) => !isTag)
        .map(({ text }) => text)
        .join('\n\n'),
      tags: bodies.filter(({ isTag }) => isTag).map(({ text }) => text),
      created: findDate(annotation.created),
    },
    `${where}${place}`,
    draft,
  );
  if (taken) countRest(annotation, selectors, draft);
}

interface Body {
  text: string;
  isTag: boolean;
}

/** Texts and tags; of a page that is linked to, its address. */
function listBodies({ body, bodyValue }: Record<string, unknown>): Body[] {
  const found = [...toList(body).flatMap(unfold), ...toList(bodyValue)].map((one) => {
    if (!isRecord(one)) return { text: findText(one) ?? '', isTag: false };
    const isHtml = /html/i.test(String(one.format ?? ''));
    const raw = typeof one.value === 'string' && !isHtml ? one.value.trim() : findText(one.value);
    return {
      text: raw ?? findUrl(one.source ?? one.id) ?? '',
      isTag: toList(one.purpose).includes('tagging'),
    };
  });
  return found.filter(({ text }) => text !== '');
}

/** A Choice, List or Composite holds bodies in turn. */
const unfold = (body: unknown): unknown[] =>
  isRecord(body) && Array.isArray(body.items) ? body.items : [body];

const KEPT = new Set('@context id type target body bodyValue created motivation'.split(' '));

function countRest(
  annotation: Record<string, unknown>,
  selectors: Record<string, unknown>[],
  { tally }: Draft,
): void {
  for (const field of Object.keys(annotation)) if (!KEPT.has(field)) tally.leave(field);
  for (const selector of selectors)
    if (selector.type !== 'TextQuoteSelector')
      tally.leave(`target.selector: ${listTypes(selector)[0] ?? 'without a type'}`);
}
