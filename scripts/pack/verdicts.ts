import type { Pack } from '../../utils/claim/pack.ts';
import { corroborate } from '../../utils/corroborate/corroborate.ts';
import { listNeededSources } from '../../utils/corroborate/needed-sources.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { describeVerdicts } from './describe-verdicts.ts';
import { readPackFile } from './read-pack-file.ts';

const usage = 'verdicts FILE [--json]';

/** What the evidence on one claim amounts to, as printed. */
export interface ClaimVerdict {
  claimId: string;
  verdict: string;
  /** Sources that speak of the claim. */
  pages: number;
  /** Origins that assert or dispute it; who only refers to it is not counted. */
  origins: number;
  primary?: string;
  conflicts: { field: string; values: string[] }[];
}

/** Prints what the evidence on each claim amounts to. */
export const verdicts: Command = {
  usage,
  about: 'prints what the evidence on each claim amounts to',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, { json: { type: 'boolean' } });
    const [file] = files;
    if (file === undefined) throw misused({ usage }, 'No file given.');
    if (files.length > 1) throw misused({ usage }, `Expected one file, found ${files.length}.`);
    const result = await readPackFile(file);
    if ('problems' in result)
      throw new UsageError(result.problems.map((problem) => `${file}: ${problem}`).join('\n'), 1);
    const found = listVerdicts(result.pack);
    const lines = values.json ? found.map((one) => JSON.stringify(one)) : describeVerdicts(found);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  },
};

export function listVerdicts({ claims, sources }: Pack): ClaimVerdict[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return claims.map((claim) => {
    const { verdict, pages, groups, conflicts } = corroborate(
      claim,
      listNeededSources(claim, byId),
    );
    return {
      claimId: claim.id,
      verdict,
      pages,
      origins: groups.filter(({ asserts, dissents }) => asserts || dissents).length,
      ...(claim.primary && { primary: claim.primary }),
      conflicts: conflicts.map(({ field, values }) => ({
        field,
        values: values.map(({ value }) => value),
      })),
    };
  });
}
