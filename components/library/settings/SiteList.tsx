import { useState } from 'preact/hooks';

import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import { siteOfPattern, sitePattern } from '../../../utils/extension/permissions.ts';
import { type SiteChoice, siteOf } from '../../../utils/extension/settings.ts';
import type { HostAccess } from '../../use-host-access.ts';

const CHOICES: Record<SiteChoice, MessageKey> = {
  on: 'siteArticles',
  always: 'siteAlways',
  off: 'siteOff',
};

interface Props {
  access: HostAccess;
  choices: Record<string, SiteChoice>;
  onChange(choices: Record<string, SiteChoice>): void;
}

/** Sites that are allowed, or for which the reader chose something, and a field to allow another. */
export function SiteList({ access, choices, onChange }: Props) {
  const patterns = new Map(
    access.sites.map((pattern) => [siteOfPattern(pattern) ?? pattern, pattern]),
  );
  const sites = [...new Set([...patterns.keys(), ...Object.keys(choices)])].sort();

  const handleRemove = (site: string) => {
    const pattern = patterns.get(site);
    if (pattern) void access.withdraw(pattern);
    onChange(Object.fromEntries(Object.entries(choices).filter(([name]) => name !== site)));
  };

  return (
    <>
      {sites.length > 0 && (
        <ul class="sites" aria-label={t('sitesTitle')}>
          {sites.map((site) => (
            <SiteRow
              key={site}
              site={site}
              allowed={access.choice === 'all' || patterns.has(site)}
              choice={choices[site] ?? 'on'}
              onChoose={(choice) => onChange({ ...choices, [site]: choice })}
              onRemove={() => handleRemove(site)}
            />
          ))}
        </ul>
      )}
      {access.choice !== 'all' && <AddSite onAllow={access.allow} />}
    </>
  );
}

interface RowProps {
  site: string;
  allowed: boolean;
  choice: SiteChoice;
  onChoose(choice: SiteChoice): void;
  onRemove(): void;
}

const SiteRow = ({ site, allowed, choice, onChoose, onRemove }: RowProps) => (
  <li>
    <span>
      {site}
      <span class="micro sep">{allowed ? t('siteAllowed') : t('siteNotAllowed')}</span>
    </span>
    <select
      class="select"
      aria-label={t('siteChoiceOf', site)}
      value={choice}
      onChange={(event) => onChoose(event.currentTarget.value as SiteChoice)}
    >
      {(Object.keys(CHOICES) as SiteChoice[]).map((name) => (
        <option key={name} value={name}>
          {t(CHOICES[name])}
        </option>
      ))}
    </select>
    <button
      type="button"
      class="btn quiet small"
      aria-label={t('siteRemove', site)}
      onClick={onRemove}
    >
      {t('remove')}
    </button>
  </li>
);

interface AddProps {
  onAllow(pattern: string): Promise<boolean>;
}

function AddSite({ onAllow }: AddProps) {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');

  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const url = toUrl(typed);
    if (!url) return setSaid(t('siteUnreadable'));
    const allowed = await onAllow(sitePattern(url)); // first thing awaited: browsers only ask during a click
    setSaid(allowed ? t('siteAdded', siteOf(url)) : t('hostRefused'));
    if (allowed) setTyped('');
  };

  return (
    <form onSubmit={(event) => void handleSubmit(event)}>
      <div class="inl">
        <label class="strong" for="site">
          {t('siteLabel')}
        </label>
        <input
          class="input"
          id="site"
          placeholder="example.org"
          autocomplete="off"
          aria-describedby="site-said"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {t('siteAdd')}
        </button>
      </div>
      <p class="meta" id="site-said" role="status">
        {said}
      </p>
    </form>
  );
}

/** A host or an address as typed; `null` when it names no site. */
function toUrl(typed: string): string | null {
  const text = typed.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return text && !/\s/.test(text) && URL.canParse(url) ? url : null;
}
