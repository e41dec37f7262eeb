import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { derivationWords } from '../../claim/source-lines.ts';
import { paint } from '../../claim/Tally.tsx';
import { tallyWords } from '../../claim/tally-signs.ts';
import { formatShortDate } from '../../format-date.ts';
import { type Arrow, type PlacedPage, toPicture } from './sources-picture.ts';

const WIDTH = 860;
const WAVE = `q3 -5 6 0${'t6 0'.repeat(Math.ceil(WIDTH / 6))}`;

/** The pages behind a claim along time: who came first, who copied whom, where they part. The table says the same. */
export function SourcesPicture({ known }: { known: KnownClaim }) {
  const picture = toPicture(known);
  if (!picture) return null;
  const { height, pages, arrows, origins, days, divide } = picture;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reached by keyboard
    <section class="scroll-x picture" tabIndex={0} aria-label={t('claimPicture')}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={tallyWords(known.corroboration.groups)}
      >
        {days.map(({ x, date }) => (
          <g key={x} class="day">
            <text x={x} y="14" text-anchor="middle">
              {formatShortDate(date)}
            </text>
            <path d={`M${x} 24V${height}`} />
          </g>
        ))}
        {origins.map(({ number, y }) => (
          <text key={number} class="origin" x="0" y={y + 4}>
            {t('claimOriginNumber', number)}
          </text>
        ))}
        {divide !== null && <path class="divide" d={`M0 ${divide}${WAVE}`} />}
        {arrows.map((arrow) => (
          <Line key={arrow.to.id} arrow={arrow} />
        ))}
        {pages.map((page) => (
          <Page
            key={page.id}
            known={known}
            page={page}
            derived={arrows.some(({ to }) => to === page)}
          />
        ))}
      </svg>
    </section>
  );
}

const Line = ({ arrow: { from, to, cites } }: { arrow: Arrow }) => (
  <path
    class={to.dissents ? 'line dissent' : 'line'}
    stroke-dasharray={cites ? '2 3' : undefined}
    d={`M${from.x} ${from.y + 6}V${to.y}H${to.x - 8}`}
  />
);

interface PageProps {
  known: KnownClaim;
  page: PlacedPage;
  /** Whether an arrow leads to it. */
  derived: boolean;
}

function Page({ known, page, derived }: PageProps) {
  const { id, x, y, copy, dissents } = page;
  const { publisher = id, published = '' } = known.sources[id] ?? {};
  const words = [formatShortDate(published), derived ? derivationWords(known, id) : ''];
  return (
    <g class={dissents ? 'dissent' : undefined}>
      {dissents ? (
        <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} {...paint(copy ? 'copy' : 'known')} />
      ) : (
        <circle cx={x} cy={y} r={copy ? 4 : 5} {...paint(copy ? 'copy' : 'known')} />
      )}
      <text class="page" x={x + 13} y={y + 4}>
        <tspan class="pub">{publisher}</tspan>{' '}
        <tspan class="when">{words.filter(Boolean).join(', ')}</tspan>
      </text>
    </g>
  );
}
