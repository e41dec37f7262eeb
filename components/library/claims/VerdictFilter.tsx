import type { Verdict } from '../../../utils/claim/corroboration.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { Mark } from '../../claim/Mark.tsx';
import { VERDICT_KINDS, VERDICT_NAMES } from '../verdict-kinds.ts';

interface Props {
  counts: Record<Verdict, number>;
  verdict: Verdict | null;
  onChoose(verdict: Verdict | null): void;
}

export const VerdictFilter = ({ counts, verdict, onChoose }: Props) => (
  <fieldset class="filters">
    <legend class="vh">{t('verdict')}</legend>
    {(Object.keys(VERDICT_KINDS) as Verdict[]).map((name) => (
      <button
        type="button"
        class="filter"
        key={name}
        aria-pressed={verdict === name}
        onClick={() => onChoose(verdict === name ? null : name)}
      >
        <Mark kind={VERDICT_KINDS[name]} />
        {t(VERDICT_NAMES[name])} <span class="num">{counts[name].toLocaleString()}</span>
      </button>
    ))}
  </fieldset>
);
