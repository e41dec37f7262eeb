import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../utils/extension/i18n.ts';
import { KeysTable } from './settings/KeysTable.tsx';

interface Props {
  onClose(): void;
}

/** All keys, opened by `?`. */
export function KeysDialog({ onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 class="h2" id="keys-title">
        {t('keysTitle')}
      </h2>
      <KeysTable withSingleKeys />
      <form method="dialog" class="btns">
        <button type="submit" class="btn">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
