import type { ComponentChildren } from 'preact';
import './settings.css';

import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import {
  hiddenMarks,
  markStrength,
  singleKeys,
  siteChoices,
} from '../../../utils/extension/settings.ts';
import { Switch } from '../../Switch.tsx';
import { useHostAccess } from '../../use-host-access.ts';
import { useSetting } from '../../use-setting.ts';
import { HostChoices } from './HostChoices.tsx';
import { KeysTable } from './KeysTable.tsx';
import { MarkKinds } from './MarkKinds.tsx';
import { MarkStrengths } from './MarkStrengths.tsx';
import { SiteList } from './SiteList.tsx';
import { type Stored, StoredData } from './StoredData.tsx';

const SECTIONS = {
  read: 'settingsRead',
  marks: 'settingsMarks',
  keys: 'settingsKeys',
  stored: 'settingsStored',
} satisfies Record<string, MessageKey>;

interface Props {
  stored: Stored;
}

export function SettingsPage({ stored }: Props) {
  return (
    <>
      <header class="page-head ruled">
        <h1 class="title">{t('sectionSettings')}</h1>
      </header>
      <div class="body">
        <div class="secs">
          <ReadSection />
          <MarksSection />
          <KeysSection />
          <Part id="stored">
            <StoredData stored={stored} />
          </Part>
        </div>
      </div>
    </>
  );
}

function ReadSection() {
  const access = useHostAccess();
  const [choices, setChoices] = useSetting(siteChoices);
  if (!access || !choices) return null;
  return (
    <Part id="read">
      <HostChoices access={access} />
      <SiteList access={access} choices={choices} onChange={setChoices} />
    </Part>
  );
}

function MarksSection() {
  const [hidden, setHidden] = useSetting(hiddenMarks);
  const [strength, setStrength] = useSetting(markStrength);
  if (!hidden || !strength) return null;
  return (
    <Part id="marks">
      <MarkKinds hidden={hidden} onChange={setHidden} />
      <MarkStrengths strength={strength} onChange={setStrength} />
      <p class="meta">{t('settingsNotice')}</p>
    </Part>
  );
}

function KeysSection() {
  const [enabled = true, setEnabled] = useSetting(singleKeys);
  return (
    <Part id="keys">
      <KeysTable withSingleKeys={enabled} />
      <div class="line">
        <div>
          <p class="strong">{t('settingsSingleKeys')}</p>
          <p class="meta">{t('settingsSingleKeysMore')}</p>
        </div>
        <Switch
          label={t('settingsSingleKeys')}
          word={enabled ? t('on') : t('off')}
          checked={enabled}
          onChange={setEnabled}
        />
      </div>
      <p class="meta">{t('settingsBrowserKeys')}</p>
    </Part>
  );
}

interface PartProps {
  id: keyof typeof SECTIONS;
  children: ComponentChildren;
}

const Part = ({ id, children }: PartProps) => (
  <section aria-labelledby={`settings-${id}`}>
    <h2 class="h2" id={`settings-${id}`}>
      {t(SECTIONS[id])}
    </h2>
    {children}
  </section>
);
