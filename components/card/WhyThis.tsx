import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';

import type { Explanation } from '../../utils/claim/explanation.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { t } from '../../utils/extension/i18n.ts';
import { listWhy } from './why-words.ts';

interface Props {
  known: KnownClaim;
  explain(): Promise<Explanation | null>;
}

type State = { kind: 'closed' } | { kind: 'open'; why: Explanation | null };

/** On demand, why the claim is marked here; told only then, since nothing is kept of how it was found. */
export function WhyThis({ known, explain }: Props) {
  const [state, setState] = useState<State>({ kind: 'closed' });
  const id = useId();
  const open = state.kind === 'open';
  const toggle = async (): Promise<void> => {
    if (open) return setState({ kind: 'closed' });
    // expected: the extension was removed or updated while the page stayed open
    setState({ kind: 'open', why: await explain().catch(() => null) });
  };
  return (
    <div class="why">
      <button
        type="button"
        class="btn quiet small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => void toggle()}
      >
        {t('cardWhy')}
      </button>
      <div id={id} role="status">
        {open && (state.why ? <Why known={known} why={state.why} /> : t('whyGone'))}
      </div>
    </div>
  );
}

const Why = ({ known, why }: { known: KnownClaim; why: Explanation }) => (
  <>
    <dl class="facts">
      {listWhy(why, known.claim).map(({ term, words }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
    <p class="meta">{t(why.level === 'highlight' ? 'whyMarked' : 'whyNotMarked')}</p>
  </>
);
