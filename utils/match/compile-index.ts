import type { Pack } from '../claim/pack.ts';
import { compileClaims } from './compile-claims.ts';
import { compileSpeakers } from './compile-speakers.ts';
import { writeSections } from './index-format.ts';
import { createTermNumbers } from './term-numbers.ts';
import { compileTermTable } from './term-table.ts';

/** All claims and speakers of the packs as one buffer for `openIndex`. Deterministic: same packs, same bytes. */
export function compileIndex(packs: readonly Pack[]): ArrayBuffer {
  const terms = createTermNumbers();
  const owned = packs.flatMap((pack, ordinal) => pack.claims.map((claim) => ({ claim, ordinal })));
  const claims = compileClaims(
    owned.map(({ claim }) => claim),
    terms,
  );
  const speakers = compileSpeakers(packs, terms);
  return writeSections({
    numbers: {
      termSlots: compileTermTable(terms.words),
      claimPack: Uint32Array.from(owned, ({ ordinal }) => ordinal),
      ...claims,
      ...speakers.numbers,
    },
    texts: {
      packIds: packs.map(({ id }) => id).join('\n'),
      claimIds: owned.map(({ claim }) => claim.id).join('\n'),
      values: owned
        .map(({ claim }) => (claim.values.length ? JSON.stringify(claim.values) : ''))
        .join('\n'),
      speakerIds: speakers.ids.join('\n'),
    },
  });
}
