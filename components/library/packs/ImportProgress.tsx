import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { plural, t } from '../../../utils/extension/i18n.ts';
import type { CsvMapping } from '../../../utils/pack/interchange/csv-fields.ts';
import type { InstallProgress } from '../../../utils/store/packs-database.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { ImportReport } from './ImportReport.tsx';
import { InstallBar } from './InstallBar.tsx';
import { PackPreview } from './PackPreview.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { ImportState } from './use-pack-import.ts';

interface Props {
  state: ImportState;
  installedVersion(packId: string): number | null;
  progressOf(packId: string): InstallProgress | null;
  onReadTable(mapping: CsvMapping): void;
  onTake(): void;
  onDismiss(): void;
}

/** Where an import stands: from looking into the file to what became of it. */
export function ImportProgress({
  state,
  installedVersion,
  progressOf,
  onReadTable,
  onTake,
  onDismiss,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // what was pressed may be gone by now, and the keyboard would begin at the top of the page
    if (document.activeElement === document.body) heading.current?.focus();
  }, [state.kind]);

  return (
    <section class={state.kind === 'rest' ? undefined : 'imp'} aria-label={t('importState')}>
      {state.kind !== 'rest' && (
        <h3 class="h" ref={heading} tabIndex={-1}>
          {state.file}
        </h3>
      )}
      <p class="meta" role="status">
        {busyText(state)}
      </p>
      {state.kind === 'checking' && <Reading share={state.share} onDismiss={onDismiss} />}
      {state.kind === 'installing' && (
        <InstallBar
          pack={state.pack}
          label={busyText(state)}
          progress={progressOf(state.pack.id)}
        />
      )}
      {state.kind === 'columns' && (
        <ColumnMapping start={state.start} onRead={onReadTable} onDismiss={onDismiss} />
      )}
      {state.kind === 'preview' && (
        <PackPreview
          pack={state.pack}
          parts={state.documents.length}
          report={state.report}
          file={state.file}
          installedVersion={installedVersion(state.pack.id)}
          onTake={onTake}
          onDismiss={onDismiss}
        />
      )}
      {state.kind === 'done' && state.report && (
        <ImportReport report={state.report} file={state.file} />
      )}
      {state.kind === 'problems' && (
        <Refused
          text={plural(state.problems.length, {
            one: 'importProblemsOne',
            other: 'importProblemsOther',
          })}
          onDismiss={onDismiss}
        >
          <ProblemList problems={state.problems} file={state.file} />
        </Refused>
      )}
      {state.kind === 'failed' && <Refused text={t('importNotKept')} onDismiss={onDismiss} />}
    </section>
  );
}

/** A file that takes a while says how far it is read, and can be given up. */
const Reading = ({ share, onDismiss }: { share: number; onDismiss(): void }) => (
  <>
    <progress aria-label={t('importChecking')} {...(share > 0 && { value: share })} />
    {share > 0 && (
      <div class="btns">
        <button type="button" class="btn quiet small" onClick={onDismiss}>
          {t('importStop')}
        </button>
      </div>
    )}
  </>
);

function busyText(state: ImportState): string {
  if (state.kind === 'checking') return t('importChecking');
  if (state.kind === 'columns') return t('columnsTitle');
  if (state.kind === 'installing') return t('importInstalling', state.pack.claims.length);
  if (state.kind === 'done') return t('importDone', state.pack.title);
  return '';
}

interface RefusedProps {
  text: string;
  onDismiss(): void;
  children?: ComponentChildren;
}

const Refused = ({ text, onDismiss, children }: RefusedProps) => (
  <>
    <p class="st bad" role="alert">
      <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.7v.1" />
      </svg>
      <span>{text}</span>
    </p>
    {children}
    <div class="btns">
      <button type="button" class="btn quiet small" onClick={onDismiss}>
        {t('importDismiss')}
      </button>
    </div>
  </>
);
