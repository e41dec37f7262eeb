import { t } from '../../../utils/extension/i18n.ts';

interface Props {
  /** English, for whoever keeps the pack: which file, what was found. */
  problem: string;
}

/** The technical side of a failure, for those who want to know. */
export const Problem = ({ problem }: Props) => (
  <details class="problem">
    <summary>{t('syncProblem')}</summary>
    <p class="mono" dir="auto">
      {problem}
    </p>
  </details>
);
