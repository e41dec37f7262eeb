import { useMemo, useState } from 'preact/hooks';
import './claims.css';

import type { Note } from '../../../utils/claim/note.ts';
import { recordKey } from '../../../utils/claim/reading.ts';
import { t } from '../../../utils/extension/i18n.ts';
import type { Catalogue, ClaimEntry } from '../catalogue.ts';
import { toKnownClaim } from '../known-claim.ts';
import { RowList } from '../RowList.tsx';
import { claimLink, type Route, sectionLink } from '../route.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { ClaimTools } from './ClaimTools.tsx';
import { filterClaims, NO_FILTER } from './filter-claims.ts';
import { WholeClaim } from './WholeClaim.tsx';

interface Props {
  route: Route;
  catalogue: Catalogue;
  notes: Note[];
}

export function ClaimsPage({ route, catalogue, notes }: Props) {
  const [filter, setFilter] = useState(NO_FILTER);
  const { claims, counts } = useMemo(
    () => filterClaims(catalogue.claims, filter),
    [catalogue, filter],
  );
  const { record } = route;
  const chosen = record && catalogue.findClaim(record.packId, record.id);
  const known = chosen && toKnownClaim(chosen, catalogue);

  if (known && route.whole) return <WholeClaim known={known} catalogue={catalogue} notes={notes} />;

  return (
    <div class="split" data-chosen={record !== null}>
      <section class="lst" aria-label={t('sectionClaims')}>
        <ClaimTools
          filter={filter}
          counts={counts}
          shown={claims.length}
          total={catalogue.claims.length}
          packs={catalogue.packs.map(({ pack }) => pack)}
          onFilter={setFilter}
        />
        <RowList
          items={claims}
          keyOf={entryKey}
          chosen={chosen ? entryKey(chosen) : null}
          row={(entry, tabIndex) => (
            <Row
              entry={entry}
              catalogue={catalogue}
              tabIndex={tabIndex}
              current={chosen !== null && entryKey(entry) === entryKey(chosen)}
            />
          )}
        />
      </section>
      <section class="det" aria-label={t('claimChosen')}>
        <div class="det-in">
          {known && <ClaimDetail known={known} catalogue={catalogue} notes={notes} />}
          {!known && <Unchosen none={catalogue.claims.length === 0} gone={record !== null} />}
        </div>
      </section>
    </div>
  );
}

interface UnchosenProps {
  none: boolean;
  gone: boolean;
}

function Unchosen({ none, gone }: UnchosenProps) {
  if (!none)
    return (
      <>
        <h1 class="vh">{t('sectionClaims')}</h1>
        <p class="meta">{t(gone ? 'claimGone' : 'claimChoose')}</p>
      </>
    );
  return (
    <>
      <h1 class="title">{t('claimsNone')}</h1>
      <p class="meta">{t('claimsNoneMore')}</p>
      <p class="btns">
        <a class="btn primary" href={sectionLink('packs')}>
          {t('importTitle')}
        </a>
      </p>
    </>
  );
}

interface RowProps {
  entry: ClaimEntry;
  catalogue: Catalogue;
  tabIndex: 0 | -1;
  current: boolean;
}

function Row({ entry, catalogue, tabIndex, current }: RowProps) {
  return (
    <ClaimRow
      known={toKnownClaim(entry, catalogue)}
      href={claimLink(entry.packId, entry.claim.id)}
      tabIndex={tabIndex}
      current={current}
    />
  );
}

const entryKey = ({ packId, claim }: ClaimEntry): string => recordKey(packId, claim.id);
