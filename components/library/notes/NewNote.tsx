import { useId, useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { findWebHost } from '../../ExternalLink.tsx';
import { NoteForm } from '../../note/NoteForm.tsx';
import { noteLink, sectionLink } from '../route.ts';

/** A note on a page; notes on claims and speakers are added where those are shown. */
export function NewNote() {
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState(false);
  const id = useId();

  const handleSave = async (body: string) => {
    const address = url.trim();
    setProblem(findWebHost(address) === null);
    if (findWebHost(address) === null) return false;
    const page = { url: address, title: '' };
    const note = await sendToBackground('saveNote', {
      target: { kind: 'page', url: address },
      body,
      page,
    });
    location.hash = noteLink(note.id);
    return true;
  };

  return (
    <>
      <p class="meta back">
        <a href={sectionLink('notes')}>{t('noteBack')}</a>
      </p>
      <h1 class="title">{t('noteNew')}</h1>
      <p class="meta">{t('noteNewMore')}</p>
      <div class="edit">
        <label class="meta" for={id}>
          {t('notePage')}
        </label>
        <input
          class="input"
          id={id}
          type="url"
          placeholder="https://"
          value={url}
          aria-invalid={problem}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <p class="meta" id={`${id}-problem`} role="alert">
          {problem ? t('notePageProblem') : ''}
        </p>
      </div>
      <NoteForm body="" draftKey="new page" onSave={handleSave} />
    </>
  );
}
