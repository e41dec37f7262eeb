/** schema.org ClaimReview, and the Data Commons feed of it (https://www.datacommons.org/factcheck/download). */
import type { Draft } from './draft.ts';
import { foldText, makeId } from './ids.ts';
import { findDate, findText, findUrl, hostOf, isRecord, listRecords, toList } from './lenient.ts';
import { clearlyFalse, findRating } from './rating.ts';
import { takeSpeakers } from './speakers.ts';
import { listTypes, unfoldRecord } from './unfold-record.ts';

/** Takes a review, a feed's item, a graph or a list of these; whatever else it finds is skipped by name. */
export function takeClaimReview(value: unknown, where: string, draft: Draft): void {
  const found = unfoldRecord(value, where, 'ClaimReview');
  if (found.length === 0)
    draft.tally.skip(where, `found ${describe(value)}; expected a ClaimReview`);
  for (const { record, where: place, url } of found) takeOne(record, place, draft, url);
}

function describe(value: unknown): string {
  if (!isRecord(value)) return Array.isArray(value) ? 'an empty list' : 'no object';
  return listTypes(value)[0]?.slice(0, 60) ?? 'an object without @type';
}

type Fields = Record<string, unknown>;

function takeOne(review: Fields, where: string, draft: Draft, itemUrl: string | null): void {
  const reviewed = listRecords(review.itemReviewed);
  const text =
    findText(review.claimReviewed) ??
    findText(reviewed.map((item) => item.text ?? item.description));
  if (text === null) {
    draft.tally.skip(`${where} claimReviewed`, 'missing; expected the claim in words');
    return;
  }
  const claimId = makeId(text, foldText(text));
  const rating = findRating(review.reviewRating);
  const page = readReviewPage(review, text, itemUrl);
  const claim = {
    id: claimId,
    text,
    ...(rating !== null && {
      review: { rating, publisher: page.publisher, ...(page.url && { url: page.url }) },
    }),
  };
  if (!draft.putClaim(claim, where)) return;
  draft.tally.take();
  const authors = reviewed.flatMap((item) => toList(item.author));
  const speakers = takeSpeakers(authors, where, draft);
  draft.joinClaim(claimId, { speakers, topics: listTopics(review) });
  const [speaker] = speakers;
  const named = speakers.length === 1 && speaker !== undefined ? { speaker } : {};
  if (draft.putSource(page, `${where} source`)) {
    const stance = clearlyFalse(review.reviewRating) ? 'disputes' : 'refers';
    const evidence = {
      source: page.id,
      stance,
      ...named,
      ...(rating !== null && { note: rating }),
    };
    if (draft.addEvidence(claimId, evidence, where) === 'known') draft.tally.repeat();
  }
  for (const item of reviewed) takeAppearances(item, { claimId, named, where }, draft);
  countRest(review, reviewed, draft);
}

/** The page of the review. A review without an address is known by its publisher and claim. */
function readReviewPage(review: Fields, text: string, itemUrl: string | null) {
  const url =
    findUrl(review.url) ?? findUrl(review.mainEntityOfPage) ?? itemUrl ?? findUrl(review['@id']);
  const publisher =
    nameIn(review.author) ??
    findText(toList(review.author).filter((one) => !isRecord(one))) ??
    nameIn(review.publisher) ??
    (url === null ? 'unknown' : hostOf(url));
  const published = findDate(review.datePublished);
  return {
    id: makeId(publisher.slice(0, 40), url ?? `${publisher} ${foldText(text)}`),
    title: findText(review.headline ?? review.name) ?? text,
    publisher,
    ...(published !== null && { published }),
    ...(url !== null && { url }),
  };
}

interface Place {
  claimId: string;
  named: { speaker?: string };
  where: string;
}

/** Where the claim was made: these pages speak of it; whether in their own voice is not said. */
function takeAppearances(item: Fields, { claimId, named, where }: Place, draft: Draft): void {
  for (const field of ['firstAppearance', 'appearance'])
    for (const work of toList(item[field])) {
      const source = readAppearance(work, field === 'firstAppearance' && item.datePublished);
      if (!source) draft.tally.leave(`itemReviewed.${field} without an address`);
      else if (draft.putSource(source, `${where} itemReviewed.${field}`))
        draft.addEvidence(claimId, { source: source.id, stance: 'refers', ...named }, where);
    }
}

function readAppearance(work: unknown, claimDate: unknown) {
  const url = findUrl(work);
  if (url === null) return null;
  const fields = isRecord(work) ? work : {};
  const published = findDate(fields.datePublished ?? claimDate);
  return {
    id: makeId(hostOf(url), url),
    title: findText(fields.headline ?? fields.name) ?? url,
    publisher: nameIn(fields.publisher) ?? hostOf(url),
    ...(published !== null && { published }),
    url,
  };
}

/** Of a Person or Organization its name. */
const nameIn = (value: unknown): string | null =>
  findText(listRecords(value).map(({ name }) => name));

const listTopics = (review: Fields): string[] =>
  toList(review.keywords)
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
    .map(findText)
    .filter((topic) => topic !== null);

const KEPT = new Set(
  '@context @type @id claimReviewed itemReviewed reviewRating author publisher url mainEntityOfPage headline name datePublished keywords inLanguage'.split(
    ' ',
  ),
);
const KEPT_OF_ITEM = new Set(
  '@context @type @id author appearance firstAppearance datePublished text description'.split(' '),
);

/** Fields that a pack has no place for, and dates that could not be read. */
function countRest(review: Fields, reviewed: Fields[], { tally }: Draft): void {
  for (const field of Object.keys(review)) if (!KEPT.has(field)) tally.leave(field);
  if (findText(review.datePublished) !== null && findDate(review.datePublished) === null)
    tally.leave('datePublished that is no ISO 8601 date');
  if (listRecords(review.reviewRating).some(hasMore))
    tally.leave('reviewRating figures and explanation');
  for (const item of reviewed)
    for (const field of Object.keys(item))
      if (!KEPT_OF_ITEM.has(field)) tally.leave(`itemReviewed.${field}`);
}

/** Words say what a rating is; figures are kept only without them. */
const hasMore = (rating: Fields): boolean =>
  findText(rating.ratingExplanation) !== null ||
  (findText(rating.alternateName) !== null && findText(rating.ratingValue) !== null);
