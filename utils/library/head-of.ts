import type { Pack, PackHead } from '../claim/pack.ts';

/** The pack without its records. */
export function headOf(pack: Pack): PackHead {
  const { claims: _claims, speakers: _speakers, sources: _sources, ...head } = pack;
  return head;
}
