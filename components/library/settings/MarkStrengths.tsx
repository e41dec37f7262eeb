import type { MarkStrength } from '../../../utils/claim/mark-kind.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';

const STRENGTHS: Record<MarkStrength, MessageKey> = {
  quiet: 'strengthQuiet',
  normal: 'strengthNormal',
  strong: 'strengthStrong',
};

interface Props {
  strength: MarkStrength;
  onChange(strength: MarkStrength): void;
}

export const MarkStrengths = ({ strength, onChange }: Props) => (
  <fieldset class="inlineopts">
    <legend class="strong">{t('strengthTitle')}</legend>
    {(Object.keys(STRENGTHS) as MarkStrength[]).map((name) => (
      <label class="check" key={name}>
        <input
          type="radio"
          name="strength"
          value={name}
          checked={strength === name}
          onChange={() => onChange(name)}
        />
        <span>{t(STRENGTHS[name])}</span>
      </label>
    ))}
  </fieldset>
);
