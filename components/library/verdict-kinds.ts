import type { Verdict } from '../../utils/claim/corroboration.ts';
import type { MessageKey } from '../../utils/extension/i18n.ts';

/** The mark that stands for a verdict. */
export const VERDICT_KINDS = {
  conflicting: 'conflict',
  'copied-only': 'copied',
  'single-source': 'single',
  corroborated: 'corroborated',
} as const satisfies Record<Verdict, string>;

export const VERDICT_NAMES: Record<Verdict, MessageKey> = {
  conflicting: 'verdictDisagree',
  'copied-only': 'kindCopied',
  'single-source': 'kindSingle',
  corroborated: 'kindCorroborated',
};
