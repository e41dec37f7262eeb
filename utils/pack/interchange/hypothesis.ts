/** Hypothesis: the file its client exports, and the answers of its API (https://h.readthedocs.io/en/latest/api-reference/v1/). */
import type { Draft } from './draft.ts';
import { findDate, findText, findUrl, isRecord, listRecords, toList } from './lenient.ts';
import { type Passage, takePassage } from './passage.ts';

export function takeHypothesis(value: unknown, where: string, draft: Draft): void {
  if (!isRecord(value) || !('uri' in value || 'target' in value)) {
    draft.tally.skip(where, 'found no uri and no target; expected an annotation');
    return;
  }
  if (toList(value.references).length > 0) {
    draft.tally.skip(where, 'found a reply; expected an annotation of words on a page');
    return;
  }
  const targets = listRecords(value.target);
  const selectors = targets.flatMap(({ selector }) => listRecords(selector));
  const passage = {
    page: readPage(value, targets),
    quote: selectors.find(({ type }) => type === 'TextQuoteSelector'),
    note: typeof value.text === 'string' ? value.text : '',
    tags: toList(value.tags).flatMap((tag) => findText(tag) ?? []),
    created: findDate(value.created),
  };
  if (takePassage(passage, where, draft)) countRest(value, selectors, draft);
}

type Fields = Record<string, unknown>;

/** Papers and local files have a uri that is no address. */
function readPage({ uri, document }: Fields, targets: Fields[]): Passage['page'] {
  const url = findUrl(uri) ?? findUrl(targets.map(({ source }) => source));
  return {
    url,
    key: url ?? findText(uri) ?? '',
    title: findText(isRecord(document) ? document.title : null),
  };
}

const KEPT = new Set('id uri target text tags created document references'.split(' '));

function countRest(annotation: Fields, selectors: Fields[], { tally }: Draft): void {
  for (const field of Object.keys(annotation)) if (!KEPT.has(field)) tally.leave(field);
  for (const { type } of selectors)
    if (type !== 'TextQuoteSelector')
      tally.leave(`target.selector: ${findText(type) ?? 'without a type'}`);
}
