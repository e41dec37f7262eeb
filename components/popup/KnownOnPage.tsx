import { useState } from 'preact/hooks';

import type { PageState } from '../../utils/claim/reading.ts';
import { type MessageKey, plural, t } from '../../utils/extension/i18n.ts';
import { sendToTab } from '../../utils/extension/messages.ts';
import { formatClock } from '../format-time.ts';
import { ClaimList } from './ClaimList.tsx';
import { listPageClaims, listPageSpeakers, listPossibleClaims } from './on-page.ts';
import { PageNoteList } from './PageNoteList.tsx';
import { SpeakerList } from './SpeakerList.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import { usePageNotes } from './use-page-notes.ts';

const TABS = ['claims', 'speakers', 'notes'] as const;
type Tab = (typeof TABS)[number];

const TAB_NAMES: Record<Tab, MessageKey> = {
  claims: 'sectionClaims',
  speakers: 'sectionSpeakers',
  notes: 'sectionNotes',
};

interface Props {
  tabId: number;
  state: Extract<PageState, { kind: 'read' | 'gave-up' }>;
}

/** What is known on the page: claims, speakers and the reader's notes, in reading order. */
export function KnownOnPage({ tabId, state }: Props) {
  const { reading, url, title } = state;
  const [tab, setTab] = useState<Tab>('claims');
  const [writing, setWriting] = useState(false);
  const body = useFirstFocus();
  const notes = usePageNotes(tabId, url, reading);
  const claims = listPageClaims(reading);
  const speakers = listPageSpeakers(reading);
  const counts = { claims: claims.length, speakers: speakers.length, notes: notes.notes.length };
  const handleShow = ({ start, end }: { start: number; end: number }) =>
    void sendToTab(tabId, 'showMention', start, end).catch(console.error);

  return (
    <div class="known">
      {hasAny(counts) && <p class="popup-sum">{summary(counts)}</p>}
      {state.kind === 'gave-up' && (
        <p class="notice warn">
          {t('stateGaveUp', formatClock(state.at))}{' '}
          <button type="button" class="btn small" onClick={() => void sendToTab(tabId, 'refresh')}>
            {t('markAgain')}
          </button>
        </p>
      )}
      <TabList tab={tab} counts={counts} onTab={setTab} />
      <div class="popup-body" role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`} ref={body}>
        {tab === 'claims' && (
          <ClaimList
            {...{ claims, notes, url, title }}
            possible={listPossibleClaims(reading)}
            compared={reading.compared}
            onShow={handleShow}
            onWrite={() => {
              setTab('notes');
              setWriting(true);
            }}
          />
        )}
        {tab === 'speakers' && (
          <SpeakerList {...{ speakers, notes, url, title }} onShow={handleShow} />
        )}
        {tab === 'notes' && (
          <PageNoteList {...{ notes, url, title, writing }} onWriting={setWriting} />
        )}
      </div>
    </div>
  );
}

type Counts = Record<Tab, number>;

const hasAny = (counts: Counts): boolean => TABS.some((tab) => counts[tab] > 0);

function summary({ claims, speakers, notes }: Counts): string {
  return [
    plural(claims, { one: 'knownOne', other: 'knownOther' }),
    plural(speakers, { one: 'speakersOne', other: 'speakersOther' }),
    ...(notes > 0 ? [plural(notes, { one: 'ownNotesOne', other: 'ownNotesOther' })] : []),
  ].join(', ');
}

interface TabListProps {
  tab: Tab;
  counts: Counts;
  onTab(tab: Tab): void;
}

function TabList({ tab, counts, onTab }: TabListProps) {
  const handleKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (!next) return;
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('popupTabs')} onKeyDown={handleKey}>
      {TABS.map((name) => (
        <button
          type="button"
          class="tab"
          role="tab"
          id={`tab-${name}`}
          key={name}
          aria-selected={tab === name}
          aria-controls="panel"
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {t(TAB_NAMES[name])}
          <span class="num">{counts[name].toLocaleString()}</span>
        </button>
      ))}
    </div>
  );
}
