import { useRef, useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import type { InstallProgress } from '../../../utils/store/packs-database.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { usePackImport } from './use-pack-import.ts';

interface Props {
  /** Version of an installed pack, or `null` when it is not installed. */
  installedVersion(packId: string): number | null;
  /** How far the installation of a pack has come, if one is under way. */
  progressOf(packId: string): InstallProgress | null;
}

/** A pack from a file: chosen by the button or dropped, looked at, then taken or left. */
export function ImportPack({ installedVersion, progressOf }: Props) {
  const { state, look, readTable, take, dismiss } = usePackImport();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const handleFiles = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void look(file);
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    handleFiles(event.dataTransfer?.files);
  };

  return (
    <>
      <section aria-labelledby="import-title">
        <h2 class="h2" id="import-title">
          {t('importTitle')}
        </h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button is the control, the zone only catches drops */}
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={handleDrop}
        >
          <p>
            <b>{t('importDrop')}</b>{' '}
            <button type="button" class="btn small" onClick={() => input.current?.click()}>
              {t('importChoose')}
            </button>
          </p>
          <input
            ref={input}
            type="file"
            hidden
            accept=".json,.jsonld,.gz,.csv,.tsv,.txt,application/json,application/gzip,text/csv"
            onChange={(event) => {
              handleFiles(event.currentTarget.files);
              event.currentTarget.value = ''; // so that the same file can be chosen again
            }}
          />
          <p class="micro">{t('importKinds')}</p>
        </div>
      </section>
      <ImportProgress
        state={state}
        installedVersion={installedVersion}
        progressOf={progressOf}
        onReadTable={(mapping) => void readTable(mapping)}
        onTake={() => void take()}
        onDismiss={dismiss}
      />
    </>
  );
}
