import { useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import { formatFingerprint } from '../../../utils/pack/transport/public-key.ts';

const ALL_DIGITS = 64;

interface Props {
  /** 64 hex digits. */
  keyId: string;
}

/** A key as people compare it: its first digits, and all of them on demand. */
export function Fingerprint({ keyId }: Props) {
  const [copied, setCopied] = useState(false);
  const whole = formatFingerprint(keyId, ALL_DIGITS);
  const handleCopy = async () => {
    await navigator.clipboard.writeText(whole);
    setCopied(true);
  };
  return (
    <details class="print">
      <summary>
        <span class="mono">{formatFingerprint(keyId)}</span>{' '}
        <span class="micro">{t('keyWhole')}</span>
      </summary>
      <p class="mono">{whole}</p>
      <p class="btns">
        <button type="button" class="btn small" onClick={() => void handleCopy()}>
          {t('keyCopy')}
        </button>
        <span class="micro" role="status">
          {copied && t('keyCopied')}
        </span>
      </p>
    </details>
  );
}
