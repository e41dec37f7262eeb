import { t } from '../utils/extension/i18n.ts';

/** The time of day: `14:07`. */
export const formatClock = (time: number): string =>
  new Intl.DateTimeFormat(t('languageTag'), { hour: '2-digit', minute: '2-digit' }).format(time);

/** Epoch ms in the words of the interface; the year only when it is not this one. */
export function formatTime(time: number, now = Date.now()): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(t('languageTag'), {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
}
