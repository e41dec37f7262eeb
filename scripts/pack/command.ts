import { type ParseArgsConfig, parseArgs } from 'node:util';

import { UsageError } from '../usage-error.ts';

/** One of the programs of `npm run pack`. */
export interface Command {
  /** `validate FILE…` */
  usage: string;
  about: string;
  /** Throws a {@link UsageError} for whatever the person at the command line can mend. */
  run(args: string[]): Promise<void>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options and files of a command; anything else is answered with its usage. */
export function parseCommandLine<O extends Options>(
  { usage }: Pick<Command, 'usage'>,
  args: string[],
  options: O,
) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values, files: positionals };
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : error}\n\nnpm run pack -- ${usage}`, // expected: an unknown option
    );
  }
}

export const misused = ({ usage }: Pick<Command, 'usage'>, problem: string): UsageError =>
  new UsageError(`${problem}\n\nnpm run pack -- ${usage}`);
