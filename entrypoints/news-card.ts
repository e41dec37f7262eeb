// Brought to a news page by the background when the first card opens there; most pages never need it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createCard } from '../components/card/create-card.tsx';

export default defineUnlistedScript(() => {
  globalThis.createSecondSourceCard = createCard; // of the extension's own world, which the page cannot see
});
