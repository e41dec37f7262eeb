/** One measured figure beside the one asked for. */
export interface Row {
  what: string;
  asked: string;
  reached: string;
  peers?: string;
}

export interface Section {
  title: string;
  /** Sentences under the title. */
  note?: string;
  rows: Row[];
}

/** What could not be measured because its data is not at hand. */
export const missing = (what: string): Row => ({ what, asked: '', reached: 'data not at hand' });

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${(part / whole).toFixed(2).replace(/^0/, '')} (${part} of ${whole})`;

/** Markdown: one table a section. */
export const toMarkdown = (sections: readonly Section[]): string =>
  sections
    .map(({ title, note, rows }) =>
      [
        `## ${title}`,
        ...(note ? [note, ''] : []),
        '| measured | asked | reached | peers in the same run |',
        '|---|---|---|---|',
        ...rows.map(
          ({ what, asked, reached, peers = '' }) =>
            `| ${what} | ${asked} | ${reached} | ${peers} |`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
