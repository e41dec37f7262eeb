import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { t } from '../../utils/extension/i18n.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  body: string;
  /** Names what is written, so that words not yet saved are found again. */
  draftKey: string;
  /** `false` when something else is missing; a rejection says that it was not kept. */
  onSave(body: string): Promise<boolean>;
  /** Offered beside Save; what was typed is dropped. */
  onCancel?: () => void;
  rows?: number;
  /** Whether the reader has just asked to write. */
  focused?: boolean;
  /** Further buttons. */
  children?: ComponentChildren;
}

/** The reader's own words; Ctrl+Enter saves. */
export function NoteForm({
  body,
  draftKey,
  onSave,
  onCancel,
  rows = 5,
  focused = false,
  children,
}: Props) {
  const { typed, type, clear } = useDraft(draftKey, body);
  const [said, setSaid] = useState<'' | 'saved' | 'failed'>('');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (focused) area.current?.focus();
  }, []);

  const save = async () => {
    if (typed.trim() === '') return;
    try {
      const saved = await onSave(typed);
      if (saved) await clear();
      setSaid(saved ? 'saved' : '');
    } catch {
      setSaid('failed'); // expected: no space, or the background was replaced by an update
    }
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <form class="edit" onSubmit={handleSubmit}>
      <label class="h" for={id}>
        {t('noteLabel')}
      </label>
      <textarea
        class="area"
        ref={area}
        id={id}
        rows={rows}
        dir="auto"
        value={typed}
        onInput={(event) => {
          type(event.currentTarget.value);
          setSaid('');
        }}
        onKeyDown={handleKey}
      />
      <div class="btns">
        <button type="submit" class="btn primary" aria-disabled={typed.trim() === ''}>
          {t('noteSave')}
        </button>
        {onCancel && (
          <button type="button" class="btn quiet" onClick={() => void clear().then(onCancel)}>
            {t('cancel')}
          </button>
        )}
        {children}
      </div>
      <p class="micro" role="status">
        {said === 'saved' && t('noteSaved')}
        {said === 'failed' && t('noteNotSaved')}
      </p>
    </form>
  );
}
