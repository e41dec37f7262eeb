import type { KnownSpeaker } from '../../utils/claim/reading.ts';
import { plural, t } from '../../utils/extension/i18n.ts';
import { packWords } from '../claim/pack-words.ts';
import { CardFrame, type Pager } from './CardFrame.tsx';
import { CardNotes } from './CardNotes.tsx';
import type { CardActions, CardContent } from './create-card.tsx';

interface Props {
  known: KnownSpeaker;
  content: CardContent;
  pager: Pager;
  actions: CardActions;
}

/** Who this is, how often named and quoted here, and what is attributed to them elsewhere. */
export function SpeakerCard({ known, content, pager, actions }: Props) {
  const { packId, speaker, claims, disputed } = known;
  const { named = 0, quotes = 0 } = content.speakerSummary ?? {};
  return (
    <CardFrame sign="speaker" words={t('cardSpeaker')} pager={pager} onClose={actions.onClose}>
      <div id="card-text">
        <p class="claim lede">{speaker.name}</p>
        {speaker.role !== undefined && <p class="meta">{speaker.role}</p>}
      </div>
      <dl class="facts">
        <dt>{t('cardOnPage')}</dt>
        <dd>{onPage(named, quotes)}</dd>
        <dt>{t('cardInLibrary')}</dt>
        <dd>{inLibrary(claims, disputed)}</dd>
        {speaker.aliases.length > 0 && (
          <>
            <dt>{t('cardAlsoWritten')}</dt>
            <dd>{speaker.aliases.slice(0, 5).join(', ')}</dd>
          </>
        )}
      </dl>
      <CardNotes
        notes={content.notes}
        page={content.page}
        target={{ kind: 'speaker', packId, speakerId: speaker.id, text: speaker.name }}
        open={{ label: t('cardOpenSpeaker'), path: `speakers/${packId}/${speaker.id}` }}
        from={packWords(known)}
        actions={actions}
      />
    </CardFrame>
  );
}

function onPage(named: number, quotes: number): string {
  const name = plural(named, { one: 'namedOne', other: 'namedOther' });
  if (quotes === 0) return name;
  return `${name}, ${plural(quotes, { one: 'quotedOne', other: 'quotedOther' })}`;
}

function inLibrary(claims: number, disputed: number | null): string {
  const words = plural(claims, { one: 'claimsOne', other: 'claimsOther' });
  if (!disputed) return words;
  return `${words}; ${plural(disputed, { one: 'disputedOne', other: 'disputedOther' })}`;
}
