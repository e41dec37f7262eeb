import { plural, t } from '../../../utils/extension/i18n.ts';
import type { ImportReport as Report } from '../../../utils/pack/interchange/report.ts';
import { saveFile } from './save-file.ts';

/** So many skipped records are listed; the saved report has all that were kept. */
const LISTED = 50;

interface Props {
  report: Report;
  file: string;
}

/** What became of the records of another format: taken, left out and why, and fields that a pack has no place for. */
export function ImportReport({ report, file }: Props) {
  const { skipped, notKept } = report;
  const left = skipped.length + report.skippedMore;
  return (
    <section class="report" aria-label={t('reportTitle')}>
      <p class={left > 0 ? 'notice warn' : 'notice'}>
        {plural(report.taken, { one: 'reportTakenOne', other: 'reportTakenOther' })}{' '}
        {left > 0 && plural(left, { one: 'reportSkippedOne', other: 'reportSkippedOther' })}
      </p>
      {left > 0 && (
        <details>
          <summary>{t('reportWhy')}</summary>
          <ol class="probs">
            {skipped.slice(0, LISTED).map(({ where, why }) => (
              <li key={`${where} ${why}`}>
                <p class="mono where">{where}</p>
                <p>{why}</p>
              </li>
            ))}
          </ol>
          {left > LISTED && <p class="meta">{t('reportMore', left - LISTED)}</p>}
        </details>
      )}
      {notKept.length > 0 && (
        <details>
          <summary>{t('reportNotKept')}</summary>
          <ul class="probs">
            {notKept.slice(0, LISTED).map(({ field, count }) => (
              <li key={field}>{t('reportField', field, count)}</li>
            ))}
          </ul>
        </details>
      )}
      {left + notKept.length > 0 && (
        <div class="btns">
          <button
            type="button"
            class="btn small"
            onClick={() => saveFile(`${file}.report.txt`, writeReport(report), 'text/plain')}
          >
            {t('importReport')}
          </button>
        </div>
      )}
    </section>
  );
}

function writeReport({ taken, skipped, skippedMore, notKept }: Report): string {
  const lines = [
    plural(taken, { one: 'reportTakenOne', other: 'reportTakenOther' }),
    ...skipped.map(({ where, why }) => `${where}: ${why}`),
    ...(skippedMore > 0 ? [t('reportMore', skippedMore)] : []),
    ...notKept.map(
      ({ field, count }) => `${t('reportNotKept')}: ${t('reportField', field, count)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
