import type { Value } from '../../utils/claim/value.ts';
import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { formatDate } from '../format-date.ts';

/** Units of time that `Intl` has words for. */
const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);
const CURRENCY = /^[A-Z]{3}$/;

const POLARITY: Record<string, MessageKey> = { asserted: 'valueAsserted', denied: 'valueDenied' };

/** A value as it is read aloud: `23 August`, `6 months`, `$500,000`; what it counts comes from the claim's own values. */
export function formatValue(field: string, value: string, known: readonly Value[] = []): string {
  if (field === 'date') return formatDate(value);
  const word = field === 'polarity' ? POLARITY[value] : undefined;
  if (word) return t(word);
  const amount = Number(value);
  if (value.trim() === '' || Number.isNaN(amount)) return value;
  const unit = known.find((item) => item.field === field)?.unit;
  return formatFigure(field, amount, unit);
}

function formatFigure(field: string, amount: number, unit: string | undefined): string {
  const locale = t('languageTag');
  if (field === 'percent') return `${amount.toLocaleString(locale)}\u00a0%`;
  if (unit === undefined || unit === '') return amount.toLocaleString(locale);
  if (CURRENCY.test(unit))
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: unit,
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  if (TIMES.has(unit))
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
      .format(amount)
      .replace(' ', '\u00a0');
  return amount.toLocaleString(locale);
}
