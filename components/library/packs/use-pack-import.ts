import { useRef, useState } from 'preact/hooks';

import type { Pack } from '../../../utils/claim/pack.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';
import { DocumentError, readDocument } from '../../../utils/pack/read-document.ts';

export type ImportState =
  | { kind: 'rest' }
  | { kind: 'checking'; file: string }
  | { kind: 'preview'; file: string; pack: Pack; text: string }
  | { kind: 'installing'; file: string; pack: Pack }
  | { kind: 'done'; file: string; pack: Pack }
  | { kind: 'problems'; file: string; problems: string[] }
  /** The pack is fine, but the browser did not keep it. */
  | { kind: 'failed'; file: string };

export interface PackImport {
  state: ImportState;
  /** Looks into a file; nothing is taken over. */
  look(file: File): Promise<void>;
  /** Takes over the pack that is shown. */
  take(): Promise<void>;
  dismiss(): void;
}

/** One import at a time: look, then take or leave. */
export function usePackImport(): PackImport {
  const [state, setState] = useState<ImportState>({ kind: 'rest' });
  const newest = useRef(0);

  const look = async (file: File) => {
    newest.current += 1;
    const turn = newest.current;
    setState({ kind: 'checking', file: file.name });
    await nextPaint(); // a large file keeps the page busy, and the text should stand there first
    const looked = await lookInto(file);
    if (turn === newest.current) setState(looked);
  };

  const take = async () => {
    if (state.kind !== 'preview') return;
    const { file, pack, text } = state;
    setState({ kind: 'installing', file, pack });
    setState(await install(file, pack, text));
  };

  const dismiss = () => {
    newest.current += 1;
    setState({ kind: 'rest' });
  };

  return { state, look, take, dismiss };
}

async function lookInto(file: File): Promise<ImportState> {
  try {
    const text = await readDocument(file);
    const parsed = parsePack(text);
    return 'pack' in parsed
      ? { kind: 'preview', file: file.name, pack: parsed.pack, text }
      : { kind: 'problems', file: file.name, problems: parsed.problems };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'problems', file: file.name, problems: [error.message] };
  }
}

async function install(file: string, pack: Pack, text: string): Promise<ImportState> {
  try {
    const outcome = await sendToBackground('importPack', text);
    return outcome.kind === 'installed'
      ? { kind: 'done', file, pack }
      : { kind: 'problems', file, problems: outcome.problems };
  } catch {
    return { kind: 'failed', file }; // expected: the browser refuses more space
  }
}

const nextPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
