import type { Note } from '../../../utils/claim/note.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import { formatTime } from '../../format-time.ts';
import { NoteForm } from '../../note/NoteForm.tsx';
import type { Catalogue } from '../catalogue.ts';
import { claimLink, sectionLink, speakerLink } from '../route.ts';

interface Props {
  note: Note;
  catalogue: Catalogue;
  onDelete(): void;
}

export const NoteDetail = ({ note, catalogue, onDelete }: Props) => (
  <>
    <p class="meta back">
      <a href={sectionLink('notes')}>{t('noteBack')}</a>
    </p>
    <h1 class="vh">{t('noteChosen')}</h1>
    <Target note={note} catalogue={catalogue} />
    {note.page && (
      <p class="meta">
        <ExternalLink url={note.page.url}>{note.page.title || note.page.url}</ExternalLink>
      </p>
    )}
    <NoteForm
      body={note.body}
      draftKey={note.id}
      onSave={async (body) => {
        const { id, target, page } = note;
        await sendToBackground('saveNote', { id, target, page, body });
        return true;
      }}
    >
      <span class="push btns">
        <button type="button" class="btn quiet" onClick={onDelete}>
          <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9" />
          </svg>
          {t('noteDelete')}
        </button>
      </span>
    </NoteForm>
    <p class="micro">{t('noteWritten', formatTime(note.createdAt), formatTime(note.updatedAt))}</p>
  </>
);

function Target({ note: { target }, catalogue }: Pick<Props, 'note' | 'catalogue'>) {
  if (target.kind === 'page') return null;
  const isClaim = target.kind === 'claim';
  const id = isClaim ? target.claimId : target.speakerId;
  const known = isClaim
    ? catalogue.findClaim(target.packId, id) !== null
    : catalogue.findSpeaker(target.packId, id) !== null;
  const href = isClaim ? claimLink(target.packId, id) : speakerLink(target.packId, id);
  return (
    <div>
      <p class="micro">{t(isClaim ? 'noteOnClaim' : 'noteOnSpeaker')}</p>
      <p class="claim lede">{known ? <a href={href}>{target.text}</a> : target.text}</p>
      {!known && <p class="meta">{t('noteTargetGone')}</p>}
    </div>
  );
}
