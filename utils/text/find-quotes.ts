import type { QuoteMention, Span, SpeakerMention } from '../claim/mention.ts';
import { listQuotations } from './list-quotations.ts';

/** Shorter ones are scare quotes and titles. */
const LEAST_WORDS = 4;

const CUES =
  `said|says|say|saying|told|tells|added|adds|adding|wrote|writes|stated|states|stating|explained|explains|noted
  |notes|announced|claimed|claims|argued|argues|insisted|insists|recalled|recounted|recounting|warned|warns|replied|asked
  |continued|concluded|remarked|declared|disclosed|confirmed|according to`.replace(/\s+/g, (gap) =>
    gap.includes('\n') ? '' : gap,
  );
/** What may stand between a name and a cue that belong together. */
const BESIDE = String.raw`[\s,]*`;
const CUE_AT_START = new RegExp(`^${BESIDE}(?:${CUES})\\b`, 'i');
const CUE_AT_END = new RegExp(`\\b(?:${CUES})${BESIDE}$`, 'i');
const CUE_THEN_QUOTE = new RegExp(`\\b(?:${CUES})\\b[^.!?\\n“”"]{0,40}[:,]?\\s*$`, 'i');

/**
 * Direct quotations of at least four words with the known speaker of each. A speaker is asserted only when name and
 * cue touch the quotation: the other patterns were measured to be right in fewer than nine cases of ten.
 */
export function findQuotes(text: string, speakers: readonly SpeakerMention[]): QuoteMention[] {
  const said = listQuotations(text)
    .filter(({ start, end }) => countWords(text.slice(start, end)) >= LEAST_WORDS)
    .map(({ runsOn, ...span }) => ({ span, runsOn, by: attribute(text, span, speakers) }));
  // one voice from paragraph to paragraph: whoever is named beside any of them says them all
  for (let i = said.length - 2; i >= 0; i--) {
    const [one, next] = [said[i], said[i + 1]];
    if (one?.runsOn && next) one.by = surer(one.by, next.by);
  }
  for (let i = 1; i < said.length; i++) {
    const [before, one] = [said[i - 1], said[i]];
    if (before?.runsOn && one) one.by = surer(before.by, one.by);
  }
  return said.map(({ span, by }) => ({ ...span, ...by }));
}

const countWords = (words: string): number =>
  words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** So far before a quotation its sentence may begin. UTF-16 units. */
const LONGEST_LEAD = 600;

const CERTAINTIES = ['open', 'probable', 'asserted'];

const surer = (a: Attribution, b: Attribution): Attribution =>
  CERTAINTIES.indexOf(b.certainty) > CERTAINTIES.indexOf(a.certainty) ? b : a;

type Attribution = Pick<QuoteMention, 'packId' | 'speakerId' | 'certainty'>;

function attribute(
  text: string,
  { start, end }: Span,
  speakers: readonly SpeakerMention[],
): Attribution {
  const blockStart = text.lastIndexOf('\n', start - 1) + 1;
  const blockEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const sentenceEnd =
    end +
    (text.slice(end, Math.min(blockEnd, end + LONGEST_LEAD)).match(/^[^.!?]*/)?.[0].length ?? 0);
  const lead = Math.max(blockStart, start - LONGEST_LEAD);
  const sentenceStart = Math.max(
    blockStart,
    lead + text.slice(lead, start).search(/[.!?]["”“’»«]?\s+[^.!?]*$/) + 1,
  );
  const after = speakers.filter((s) => s.start >= end && s.end <= sentenceEnd);
  const before = speakers.filter((s) => s.start >= sentenceStart && s.end <= start);
  const touching =
    after.find((s) => isSaidBy(text.slice(end, s.start), text.slice(s.end, sentenceEnd))) ??
    before.findLast(
      (s) =>
        CUE_AT_START.test(text.slice(s.end, start)) &&
        CUE_THEN_QUOTE.test(text.slice(s.end, start)),
    );
  if (touching) return toAttribution(touching, 'asserted');
  const near = after[0] ?? before.at(-1);
  return near
    ? toAttribution(near, 'probable')
    : { packId: null, speakerId: null, certainty: 'open' };
}

/** `”, said NAME` or `”, NAME said`. */
const isSaidBy = (between: string, behind: string): boolean =>
  between.length < 30 &&
  (CUE_AT_END.test(between) || (/^[\s,]*$/.test(between) && CUE_AT_START.test(behind)));

const toAttribution = (
  { packId, speakerId }: SpeakerMention,
  certainty: 'asserted' | 'probable',
): Attribution => ({
  packId,
  speakerId,
  certainty,
});
