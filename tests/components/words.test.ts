import { expect, it } from 'vitest';

import messages from '../../public/_locales/en/messages.json';

/** It says what was reported and by whom, never whether it is so, nor how much to believe it. */
const NEVER =
  /\b(true|false|fake|facts?|verif\w*|confirm\w*|debunk\w*|proven?|reliab\w*|trust\w*|scores?|AI|we|our|us)\b|!/i;

it.each(Object.entries(messages))('%s keeps to the words of the tool', (_key, { message }) => {
  expect(message).not.toMatch(NEVER);
});
