import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { SCHEMA_FILE, writeSchema } from '../../../scripts/pack/schema.ts';

const schema = JSON.parse(writeSchema());

it('the file is up to date; otherwise: npm run pack -- schema', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(writeSchema());
});

describe('the JSON Schema', () => {
  it('demands what every pack must have', () => {
    expect(schema.required).toEqual(['format', 'id', 'title', 'version', 'claims']);
    expect(schema.properties.speakers.items.required).toEqual(['id', 'name']);
    expect(schema.properties.sources.items.required).toEqual(['id', 'title', 'publisher']);
    expect(schema.properties.claims.items.required).toEqual(['id', 'text']);
    expect(schema.properties.claims.items.properties.evidence.items.required).toEqual([
      'source',
      'stance',
    ]);
  });

  it('forbids no field that it does not know', () => {
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });
});
