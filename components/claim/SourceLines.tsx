import type { KnownClaim } from '../../utils/claim/reading.ts';
import { plural, t } from '../../utils/extension/i18n.ts';
import { listSourceLines, type SourceLine } from './source-lines.ts';
import { paint } from './Tally.tsx';

/** The pages behind a claim, at most three lines. */
export function SourceLines({ known }: { known: KnownClaim }) {
  const { lines, left } = listSourceLines(known);
  return (
    <ul class="sources">
      {lines.map((line) => (
        <li key={line.id}>
          <SourceNode line={line} />
          <span>
            <Publisher line={line} /> {line.words}
            {line.packs && ` ${t('bracketed', line.packs)}`}
          </span>
        </li>
      ))}
      {left > 0 && (
        <li>
          <span />
          <span>{plural(left, { one: 'moreOne', other: 'moreOther' })}</span>
        </li>
      )}
    </ul>
  );
}

const Publisher = ({ line: { url, publisher } }: { line: SourceLine }) =>
  url === undefined ? (
    <span class="pub">{publisher}</span>
  ) : (
    <a class="pub" href={url} target="_blank" rel="noopener noreferrer">
      {publisher}
    </a>
  );

export const SourceNode = ({
  line: { node, dissents },
}: {
  line: Pick<SourceLine, 'node' | 'dissents'>;
}) => (
  <svg class={dissents ? 'node dissent' : 'node'} viewBox="0 0 14 14" aria-hidden="true">
    {dissents ? (
      <path d="M7 1.4l5.6 5.6-5.6 5.6-5.6-5.6z" {...paint(node)} />
    ) : (
      <circle cx="7" cy="7" r={node === 'copy' ? 3.6 : 4.6} {...paint(node)} />
    )}
  </svg>
);
