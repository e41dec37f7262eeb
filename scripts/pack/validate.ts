import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { readPackFile } from './read-pack-file.ts';

const usage = 'validate FILE…';

/** Says of each file whether it can be imported; exit code 1 when one cannot. */
export const validate: Command = {
  usage,
  about: 'checks documents, names every problem',
  async run(args) {
    const { files } = parseCommandLine({ usage }, args, {});
    if (files.length === 0) throw misused({ usage }, 'No file given.');
    const problems: string[] = [];
    for (const file of files) problems.push(...(await check(file)));
    if (problems.length > 0) throw new UsageError(problems.join('\n'), 1);
  },
};

async function check(file: string): Promise<string[]> {
  const result = await readPackFile(file);
  if ('problems' in result) return result.problems.map((problem) => `${file}: ${problem}`);
  const { id, version, claims, speakers, sources } = result.pack;
  console.log(
    `${file}: good. ${id}, version ${version}: ${claims.length} claims, ${speakers.length} speakers, ${sources.length} sources`,
  );
  return [];
}
