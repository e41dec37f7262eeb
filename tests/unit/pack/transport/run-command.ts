import { vi } from 'vitest';

import type { Command } from '../../../../scripts/pack/command.ts';
import { UsageError } from '../../../../scripts/usage-error.ts';

/** What a command prints, and what it ends with when that is not good. */
export async function runCommand(command: Command, ...args: string[]) {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(`${line}\n`));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await command.run(args);
    return { printed: lines.join(''), problem: '', code: 0 };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { printed: lines.join(''), problem: error.message, code: error.exitCode };
  } finally {
    vi.restoreAllMocks();
  }
}
