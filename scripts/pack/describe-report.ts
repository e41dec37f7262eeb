import type { Pack } from '../../utils/claim/pack.ts';
import type { ImportReport, NotKept } from '../../utils/pack/interchange/report.ts';

/** So many skips are shown; the others are in the report's file. */
const SHOWN = 10;

/** What became of the records, briefly for the screen and in full for a file. */
export function describeReport(
  report: ImportReport,
  { claims, speakers, sources }: Pack,
  file: string,
): { short: string[]; all: string[] } {
  const skips = report.skipped.map(({ where, why }) => `${file}: ${where}: ${why}`);
  const skipped = skips.length + report.skippedMore;
  const head = [
    `${file}: ${report.format}, ${report.taken} records taken, ${skipped} skipped${report.repeated > 0 ? `, ${report.repeated} of the taken said nothing new` : ''}`,
    `${claims.length} claims, ${speakers.length} speakers, ${sources.length} sources`,
    ...(report.notKept.length > 0 ? [`not kept: ${describeNotKept(report.notKept)}`] : []),
  ];
  const more = (hidden: number): string[] => (hidden > 0 ? [`and ${hidden} more`] : []);
  return {
    short: [...head, ...skips.slice(0, SHOWN), ...more(skipped - Math.min(SHOWN, skips.length))],
    all: [...head, ...skips, ...more(report.skippedMore)],
  };
}

/** `sdPublisher (12), image (3)` */
export const describeNotKept = (fields: readonly NotKept[]): string =>
  fields.map(({ field, count }) => `${field} (${count})`).join(', ');
