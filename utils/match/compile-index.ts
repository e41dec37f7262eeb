import type { Pack } from '../claim/pack.ts';
import { compileClaims } from './compile-claims.ts';
import { compileSpeakers } from './compile-speakers.ts';
import { writeSections } from './index-format.ts';
import { createTermNumbers } from './term-numbers.ts';
import { compileTermTable } from './term-table.ts';

/** The claims and speakers of a pack as one buffer for `openIndex`. Deterministic: same pack, same bytes. */
export function compileIndex(pack: Pack): ArrayBuffer {
  const terms = createTermNumbers();
  const claims = compileClaims(pack.claims, terms);
  const speakers = compileSpeakers([pack], terms);
  return writeSections({
    numbers: {
      termSlots: compileTermTable(terms.words),
      ...claims,
      ...speakers.numbers,
    },
    texts: {
      packIds: pack.id,
      claimIds: pack.claims.map(({ id }) => id).join('\n'),
      values: pack.claims
        .map(({ values }) => (values.length ? JSON.stringify(values) : ''))
        .join('\n'),
      speakerIds: speakers.ids.join('\n'),
    },
  });
}
