import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { Brand } from './Brand.tsx';
import { SECTIONS, type Section, sectionLink } from './route.ts';

export const SECTION_NAMES: Record<Section, MessageKey> = {
  claims: 'sectionClaims',
  speakers: 'sectionSpeakers',
  notes: 'sectionNotes',
  packs: 'sectionPacks',
  settings: 'sectionSettings',
};

interface Props {
  section: Section;
  /** How much each section holds, as far as it is counted. */
  counts: Partial<Record<Section, number>>;
}

export const LibraryNav = ({ section, counts }: Props) => (
  <nav class="nav" aria-label={t('libraryTitle')}>
    <a class="brand" href={sectionLink('claims')}>
      <Brand size={22} />
    </a>
    <ul>
      {SECTIONS.map((name) => (
        <li key={name}>
          <a href={sectionLink(name)} aria-current={name === section ? 'page' : undefined}>
            {t(SECTION_NAMES[name])}
            {counts[name] !== undefined && <span class="num">{counts[name].toLocaleString()}</span>}
          </a>
        </li>
      ))}
    </ul>
    <div class="push micro">{t('libraryLocal')}</div>
  </nav>
);
