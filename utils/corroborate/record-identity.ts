import type { Claim, Speaker } from '../claim/claim.ts';
import { toPageKey } from '../claim/page-key.ts';
import { listTokens } from '../text/tokens.ts';

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

/** `null` for a text without a word: such texts have nothing in common. */
function keyOfText(text: string): string | null {
  const words = listTokens(text).map(({ norm }) => norm);
  return words.length > 0 ? `text ${words.join(' ')}` : null;
}

const keyOfAddress = (kind: string, address: string | undefined): string | null =>
  address === undefined ? null : `${kind} ${toPageKey(address)}`;
