import { useId } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';

/** Where a pack stands among all. */
export interface Place {
  isFirst: boolean;
  isLast: boolean;
}

interface Props extends Place {
  packId: string;
  title: string;
  marks: boolean;
  onMove(step: -1 | 1): void;
  onMarks(marks: boolean): void;
}

/** How far the reader trusts a pack: before or after others, marked on pages or listed only. */
export function PackPlace({ packId, title, marks, isFirst, isLast, onMove, onMarks }: Props) {
  const id = useId();
  return (
    <div class="pk-place">
      <label class="meta" for={id}>
        {t('packMarks')}
      </label>
      <select
        id={id}
        class="select"
        value={marks ? 'mark' : 'list'}
        onChange={(event) => onMarks(event.currentTarget.value === 'mark')}
      >
        <option value="mark">{t('packMarksOn')}</option>
        <option value="list">{t('packMarksOff')}</option>
      </select>
      {!(isFirst && isLast) && (
        <span class="btns">
          <Move {...{ packId, title }} step={-1} disabled={isFirst} onMove={onMove} />
          <Move {...{ packId, title }} step={1} disabled={isLast} onMove={onMove} />
        </span>
      )}
    </div>
  );
}

interface MoveProps {
  packId: string;
  title: string;
  step: -1 | 1;
  disabled: boolean;
  onMove(step: -1 | 1): void;
}

function Move({ packId, title, step, disabled, onMove }: MoveProps) {
  const name = t(step < 0 ? 'packMoveUp' : 'packMoveDown', title);
  return (
    <button
      type="button"
      class="btn icon quiet small"
      id={moveButtonId(packId, step)}
      aria-label={name}
      title={t(step < 0 ? 'packUp' : 'packDown')}
      aria-disabled={disabled} // stays in the tab order: the pack may just have been moved here
      onClick={() => disabled || onMove(step)}
    >
      <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
        <path d={step < 0 ? 'M8 13V3M4 7l4-4 4 4' : 'M8 3v10M4 9l4 4 4-4'} />
      </svg>
    </button>
  );
}

export const moveButtonId = (packId: string, step: -1 | 1): string =>
  `move-${step < 0 ? 'up' : 'down'} ${packId}`.replaceAll(' ', '_');
