interface Props {
  /** Names the thing, not the state. */
  label: string;
  /** The state as a word beside the switch. */
  word: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export const Switch = ({ label, word, checked, onChange }: Props) => (
  <button
    type="button"
    class="switch"
    role="switch"
    aria-checked={checked}
    aria-label={label}
    onClick={() => onChange(!checked)}
  >
    <span aria-hidden="true">{word}</span>
    <span class="track" />
  </button>
);
