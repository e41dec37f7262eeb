import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import type { HostChoice } from '../../utils/extension/settings.ts';

const CHOICES: Record<HostChoice, { name: MessageKey; more: MessageKey }> = {
  all: { name: 'hostAll', more: 'welcomeAllMore' },
  chosen: { name: 'hostChosen', more: 'welcomeChosenMore' },
  click: { name: 'hostClick', more: 'welcomeClickMore' },
};

interface Props {
  choice: HostChoice;
  /** Whether the browser was asked for what is chosen and did not agree. */
  refused: boolean;
  onChoose(choice: HostChoice): void;
}

/** "Where may it read?": asked when the reader goes on, so that looking at the answers asks for nothing. */
export const WelcomeAccess = ({ choice, refused, onChoose }: Props) => (
  <section aria-labelledby="welcome-access">
    <h2 class="h2" id="welcome-access">
      {t('settingsRead')}
    </h2>
    <p class="meta">{t('welcomeAccessMore')}</p>
    <fieldset class="choices">
      <legend class="vh">{t('settingsRead')}</legend>
      {(Object.keys(CHOICES) as HostChoice[]).map((name) => (
        <label class="choice" key={name}>
          <input
            type="radio"
            name="host"
            value={name}
            checked={choice === name}
            onChange={() => onChoose(name)}
          />
          <span>
            <b>{t(CHOICES[name].name)}</b>
            <span class="meta">{t(CHOICES[name].more)}</span>
          </span>
        </label>
      ))}
    </fieldset>
    <p class="micro">{t('welcomeAccessLater')}</p>
    <p class="meta" role="status">
      {refused ? t('welcomeRefused') : ''}
    </p>
  </section>
);
