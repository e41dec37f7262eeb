// What a visit found: as an object for programs, and as a line for people. Pure.

/**
 * @param {{ page: string, url: string, title: string }} visited
 * @param {object | null} state a PageState (utils/claim/reading.ts)
 */
export function toReport({ page, url, title }, state) {
  const reading = state?.reading;
  return {
    page,
    url,
    title,
    state: state?.kind ?? 'not-reached',
    ...(state?.message && { error: state.message }),
    claims: reading ? reading.claimMentions.map((mention) => toClaim(mention, reading)) : [],
    speakers: reading ? reading.speakerMentions.map((mention) => toSpeaker(mention, reading)) : [],
    conflicts: reading ? count(reading.claimMentions.filter(isConflict(reading)), 'claimId') : 0,
    copyOf: reading?.copyOf ?? null,
  };
}

/** For a page that no tab could show. */
export const toFailure = ({ page, url }, error) => ({ page, url, state: 'not-opened', error });

export function toLine(report) {
  const { page, state, error, claims, speakers, conflicts, copyOf } = report;
  if (state !== 'read' && state !== 'gave-up')
    return `${page}: ${STATES[state] ?? state}${error ? `: ${error}` : ''}`;
  const known = claims.filter(({ relation }) => relation !== 'related');
  const parts = [
    plural(count(known, 'claimId'), 'claim'),
    plural(count(speakers, 'speakerId'), 'speaker'),
    plural(conflicts, 'conflict'),
    copyOf
      ? `${copyOf.kind} of ${copyOf.sourceId} (${Math.round(copyOf.containment * 100)} %)`
      : 'no copy',
  ];
  return `${page}: ${parts.join(', ')}${state === 'gave-up' ? ' (the page never rests)' : ''}`;
}

const STATES = {
  'not-opened': 'could not be opened',
  'not-reached': 'opened, but the extension does not answer there',
  'not-news': 'not a news article, left alone',
  off: 'off on this site',
  reading: 'still being read',
  failed: 'could not be read',
};

function toClaim({ packId, claimId, relation, score, conflict }, { claims }) {
  const known = claims[`${packId} ${claimId}`];
  const { text } = known.claim;
  const { verdict } = known.corroboration;
  return { packId, claimId, relation, score, text, verdict, ...(conflict && { conflict }) };
}

function toSpeaker({ packId, speakerId }, { speakers }) {
  return { packId, speakerId, text: speakers[`${packId} ${speakerId}`].speaker.name };
}

/** As painted: this page differs, or the pages known differ and it is one of them. */
const isConflict =
  (reading) =>
  ({ packId, claimId, relation }) =>
    relation === 'conflict' ||
    (relation === 'same' &&
      reading.claims[`${packId} ${claimId}`].corroboration.verdict === 'conflicting');

const count = (records, id) =>
  new Set(records.map((record) => `${record.packId} ${record[id]}`)).size;

const plural = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;
