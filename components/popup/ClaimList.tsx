import { useState } from 'preact/hooks';

import type { Span } from '../../utils/claim/mention.ts';
import type { Reading } from '../../utils/claim/reading.ts';
import { plural, t } from '../../utils/extension/i18n.ts';
import { sendToBackground } from '../../utils/extension/messages.ts';
import { comparedWords } from '../claim/compared-values.ts';
import { Mark } from '../claim/Mark.tsx';
import { Tally } from '../claim/Tally.tsx';
import { signOf, verdictWords } from '../claim/verdict-words.ts';
import { Legend, type LegendSign } from './Legend.tsx';
import type { PageClaim } from './on-page.ts';
import { RowNotes } from './RowNotes.tsx';
import { Rows } from './Rows.tsx';
import type { PageNotes } from './use-page-notes.ts';

interface Props {
  claims: PageClaim[];
  /** Not sure enough to be marked on the page. */
  possible: PageClaim[];
  compared: Reading['compared'];
  notes: PageNotes;
  url: string;
  title: string;
  onShow(span: Span): void;
  /** Where nothing is known, the reader may still write. */
  onWrite(): void;
}

/** The page's known claims, filtered by what stands under them. */
export function ClaimList({ claims, possible, compared, onWrite, ...shared }: Props) {
  const [filter, setFilter] = useState<LegendSign | null>(null);
  const shown = claims.filter(
    ({ known, mention }) => filter === null || signOf(known, mention) === filter,
  );
  const row = (claim: PageClaim) => (
    <ClaimRow key={`${claim.known.packId} ${claim.known.claim.id}`} {...{ claim, ...shared }} />
  );
  return (
    <>
      {claims.length === 0 && <Nothing compared={compared} onWrite={onWrite} />}
      {claims.length > 0 && (
        <>
          <Legend claims={claims} chosen={filter} onChoose={setFilter} />
          <Rows label={t('popupClaims')}>{shown.map(row)}</Rows>
        </>
      )}
      {possible.length > 0 && (
        <details class="possible">
          <summary>
            {plural(possible.length, { one: 'possibleOne', other: 'possibleOther' })}
          </summary>
          <Rows>{possible.map(row)}</Rows>
        </details>
      )}
    </>
  );
}

interface NothingProps {
  compared: Reading['compared'];
  onWrite(): void;
}

/** Silence is written out, and says what was compared. */
const Nothing = ({ compared: { sentences, claims, packs }, onWrite }: NothingProps) => (
  <div class="state">
    <h2 class="title">{t(claims === 0 ? 'claimsNone' : 'stateNothing')}</h2>
    <p>
      {claims === 0
        ? t('stateNoClaims')
        : t(
            'stateNothingMore',
            plural(sentences, { one: 'sentencesOne', other: 'sentencesOther' }),
            plural(claims, { one: 'claimsOne', other: 'claimsOther' }),
            plural(packs, { one: 'packsOne', other: 'packsOther' }),
          )}
    </p>
    <p class="btns">
      {claims === 0 && (
        <button
          type="button"
          class="btn primary"
          onClick={() => void sendToBackground('openLibrary', 'packs')}
        >
          {t('importTitle')}
        </button>
      )}
      <button type="button" class="btn" onClick={onWrite}>
        {t('noteAddPage')}
      </button>
    </p>
  </div>
);

interface RowProps {
  claim: PageClaim;
  notes: PageNotes;
  url: string;
  title: string;
  onShow(span: Span): void;
}

function ClaimRow({ claim: { known, mention }, notes, url, title, onShow }: RowProps) {
  const { packId, claim, corroboration } = known;
  const sign = signOf(known, mention);
  const compared = comparedWords(known, mention);
  return (
    <li>
      <button type="button" class="row" onClick={() => onShow(mention)}>
        <Mark kind={sign} />
        <span class="claim">{claim.text}</span>
        <span class="under">
          <span class="say">
            <b class={`k-${sign}`}>{verdictWords(known, mention)}</b>
            {compared !== '' && (
              <>
                <br />
                {compared}
              </>
            )}
          </span>
          <Tally groups={corroboration.groups} />
        </span>
      </button>
      <RowNotes
        target={{ kind: 'claim', packId, claimId: claim.id, text: claim.text }}
        {...{ notes, url, title }}
      />
    </li>
  );
}
