import type { Claim, Speaker } from './claim.ts';
import { toPageKey } from './page-key.ts';

/**
 * What a claim is recognised by in another pack: its words without case and punctuation, and the address of its review.
 * Two claims with one key in common are one claim.
 */
export const listClaimKeys = ({ text, review }: Claim): string[] =>
  [keyOfText(text), keyOfAddress('review', review?.url)].filter((key) => key !== null);

/** The same for a speaker: the name's words, and every address that stands for the person or organisation. */
export const listSpeakerKeys = ({ name, sameAs }: Speaker): string[] =>
  [keyOfText(name), ...sameAs.map((address) => keyOfAddress('same', address))].filter(
    (key) => key !== null,
  );

/** `null` for a text without a word: such texts have nothing in common. Cheap, since whole libraries are compared. */
function keyOfText(text: string): string | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? null : `text ${words}`;
}

const keyOfAddress = (kind: string, address: string | undefined): string | null =>
  address === undefined ? null : `${kind} ${toPageKey(address)}`;

/** Records that share a key, also by way of a third one, together; groups and members in the order given. */
export function groupSame<T>(
  records: readonly T[],
  listKeys: (record: T) => readonly string[],
): T[][] {
  const firstWith = new Map<string, number>();
  const before = records.map((_, i) => i); // an earlier record that is the same, or the record itself
  const topOf = (i: number): number => {
    let top = i;
    while (before[top] !== top) top = before[top] ?? top;
    return top;
  };
  records.forEach((record, i) => {
    for (const key of listKeys(record)) {
      const [a, b] = [topOf(firstWith.get(key) ?? i), topOf(i)];
      before[Math.max(a, b)] = Math.min(a, b);
      if (!firstWith.has(key)) firstWith.set(key, i);
    }
  });
  const groups = new Map<number, T[]>();
  records.forEach((record, i) => {
    const group = groups.get(topOf(i));
    if (group) group.push(record);
    else groups.set(topOf(i), [record]);
  });
  return [...groups.values()];
}
