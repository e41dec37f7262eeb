import type { createCard } from '../../components/card/create-card.tsx';
import { sendToBackground } from '../../utils/extension/messages.ts';

declare global {
  /** Put there by the script news-card. */
  var createSecondSourceCard: typeof createCard | undefined;
}

export type LoadCard = () => Promise<typeof createCard>;

/** The card is a script of its own: what every news page has to load stays small. */
export const loadCard: LoadCard = async () => {
  if (!globalThis.createSecondSourceCard) await sendToBackground('loadCard');
  if (!globalThis.createSecondSourceCard) throw new Error('The card did not come');
  return globalThis.createSecondSourceCard;
};
