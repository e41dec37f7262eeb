import { useState } from 'preact/hooks';

import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import type { HostChoice } from '../../../utils/extension/settings.ts';
import type { HostAccess } from '../../use-host-access.ts';

export const HOST_CHOICES: Record<HostChoice, { name: MessageKey; more: MessageKey }> = {
  all: { name: 'hostAll', more: 'hostAllMore' },
  chosen: { name: 'hostChosen', more: 'hostChosenMore' },
  click: { name: 'hostClick', more: 'hostClickMore' },
};

interface Props {
  access: HostAccess;
}

/** The three answers to "Where may it read?"; a choice holds only once the browser agrees. */
export function HostChoices({ access }: Props) {
  const [refused, setRefused] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const handleChoose = async (choice: HostChoice) => {
    setRefused(!(await access.choose(choice)));
    setAttempt(attempt + 1); // draws the buttons anew: the pressed one may not be the one that holds
  };

  return (
    <fieldset class="opts" key={attempt}>
      <legend class="vh">{t('settingsRead')}</legend>
      {(Object.keys(HOST_CHOICES) as HostChoice[]).map((choice) => (
        <label class="check" key={choice}>
          <input
            type="radio"
            name="host"
            value={choice}
            checked={access.choice === choice}
            onChange={() => void handleChoose(choice)}
          />
          <span class="strong">{t(HOST_CHOICES[choice].name)}</span>
          <span class="meta">{t(HOST_CHOICES[choice].more)}</span>
        </label>
      ))}
      <p class="meta" role="status">
        {refused ? t('hostRefused') : ''}
      </p>
    </fieldset>
  );
}
