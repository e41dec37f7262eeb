import { useRef, useState } from 'preact/hooks';

import { sendDocument } from '../../../utils/extension/send-document.ts';
import type { TableStart } from '../../../utils/pack/interchange/convert-table.ts';
import type { CsvMapping } from '../../../utils/pack/interchange/csv-fields.ts';
import { type FoundPack, type Looked, lookIntoFile, readColumns } from './look-into-file.ts';

type Found = FoundPack & { file: string };

export type ImportState =
  | { kind: 'rest' }
  /** `share` of the file that is read, 0 to 1. */
  | { kind: 'checking'; file: string; share: number }
  /** A table waits for somebody to say what its columns hold. */
  | { kind: 'columns'; file: string; start: TableStart }
  | ({ kind: 'preview' } & Found)
  | ({ kind: 'installing' } & Found)
  | ({ kind: 'done' } & Found)
  | { kind: 'problems'; file: string; problems: string[] }
  /** The pack is fine, but the browser did not keep it. */
  | { kind: 'failed'; file: string };

export interface PackImport {
  state: ImportState;
  /** Looks into a file; nothing is taken over. */
  look(file: File): Promise<void>;
  /** Reads the table that is shown, its columns being these. */
  readTable(mapping: CsvMapping): Promise<void>;
  /** Takes over the pack that is shown. */
  take(): Promise<void>;
  dismiss(): void;
}

/** One import at a time: look, say what columns hold, then take or leave. */
export function usePackImport(): PackImport {
  const [state, setState] = useState<ImportState>({ kind: 'rest' });
  const newest = useRef(new AbortController());
  const looked = useRef<File | null>(null);

  /** Shows what comes of it, unless another file was chosen meanwhile. */
  const read = async (file: File, run: (watching: Watching) => Promise<Looked>) => {
    newest.current.abort();
    newest.current = new AbortController();
    const { signal } = newest.current;
    looked.current = file;
    const show = (next: ImportState) => signal.aborted || setState(next);
    show({ kind: 'checking', file: file.name, share: 0 });
    await nextPaint(); // a large file keeps the page busy, and the text should stand there first
    let shown = 0;
    const onProgress = (share: number) => {
      if (share < shown + 0.01) return;
      shown = share;
      show({ kind: 'checking', file: file.name, share });
    };
    show(toState(file.name, await run({ onProgress, signal })));
  };

  const look = (file: File) => read(file, (watching) => lookIntoFile(file, watching));

  const readTable = async (mapping: CsvMapping) => {
    const file = looked.current;
    if (state.kind !== 'columns' || !file) return;
    const { start } = state;
    await read(file, (watching) => readColumns(file, { start, mapping }, watching));
  };

  const take = async () => {
    if (state.kind !== 'preview') return;
    const { kind: _, ...found } = state;
    setState({ kind: 'installing', ...found });
    setState(await install(found));
  };

  const dismiss = () => {
    newest.current.abort();
    setState({ kind: 'rest' });
  };

  return { state, look, readTable, take, dismiss };
}

type Watching = Parameters<typeof lookIntoFile>[1];

function toState(file: string, looked: Looked): ImportState {
  if (looked.kind === 'table') return { kind: 'columns', file, start: looked.start };
  if (looked.kind === 'problems') return { kind: 'problems', file, problems: looked.problems };
  return { ...looked, kind: 'preview', file };
}

async function install(found: Found): Promise<ImportState> {
  const { file } = found;
  try {
    for (const write of found.documents) {
      const outcome = await sendDocument(write());
      if (outcome.kind !== 'installed')
        return { kind: 'problems', file, problems: outcome.problems };
    }
    return { ...found, kind: 'done' };
  } catch {
    return { kind: 'failed', file }; // expected: the browser refuses more space
  }
}

const nextPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
