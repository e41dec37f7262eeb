import type { Span } from '../../utils/claim/mention.ts';
import { plural, t } from '../../utils/extension/i18n.ts';
import { Mark } from '../claim/Mark.tsx';
import type { PageSpeaker } from './on-page.ts';
import { RowNotes } from './RowNotes.tsx';
import { Rows } from './Rows.tsx';
import type { PageNotes } from './use-page-notes.ts';

interface Props {
  speakers: PageSpeaker[];
  notes: PageNotes;
  url: string;
  title: string;
  onShow(span: Span): void;
}

export function SpeakerList({ speakers, notes, url, title, onShow }: Props) {
  if (speakers.length === 0)
    return (
      <div class="state">
        <h2 class="title">{t('stateNoSpeakers')}</h2>
      </div>
    );
  return (
    <Rows label={t('popupSpeakers')}>
      {speakers.map(({ known: { packId, speaker, claims }, mention, named, quotes }) => (
        <li key={`${packId} ${speaker.id}`}>
          <button type="button" class="row" onClick={() => onShow(mention)}>
            <Mark kind="speaker" />
            <span class="claim">{speaker.name}</span>
            <span class="under">
              <span class="say">
                {speaker.role}
                {speaker.role !== undefined && <br />}
                {plural(named, { one: 'namedOne', other: 'namedOther' })}
                {quotes > 0 && `, ${plural(quotes, { one: 'quotedOne', other: 'quotedOther' })}`}
              </span>
              <span>{plural(claims, { one: 'claimsOne', other: 'claimsOther' })}</span>
            </span>
          </button>
          <RowNotes
            target={{ kind: 'speaker', packId, speakerId: speaker.id, text: speaker.name }}
            {...{ notes, url, title }}
          />
        </li>
      ))}
    </Rows>
  );
}
