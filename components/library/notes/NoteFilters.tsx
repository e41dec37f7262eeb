import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import type { NoteKind } from './filter-notes.ts';

const NAMES: Record<NoteKind, MessageKey> = {
  claim: 'notesOnClaims',
  speaker: 'notesOnSpeakers',
  page: 'notesOnPages',
};

interface Props {
  kinds: readonly NoteKind[];
  counts: Record<NoteKind, number>;
  kind: NoteKind | null;
  onChoose(kind: NoteKind | null): void;
}

export const NoteFilters = ({ kinds, counts, kind, onChoose }: Props) => (
  <fieldset class="filters">
    <legend class="vh">{t('notesAbout')}</legend>
    {kinds.map((name) => (
      <button
        type="button"
        class="filter"
        key={name}
        aria-pressed={kind === name}
        onClick={() => onChoose(kind === name ? null : name)}
      >
        {t(NAMES[name])} <span class="num">{counts[name].toLocaleString()}</span>
      </button>
    ))}
  </fieldset>
);
