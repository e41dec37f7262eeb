import { readFile, stat } from 'node:fs/promises';

import { type ParsedPack, parsePack } from '../../utils/pack/parse-pack.ts';
import { checkSize, DocumentError, readDocument } from '../../utils/pack/read-document.ts';

/** The pack in a file, or what keeps it from being one. A file that is too large is not even read. */
export async function readPackFile(file: string): Promise<ParsedPack> {
  try {
    checkSize((await stat(file)).size);
    return parsePack(await readDocument(await readFile(file)));
  } catch (error) {
    if (error instanceof DocumentError) return { problems: [error.message] };
    if (isFileError(error)) return { problems: [`file: ${FILE_ERRORS[error.code] ?? error.code}`] };
    throw error;
  }
}

const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'not found; expected a pack document',
  EISDIR: 'found a folder; expected a pack document',
  EACCES: 'not allowed to read it',
};

const isFileError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error;
