const REASONS: Record<string, string> = {
  ENOENT: 'not found',
  EEXIST: 'is there already',
  EISDIR: 'found a folder',
  ENOTDIR: 'found a file where a folder is needed',
  EACCES: 'not allowed',
  EPERM: 'not allowed',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};

/** What the operating system said of a file, in words; throws whatever is no such error. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  return REASONS[String(error.code)] ?? String(error.code);
}

export const isNotFound = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');
