import { type Suggestion, suggestGroups } from '../suggest/suggest-groups.ts';
import { openWordNet } from '../suggest/wordnet.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { readPackFile } from './read-pack-file.ts';

const usage = 'suggest FILE [--claim ID] [--json]';

/** Proposes concept groups for claims; the author takes what is right. */
export const suggest: Command = {
  usage,
  about: 'proposes concept groups and synonyms',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, {
      claim: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [file] = files;
    if (file === undefined) throw misused({ usage }, 'No file given.');
    if (files.length > 1) throw misused({ usage }, `Expected one file, found ${files.length}.`);
    const result = await readPackFile(file);
    if ('problems' in result)
      throw new UsageError(result.problems.map((problem) => `${file}: ${problem}`).join('\n'), 1);
    const { claims, speakers } = result.pack;
    const wanted = claims.filter(({ id }) => values.claim === undefined || id === values.claim);
    if (wanted.length === 0 && values.claim !== undefined)
      throw new UsageError(`${file}: no claim "${values.claim.slice(0, 200)}"`, 1);
    const lexicon = openWordNet();
    const print = values.json ? JSON.stringify : describe;
    for (const claim of wanted)
      process.stdout.write(`${print(suggestGroups(lexicon, claim, speakers))}\n`);
  },
};

/** The groups as they stand in a pack, then what is left to the author. */
const describe = ({ claimId, must, open }: Suggestion): string =>
  [
    claimId,
    '"must": [',
    must
      .map((group) => `  [${group.map((entry) => JSON.stringify(entry)).join(', ')}]`)
      .join(',\n'),
    ']',
    ...open.map((one) => `- ${one}`),
    '',
  ].join('\n');
