import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';

interface Props {
  body: string;
  /** `false` when something else is missing; a rejection says that it was not kept. */
  onSave(body: string): Promise<boolean>;
  /** Further buttons. */
  children?: ComponentChildren;
}

/** The reader's own words; Ctrl+Enter saves. */
export function NoteForm({ body, onSave, children }: Props) {
  const [typed, setTyped] = useState(body);
  const [said, setSaid] = useState<'' | 'saved' | 'failed'>('');
  const id = useId();

  const save = async () => {
    if (typed.trim() === '') return;
    try {
      setSaid((await onSave(typed)) ? 'saved' : '');
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
        id={id}
        rows={5}
        dir="auto"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setSaid('');
        }}
        onKeyDown={handleKey}
      />
      <div class="btns">
        <button type="submit" class="btn primary" aria-disabled={typed.trim() === ''}>
          {t('noteSave')}
        </button>
        {children}
      </div>
      <p class="micro" role="status">
        {said === 'saved' && t('noteSaved')}
        {said === 'failed' && t('noteNotSaved')}
      </p>
    </form>
  );
}
