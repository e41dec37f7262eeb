import { type MessageKey, t } from '../../../utils/extension/i18n.ts';

interface Key {
  does: MessageKey;
  keys: string[];
}

const ON_PAGES: Key[] = [
  { does: 'keyNextMark', keys: ['Alt', 'Shift', '↓'] },
  { does: 'keyPreviousMark', keys: ['Alt', 'Shift', '↑'] },
  { does: 'keyClose', keys: ['Esc'] },
];

const IN_LIBRARY: Key[] = [
  { does: 'keySearch', keys: ['/'] },
  { does: 'keyMove', keys: ['↑', '↓', 'Home', 'End', 'Enter'] },
  { does: 'keyClaims', keys: ['g', 'c'] },
  { does: 'keySpeakers', keys: ['g', 's'] },
  { does: 'keyNotes', keys: ['g', 'n'] },
  { does: 'keyPacks', keys: ['g', 'p'] },
  { does: 'keyList', keys: ['?'] },
];

interface Props {
  withSingleKeys: boolean;
}

export function KeysTable({ withSingleKeys }: Props) {
  const keys = withSingleKeys ? [...ON_PAGES, ...IN_LIBRARY] : ON_PAGES;
  return (
    <table class="keys">
      <tbody>
        {keys.map(({ does, keys: names }) => (
          <tr key={does}>
            <th scope="row">{t(does)}</th>
            <td>
              {names.map((name) => (
                <span key={name}>
                  <kbd>{name}</kbd>{' '}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
