import * as v from 'valibot';

import type { Pack } from '../claim/pack.ts';
import { isTooDeep } from './depth.ts';
import { describeIssue } from './describe-issue.ts';
import { MAX_DEPTH, MAX_DOCUMENT_BYTES, PackSchema } from './pack-schema.ts';
import { describeSize } from './read-document.ts';
import { findReferences, listReferenceProblems } from './references.ts';

export type ParsedPack = { pack: Pack } | { problems: string[] };

const MOST_PROBLEMS = 200;

/** A document's text → a pack with its defaults filled in, or every problem by record, field, found and expected. */
export function parsePack(text: string): ParsedPack {
  if (text.length > MAX_DOCUMENT_BYTES) return { problems: [describeSize(text.length)] };
  try {
    return parsePackValue(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problems: [`document: not JSON (${describeSyntaxError(error, text)})`] };
  }
}

/** The same for a value that was JSON. */
export function parsePackValue(value: unknown): ParsedPack {
  if (isTooDeep(value))
    return {
      problems: [`document: expected at most ${MAX_DEPTH} lists or objects in one another`],
    };
  const result = v.safeParse(PackSchema, value);
  if (!result.success)
    return {
      problems: listProblems(result.issues, listReferenceProblems(findReferences(value)), value),
    };
  const problems = listReferenceProblems(result.output);
  return problems.length > 0
    ? { problems: listProblems([], problems, value) }
    : { pack: result.output };
}

/** A broken document can have a million problems: the first are described, the others counted. */
function listProblems(
  issues: readonly v.BaseIssue<unknown>[],
  references: readonly string[],
  document: unknown,
): string[] {
  const problems = [
    ...issues.slice(0, MOST_PROBLEMS).map((issue) => describeIssue(issue, document)),
    ...references,
  ].slice(0, MOST_PROBLEMS);
  const more = issues.length + references.length - problems.length;
  return more > 0 ? [...problems, `and ${more} more problems`] : problems;
}

/** JavaScript engines give the place in different words; line and column are the same for people. */
function describeSyntaxError({ message }: SyntaxError, text: string): string {
  const position = message.match(/position (\d+)/)?.[1];
  if (position === undefined) return message;
  const before = text.slice(0, Number(position)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
