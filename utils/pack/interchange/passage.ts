/** An annotation of words on a page, as Hypothesis and W3C have it: the words become the claim, the page its source. */
import type { Draft } from './draft.ts';
import { foldText, makeId } from './ids.ts';
import { findText, hostOf } from './lenient.ts';

export interface Passage {
  /** `key` tells pages without an http address apart. */
  page: { url: string | null; key: string; title: string | null };
  /** A TextQuoteSelector. */
  quote: Record<string, unknown> | undefined;
  /** Markdown. */
  note: string;
  tags: string[];
  created: string | null;
}

/** False when it was skipped. The page only `refers` to the claim: an annotation does not tell in whose voice it stands there. */
export function takePassage(passage: Passage, where: string, draft: Draft): boolean {
  const { page, quote, tags } = passage;
  const text = findText(quote?.exact);
  if (quote === undefined || text === null) {
    draft.tally.skip(
      `${where} target.selector`,
      'found no TextQuoteSelector with exact; expected the words that are annotated',
    );
    return false;
  }
  const publisher = page.url === null ? 'unknown' : hostOf(page.url);
  const source = {
    id: makeId(publisher, page.url ?? page.key),
    title: page.title ?? (page.url || page.key.slice(0, 200) || publisher),
    publisher,
    ...(page.url !== null && { url: page.url }),
  };
  const claimId = makeId(text, foldText(text));
  if (!draft.putClaim({ id: claimId, text }, where)) return false;
  draft.tally.take();
  draft.joinClaim(claimId, { topics: tags });
  if (!draft.putSource(source, `${where} source`)) return true;
  const evidence = { source: source.id, ...toEvidence(passage) };
  if (draft.addEvidence(claimId, evidence, where) === 'known') draft.tally.repeat();
  return true;
}

/** `prefix`, `suffix` and `created` mean nothing to the program, but are kept for who exports them again. */
function toEvidence({ quote = {}, note, created }: Passage): Record<string, unknown> {
  const around = ['prefix', 'suffix'].flatMap((field) =>
    typeof quote[field] === 'string' && quote[field] !== '' ? [[field, quote[field]]] : [],
  );
  return {
    stance: 'refers',
    quote: quote.exact,
    ...(note.trim() !== '' && { note }),
    ...(created !== null && { created }),
    ...Object.fromEntries(around),
  };
}
