import { markKindOf } from '../../utils/claim/mark-kind.ts';
import { type PageState, recordKey } from '../../utils/claim/reading.ts';

/** What the toolbar button shows: known claims of the page, and those on which pages disagree; `null` when it is not read. */
export function toCount(state: PageState): { claims: number; conflicts: number } | null {
  if (state.kind !== 'read' && state.kind !== 'gave-up') return null;
  const { claimMentions, claims } = state.reading;
  const kinds = new Map<string, boolean>();
  for (const { packId, claimId, relation } of claimMentions) {
    const key = recordKey(packId, claimId);
    const known = claims[key];
    if (!known || relation === 'related') continue;
    const disagrees = markKindOf(known.corroboration.verdict, relation) === 'conflict';
    kinds.set(key, disagrees || (kinds.get(key) ?? false));
  }
  return { claims: kinds.size, conflicts: [...kinds.values()].filter(Boolean).length };
}
