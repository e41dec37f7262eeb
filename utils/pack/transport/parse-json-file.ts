import * as v from 'valibot';

import { isTooDeep } from '../depth.ts';
import { describeFieldIssue } from '../describe-issue.ts';
import { MAX_DEPTH } from '../pack-schema.ts';

export type Parsed<T> = { value: T } | { problems: string[] };

/** A small JSON file by a schema, or every problem as `head.json version: missing; expected a whole number`. */
export function parseJsonFile<S extends v.GenericSchema>(
  file: string,
  bytes: Uint8Array,
  schema: S,
): Parsed<v.InferOutput<S>> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseBySchema(file, JSON.parse(text), schema);
  } catch (error) {
    if (error instanceof SyntaxError) return { problems: [`${file}: not JSON`] };
    if (error instanceof TypeError) return { problems: [`${file}: not text; expected UTF-8`] };
    throw error;
  }
}

export function parseBySchema<S extends v.GenericSchema>(
  place: string,
  value: unknown,
  schema: S,
): Parsed<v.InferOutput<S>> {
  if (isTooDeep(value))
    return {
      problems: [`${place}: expected at most ${MAX_DEPTH} lists or objects in one another`],
    };
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return { problems: result.issues.map((one) => `${place} ${describeFieldIssue(one, schema)}`) };
}
