import { plural, t } from '../../../utils/extension/i18n.ts';

/** `9 claims, 6 speakers, 12 sources` */
export const packCounts = (claims: number, speakers: number, sources: number): string =>
  t(
    'packCounts',
    plural(claims, { one: 'claimsOne', other: 'claimsOther' }),
    plural(speakers, { one: 'speakersOne', other: 'speakersOther' }),
    plural(sources, { one: 'sourcesOne', other: 'sourcesOther' }),
  );
