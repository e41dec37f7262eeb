import type { OriginGroup } from '../../utils/claim/corroboration.ts';
import { plural, t } from '../../utils/extension/i18n.ts';

/** More signs than this are summed up per origin. */
const MOST_SIGNS = 8;

export interface TallyGroup {
  /** `unknown`: the origin itself is not known to speak of it, only its copies are. */
  origin: 'known' | 'unknown';
  copies: number;
  dissents: boolean;
  /** Draw one copy and the number instead of all copies. */
  summed: boolean;
}

/** What is drawn for each origin. */
export function toTally(groups: readonly OriginGroup[]): TallyGroup[] {
  const tally = groups.map(({ rootKnown, sources, dissents }) => ({
    origin: rootKnown ? ('known' as const) : ('unknown' as const),
    copies: rootKnown ? sources.length - 1 : sources.length,
    dissents,
  }));
  const signs = tally.reduce((sum, { copies }) => sum + 1 + copies, 0);
  return tally.map((group) => ({ ...group, summed: signs > MOST_SIGNS && group.copies > 1 }));
}

/** The same in words: `3 origins, 6 pages; 1 origin says otherwise`. */
export function tallyWords(groups: readonly OriginGroup[]): string {
  const pages = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  const dissenting = groups.filter(({ dissents }) => dissents).length;
  const words = t(
    'tallyWords',
    plural(groups.length, { one: 'originsOne', other: 'originsOther' }),
    plural(pages, { one: 'pagesOne', other: 'pagesOther' }),
  );
  if (dissenting === 0) return words;
  const dissent = plural(dissenting, { one: 'dissentOne', other: 'dissentOther' });
  return `${words}; ${dissent}`;
}
