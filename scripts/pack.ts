/** `npm run pack`: programs for people who make packs, one file each in `pack/`. */
import { build } from './pack/build.ts';
import type { Command } from './pack/command.ts';
import { convert } from './pack/convert.ts';
import { diff } from './pack/diff.ts';
import { keygen } from './pack/keygen.ts';
import { publish } from './pack/publish.ts';
import { schema } from './pack/schema.ts';
import { sign } from './pack/sign.ts';
import { suggest } from './pack/suggest.ts';
import { validate } from './pack/validate.ts';
import { verdicts } from './pack/verdicts.ts';
import { verify } from './pack/verify.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: Record<string, Command> = {
  validate,
  verdicts,
  suggest,
  build,
  keygen,
  publish,
  verify,
  sign,
  diff,
  convert,
  schema,
};

const USAGE = `npm run pack -- COMMAND …
${Object.values(COMMANDS)
  .map(({ usage, about }) => `  ${usage}\n      ${about}`)
  .join('\n')}
FILE and PACK are documents, .pack.json or .pack.json.gz.`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  (error.exitCode === 0 ? console.log : console.error)(error.message);
  process.exitCode = error.exitCode;
}

async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined) throw new UsageError(`No command given.\n\n${USAGE}`);
  if (['help', '--help', '-h'].includes(name)) throw new UsageError(USAGE, 0);
  if (!Object.hasOwn(COMMANDS, name))
    throw new UsageError(`No command "${name.slice(0, 40)}".\n\n${USAGE}`);
  await COMMANDS[name]?.run(args);
}
