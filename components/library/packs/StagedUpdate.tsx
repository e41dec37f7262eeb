import { useId } from 'preact/hooks';

import type { RecordChanges, StagedUpdate as Staged } from '../../../utils/claim/subscription.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';

interface Props {
  staged: Staged;
  /** Claims, speakers and sources in use. */
  entries: number;
  onApprove(): void;
  onRefuse(): void;
}

const KINDS: Record<keyof RecordChanges, MessageKey> = {
  added: 'stagedAdded',
  changed: 'stagedChanged',
  removed: 'stagedRemoved',
};

/** An update so large that the reader is asked first: what it would do, and the two ways on. */
export function StagedUpdate({ staged, entries, onApprove, onRefuse }: Props) {
  const { from, to, added, changed, removed } = staged;
  const most = Math.max(added, changed, removed, 1);
  const id = useId();
  return (
    <section class="notice warn upd" aria-labelledby={id}>
      <p>
        <b id={id}>
          {removed > 0
            ? t('stagedShrinks', to, count(removed), count(entries))
            : t('stagedGrows', to, count(added), count(entries))}
        </b>{' '}
        {t('stagedAsk', from)}
      </p>
      <table class="diff">
        <caption class="vh">{t('stagedCaption', to)}</caption>
        <tbody>
          {(['added', 'changed', 'removed'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(KINDS[kind])}</th>
              <td class="num">{count(staged[kind])}</td>
              <td class="barcell">
                {staged[kind] > 0 && (
                  <span class="bar" style={{ inlineSize: `${(staged[kind] / most) * 100}%` }} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('stagedNotes')}</p>
      <div class="btns">
        <button type="button" class="btn primary" onClick={onApprove}>
          {t('stagedApprove', to)}
        </button>
        <button type="button" class="btn" onClick={onRefuse}>
          {t('stagedRefuse', from)}
        </button>
      </div>
    </section>
  );
}

const count = (number: number): string => number.toLocaleString(t('languageTag'));
