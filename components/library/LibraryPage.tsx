import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Note } from '../../utils/claim/note.ts';
import { t } from '../../utils/extension/i18n.ts';
import { singleKeys } from '../../utils/extension/settings.ts';
import { listNotes } from '../../utils/store/notes.ts';
import { listPacks, loadPack } from '../../utils/store/packs.ts';
import type { InstalledPack } from '../../utils/store/packs-database.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useLiveQuery } from '../use-live-query.ts';
import { useSetting } from '../use-setting.ts';
import { type Catalogue, listOnly } from './catalogue.ts';
import { ClaimsPage } from './claims/ClaimsPage.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LibraryNav, SECTION_NAMES } from './LibraryNav.tsx';
import { mergeEntries } from './merge-entries.ts';
import { NotesPage } from './notes/NotesPage.tsx';
import { PacksPage } from './packs/PacksPage.tsx';
import { type Route, type Section, sectionLink } from './route.ts';
import { focusSearch } from './SearchBox.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { SpeakersPage } from './speakers/SpeakersPage.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useRoute } from './use-route.ts';
import { useSingleKeys } from './use-single-keys.ts';
import './frame.css';
import './library.css';

/** The full page where everything is looked through. */
export const LibraryPage = () => (
  <ErrorBoundary>
    <Library />
  </ErrorBoundary>
);

function Library() {
  const route = useRoute();
  const packs = useLiveQuery(listPacks, []);
  const notes = useLiveQuery(listNotes, []);
  const known = useCatalogue(packs, loadPack);
  const catalogue = useMemo(
    () => known && mergeEntries(listOnly(known, isUsedIn(packs))),
    [known, packs],
  );
  const main = useRef<HTMLElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  useKeys(() => setKeysShown(true));

  useEffect(() => {
    document.title = `${t(SECTION_NAMES[route.section])}. ${t('extensionName')}`;
  }, [route.section]);

  return (
    <div class="frame">
      {/* no link: the part of the address after # is the place in the library */}
      <button type="button" class="btn skip" onClick={() => main.current?.focus()}>
        {t('librarySkip')}
      </button>
      <LibraryNav section={route.section} counts={toCounts(packs, notes)} />
      <main class="main" ref={main} tabIndex={-1}>
        <SectionPage route={route} packs={packs} notes={notes} catalogue={catalogue} />
      </main>
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </div>
  );
}

interface SectionProps {
  route: Route;
  packs: InstalledPack[] | undefined;
  notes: Note[] | undefined;
  catalogue: Catalogue | undefined;
}

function SectionPage({ route, packs, notes, catalogue }: SectionProps) {
  const { section } = route;
  if (!packs || !notes) return <Reading />;
  if (section === 'packs') return <PacksPage packs={packs} />;
  if (section === 'settings') return <SettingsPage stored={toStored(packs, notes)} />;
  if (!catalogue) return <Reading />;
  if (section === 'speakers') return <SpeakersPage {...{ route, catalogue, notes }} />;
  if (section === 'notes') return <NotesPage {...{ route, catalogue, notes }} />;
  return <ClaimsPage {...{ route, catalogue, notes }} />;
}

const Reading = () => (
  <p class="state" role="status">
    {t('libraryReading')}
  </p>
);

function useKeys(showKeys: () => void): void {
  const [enabled = false] = useSetting(singleKeys);
  const open = (section: Section) => () => {
    location.hash = sectionLink(section);
  };
  const actions = {
    '/': focusSearch,
    '?': showKeys,
    'g c': open('claims'),
    'g s': open('speakers'),
    'g n': open('notes'),
    'g p': open('packs'),
  };
  useSingleKeys(actions, enabled);
}

function toCounts(
  packs: InstalledPack[] | undefined,
  notes: Note[] | undefined,
): Partial<Record<Section, number>> {
  if (!packs || !notes) return {};
  return {
    claims: total(packs, 'claims'),
    speakers: total(packs, 'speakers'),
    notes: notes.length,
    packs: packs.length,
  };
}

const toStored = (packs: InstalledPack[], notes: Note[]) => ({
  notes: notes.length,
  packs: packs.length,
  claims: total(packs, 'claims'),
});

const isUsedIn =
  (packs: InstalledPack[] = []) =>
  (packId: string): boolean =>
    packs.some(({ id, enabled }) => id === packId && enabled);

/** Of the packs in use. */
const total = (packs: InstalledPack[], kind: 'claims' | 'speakers'): number =>
  packs.reduce((sum, { counts, enabled }) => sum + (enabled ? counts[kind] : 0), 0);
