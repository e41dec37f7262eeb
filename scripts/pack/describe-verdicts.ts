import type { ClaimVerdict } from './verdicts.ts';

const HEADS = ['claim', 'verdict', 'pages', 'origins', 'remarks'];

/** Verdicts as a table for people, then how many there are of each. */
export function describeVerdicts(verdicts: readonly ClaimVerdict[]): string[] {
  const rows = verdicts.map((one) => [
    one.claimId,
    one.verdict,
    String(one.pages),
    String(one.origins),
    describeRemarks(one),
  ]);
  return [...alignColumns([HEADS, ...rows]), '', describeCounts(verdicts)];
}

function describeRemarks({ primary, conflicts }: ClaimVerdict): string {
  const differing = conflicts.map(({ field, values }) => `${field}: ${values.join(' or ')}`);
  return [...(primary === 'shared' ? ['one shared statement'] : []), ...differing].join('; ');
}

function alignColumns(rows: readonly string[][]): string[] {
  const widths = HEADS.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function describeCounts(verdicts: readonly ClaimVerdict[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
  return `${verdicts.length} claims: ${parts.join(', ') || 'no verdicts'}`;
}
