import { t } from '../utils/extension/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;
const STEP = 1_000;

/** A size as people say it: `412 bytes`, `15 kB`, `2.9 MB`. */
export function formatBytes(sizeBytes: number): string {
  const power = sizeBytes < STEP ? 0 : sizeBytes < STEP * STEP ? 1 : 2;
  return new Intl.NumberFormat(t('languageTag'), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(sizeBytes / STEP ** power);
}
