import { t } from '../../utils/extension/i18n.ts';
import { BrandSign } from '../BrandSign.tsx';
import { Switch } from '../Switch.tsx';

interface Props {
  /** Host of the page, `null` where there is none. */
  site: string | null;
  on: boolean;
  /** Absent where there is nothing to switch. */
  onSwitch: ((on: boolean) => void) | undefined;
}

export const PopupHead = ({ site, on, onSwitch }: Props) => (
  <header class="popup-head">
    <BrandSign size={20} />
    <h1 class="site">{site === null ? t('extensionName') : breakable(site)}</h1>
    {onSwitch && (
      <Switch
        label={t('siteSwitch')}
        word={t(on ? 'on' : 'off')}
        checked={on}
        onChange={onSwitch}
      />
    )}
  </header>
);

/** Long host names break before dots and hyphens. */
const breakable = (site: string) =>
  site.split(/(?=[.-])/).map((part, index) => (
    <span key={index}>
      {index > 0 && <wbr />}
      {part}
    </span>
  ));
