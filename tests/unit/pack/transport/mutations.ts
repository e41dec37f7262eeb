import fc from 'fast-check';

/** What hostile and broken files have in odd places. */
const TOKENS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\u0000',
  '\ufeff',
  '\ud800',
  'null',
  'true',
  '-1',
  '1e999',
  '9007199254740993',
  '0.5',
  '""',
  '[]',
  '{}',
  '"__proto__":{"x":1},',
  '"constructor":1,',
  '"id":"x",',
  '"t":"drop",',
  '"a'.repeat(50),
  '['.repeat(60),
  '<script>',
  'javascript:alert(1)',
  '2026-99-99',
  'x'.repeat(5_000),
];

export type Mutation = (bytes: Uint8Array) => Uint8Array;

/** One to four changes of a file at places drawn by fast-check, so that a failure is found again. */
export const anyMutation: fc.Arbitrary<Mutation> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('flip', 'cut', 'end', 'repeat', 'insert', 'overwrite'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 40 }),
      token: fc.constantFrom(...TOKENS),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => (bytes) => changes.reduce((current, change) => apply(current, change), bytes));

interface Change {
  kind: 'flip' | 'cut' | 'end' | 'repeat' | 'insert' | 'overwrite';
  at: number;
  length: number;
  token: string;
}

function apply(bytes: Uint8Array, { kind, at, length, token }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const inserted = new TextEncoder().encode(token);
  const results = {
    flip: () => bytes.map((byte, i) => (i === place ? byte ^ (1 << (length % 8)) : byte)),
    cut: () => join(before, after.subarray(length)),
    end: () => before,
    repeat: () => join(before, after.subarray(0, length), after),
    insert: () => join(before, inserted, after),
    overwrite: () => join(before, inserted, after.subarray(length)),
  };
  return results[kind]();
}

const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
