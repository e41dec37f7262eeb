import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { writeSchema } from '../../../scripts/pack/schema.ts';
import { listVerdicts } from '../../../scripts/pack/verdicts.ts';
import { parsePack } from '../../../utils/pack/parse-pack.ts';

const text = readFileSync('docs/packs.md', 'utf8');
const [, example = ''] = /## An example\n```json\n([\s\S]+?)```/.exec(text) ?? [];

interface SchemaPart {
  properties?: Record<string, SchemaPart>;
  items?: SchemaPart;
  required?: string[];
}

/** Names of all fields of a record and the records in it. */
const listFields = ({ properties = {}, items }: SchemaPart): string[] => [
  ...Object.entries(properties).flatMap(([name, part]) => [name, ...listFields(part)]),
  ...(items ? listFields(items) : []),
];
const listRequired = ({ properties = {}, items, required = [] }: SchemaPart): string[] => [
  ...required,
  ...Object.values(properties).flatMap(listRequired),
  ...(items ? listRequired(items) : []),
];
const schema: SchemaPart = JSON.parse(writeSchema());

describe('docs/packs.md', () => {
  it('begins with an example that is a pack, of the verdict that it tells', () => {
    const parsed = parsePack(example);
    if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
    const [verdict] = listVerdicts(parsed.pack);
    expect(text).toContain(`Its verdict is \`${verdict?.verdict}\``);
    expect(text).toContain(JSON.stringify(verdict));
  });

  it.each([...new Set(listFields(schema))])('names the field %s', (field) => {
    expect(text).toMatch(new RegExp(`\\| .*\`${field}\``));
  });

  it.each([...new Set(listRequired(schema))])('says that %s is required', (field) => {
    expect(text).toMatch(new RegExp(`\\*\\*\`${field}\`\\*\\*|\`${field}\`.*required`));
  });
});
