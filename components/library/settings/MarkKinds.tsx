import type { MarkKind } from '../../../utils/claim/mark-kind.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';

const KINDS: Record<MarkKind, { name: MessageKey; sample: MessageKey; class: string }> = {
  conflict: { name: 'kindConflict', sample: 'sampleConflict', class: 'ul-conflict' },
  copied: { name: 'kindCopied', sample: 'sampleCopied', class: 'ul-copied' },
  single: { name: 'kindSingle', sample: 'sampleSingle', class: 'ul-single' },
  corroborated: {
    name: 'kindCorroborated',
    sample: 'sampleCorroborated',
    class: 'ul-corroborated',
  },
  speaker: { name: 'kindSpeaker', sample: 'sampleSpeaker', class: 'ul-speaker' },
  note: { name: 'kindNote', sample: 'sampleNote', class: 'marker' },
};

interface Props {
  hidden: MarkKind[];
  onChange(hidden: MarkKind[]): void;
}

export const MarkKinds = ({ hidden, onChange }: Props) => (
  <table class="kinds">
    <thead class="vh">
      <tr>
        <th scope="col">{t('kind')}</th>
        <th scope="col">{t('sample')}</th>
      </tr>
    </thead>
    <tbody>
      {(Object.keys(KINDS) as MarkKind[]).map((kind) => (
        <tr key={kind}>
          <td>
            <label class="check">
              <input
                type="checkbox"
                checked={!hidden.includes(kind)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? hidden.filter((other) => other !== kind)
                      : [...hidden, kind],
                  )
                }
              />
              <span>{t(KINDS[kind].name)}</span>
            </label>
          </td>
          <td class="serif smp">
            <span class={KINDS[kind].class}>{t(KINDS[kind].sample)}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
