import { useMemo, useState } from 'preact/hooks';

import type { Note } from '../../../utils/claim/note.ts';
import { recordKey } from '../../../utils/claim/reading.ts';
import { t } from '../../../utils/extension/i18n.ts';
import type { Catalogue, SpeakerEntry } from '../catalogue.ts';
import { RowList } from '../RowList.tsx';
import type { Route } from '../route.ts';
import { SearchBox } from '../SearchBox.tsx';
import { holdsWords, searchWords } from '../search.ts';
import { SpeakerDetail } from './SpeakerDetail.tsx';
import { SpeakerRow } from './SpeakerRow.tsx';

interface Props {
  route: Route;
  catalogue: Catalogue;
  notes: Note[];
}

export function SpeakersPage({ route: { record }, catalogue, notes }: Props) {
  const [query, setQuery] = useState('');
  const shown = useMemo(() => findSpeakers(catalogue.speakers, query), [catalogue, query]);
  const chosen = record && catalogue.findSpeaker(record.packId, record.id);

  return (
    <div class="split" data-chosen={record !== null}>
      <section class="lst" aria-label={t('sectionSpeakers')}>
        <header class="tools">
          <SearchBox label={t('speakersSearch')} query={query} onSearch={setQuery} />
          <p class="meta" role="status">
            {resultText(query, shown.length, catalogue.speakers.length)}
          </p>
        </header>
        <RowList
          items={shown}
          keyOf={entryKey}
          chosen={chosen ? entryKey(chosen) : null}
          row={(entry, tabIndex) => (
            <SpeakerRow entry={entry} tabIndex={tabIndex} current={entry === chosen} />
          )}
        />
      </section>
      <section class="det" aria-label={t('speakerChosen')}>
        <div class="det-in">
          {chosen && <SpeakerDetail entry={chosen} catalogue={catalogue} notes={notes} />}
          {!chosen && (
            <>
              <h1 class="vh">{t('sectionSpeakers')}</h1>
              <p class="meta">{record ? t('speakerGone') : t('speakerChoose')}</p>
            </>
          )}
        </div>
      </section>
    </div>
  );
}

/** Those whose names or role hold all words, by name. */
function findSpeakers(speakers: SpeakerEntry[], query: string): SpeakerEntry[] {
  const words = searchWords(query);
  return speakers
    .filter(({ folded }) => holdsWords(folded, words))
    .sort((a, b) => (a.folded < b.folded ? -1 : 1));
}

function resultText(query: string, shown: number, total: number): string {
  if (total === 0) return t('speakersNone');
  if (shown === 0) return t('speakersNoMatch', query);
  return t('speakersShown', shown.toLocaleString(), total.toLocaleString());
}

const entryKey = ({ packId, speaker }: SpeakerEntry): string => recordKey(packId, speaker.id);
