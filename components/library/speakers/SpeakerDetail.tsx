import type { Note, NoteTarget } from '../../../utils/claim/note.ts';
import { plural, t } from '../../../utils/extension/i18n.ts';
import { Mark } from '../../claim/Mark.tsx';
import { ExternalLink } from '../../ExternalLink.tsx';
import type { Catalogue, SpeakerEntry } from '../catalogue.ts';
import { NotesOf, notesOf } from '../notes/NotesOf.tsx';
import { claimLink, sectionLink } from '../route.ts';
import { VERDICT_KINDS } from '../verdict-kinds.ts';

interface Props {
  entry: SpeakerEntry;
  catalogue: Catalogue;
  notes: Note[];
}

export function SpeakerDetail({ entry: { packId, speaker, claims }, catalogue, notes }: Props) {
  const pack = catalogue.findPack(packId)?.pack;
  const target: NoteTarget = { kind: 'speaker', packId, speakerId: speaker.id, text: speaker.name };
  return (
    <>
      <p class="meta back">
        <a href={sectionLink('speakers')}>{t('speakerBack')}</a>
      </p>
      <p class="verdict k-speaker">
        <Mark kind="speaker" />
        <span>
          {t('speakerKnown', plural(claims.length, { one: 'claimsOne', other: 'claimsOther' }))}
        </span>
      </p>
      <h1 class="claim big">{speaker.name}</h1>
      {speaker.role !== undefined && <p class="claim">{speaker.role}</p>}
      <dl class="facts tidy">
        {speaker.aliases.length > 0 && (
          <>
            <dt>{t('speakerAliases')}</dt>
            <dd>{speaker.aliases.join(', ')}</dd>
          </>
        )}
        {speaker.sameAs.length > 0 && (
          <>
            <dt>{t('speakerElsewhere')}</dt>
            {speaker.sameAs.map((url) => (
              <dd key={url}>
                <ExternalLink url={url}>{t('speakerPage')}</ExternalLink>
              </dd>
            ))}
          </>
        )}
        <dt>{t('pack')}</dt>
        <dd>
          <a href={sectionLink('packs')}>{pack?.title}</a>
        </dd>
      </dl>
      <h2 class="h">{t('speakerClaimsTitle')}</h2>
      <ul class="plain claims serif">
        {claims.map(({ claim, verdict }) => (
          <li key={claim.id}>
            <Mark kind={VERDICT_KINDS[verdict]} />{' '}
            <a href={claimLink(packId, claim.id)}>{claim.text}</a>
          </li>
        ))}
      </ul>
      <h2 class="h">{t('yourNotes')}</h2>
      <NotesOf target={target} notes={notesOf(notes, target)} />
    </>
  );
}
