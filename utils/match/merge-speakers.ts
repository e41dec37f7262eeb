import type { SpeakerMention } from '../claim/mention.ts';
import { recordKey } from '../claim/reading.ts';

/**
 * The speakers that several packs find, as one list in reading order. Of names that overlap the longest stays. A name
 * that several packs know is one person's and listed once, unless the page gives their speakers different full names:
 * then nobody can tell whom a surname means.
 */
export function mergeSpeakers(
  text: string,
  packs: readonly (readonly SpeakerMention[])[],
): SpeakerMention[] {
  const filled = packs.filter((mentions) => mentions.length > 0);
  if (filled.length < 2) return [...(filled[0] ?? [])];
  const places = groupByPlace(filled.flat());
  const fullNames = listFullNames(text, places);
  const bearers = listBearers(text, places);
  return dropOverlapped(places)
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const word = text.slice(first.start, first.end);
      const rivals = [...others, ...(bearers.get(word.toLowerCase()) ?? [])];
      const isMeant = rivals.every(
        (other) => other.packId === first.packId || isOnePerson(first, other, fullNames),
      );
      return isMeant ? [first] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** By last word: whom names of several words that end with it mean. */
function listBearers(
  text: string,
  places: readonly SpeakerMention[][],
): Map<string, SpeakerMention[]> {
  const bearers = new Map<string, SpeakerMention[]>();
  for (const place of places) {
    const last = text
      .slice(startOf(place), endOf(place))
      .match(/\s(\S+)$/)?.[1]
      ?.toLowerCase();
    if (last) bearers.set(last, [...(bearers.get(last) ?? []), ...place]);
  }
  return bearers;
}

/** Mentions that begin and end together, in the order of their packs. */
function groupByPlace(mentions: readonly SpeakerMention[]): SpeakerMention[][] {
  const places = new Map<string, SpeakerMention[]>();
  for (const mention of mentions) {
    const key = `${mention.start} ${mention.end}`;
    const place = places.get(key);
    if (place) place.push(mention);
    else places.set(key, [mention]);
  }
  return [...places.values()];
}

/** By speaker: the places where several words name them. */
function listFullNames(
  text: string,
  places: readonly SpeakerMention[][],
): Map<string, Set<SpeakerMention[]>> {
  const fullNames = new Map<string, Set<SpeakerMention[]>>();
  for (const place of places) {
    if (!/\s/.test(text.slice(place[0]?.start, place[0]?.end))) continue;
    for (const mention of place) {
      const key = keyOf(mention);
      fullNames.set(key, (fullNames.get(key) ?? new Set()).add(place));
    }
  }
  return fullNames;
}

const keyOf = ({ packId, speakerId }: SpeakerMention): string => recordKey(packId, speakerId);

/** The longest first; what overlaps one that was kept goes, also when nobody can tell whom that one means. */
function dropOverlapped(places: readonly SpeakerMention[][]): SpeakerMention[][] {
  const longestFirst = [...places].sort(
    (a, b) => endOf(b) - startOf(b) - (endOf(a) - startOf(a)) || startOf(a) - startOf(b),
  );
  const taken = new Set<number>(); // every character of a kept name
  return longestFirst.filter((place) => {
    // nothing kept is shorter, so whatever overlaps it covers one of its ends
    if (taken.has(startOf(place)) || taken.has(endOf(place) - 1)) return false;
    for (let at = startOf(place); at < endOf(place); at++) taken.add(at);
    return true;
  });
}

const startOf = (place: readonly SpeakerMention[]): number => place[0]?.start ?? 0;
const endOf = (place: readonly SpeakerMention[]): number => place[0]?.end ?? 0;

function isOnePerson(
  a: SpeakerMention,
  b: SpeakerMention,
  fullNames: ReadonlyMap<string, ReadonlySet<SpeakerMention[]>>,
): boolean {
  const [ofA, ofB] = [fullNames.get(keyOf(a)), fullNames.get(keyOf(b))];
  if (!ofA && !ofB) return true;
  return [...(ofA ?? [])].some((place) => ofB?.has(place));
}
