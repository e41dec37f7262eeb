/**
 * A crude romanisation: spellings of one name in several languages fall together. Measured by `npm run eval -- speakers`
 * on spellings of Wikidata: .44 of the variants have one fold, .003 of other people's names that begin alike.
 */
export function foldName(name: string): string {
  let folded = romanise(name.toLowerCase());
  for (const [sound, one] of SOUNDS) folded = folded.replace(sound, one);
  return folded;
}

/** The first letter and the consonants of a fold; names that are near one another share it, so it is what the index is asked for. */
export const toSkeleton = (fold: string): string => fold.replace(/(?<!^)[aiu]/g, '');

/** In this order. Capitals stand for sounds that several letters write. */
const SOUNDS: readonly [RegExp, string][] = [
  [/^mc/, 'mak'],
  [/^[yj]e/, 'e'],
  [/^s(?:ch|h)?t(?!s)/, 'st'], // German "st" is said "scht"
  [/sk[iyj]+$/, 'sk'],
  [/shch|schtsch|chtch|szcz/g, 'S'],
  [/tsch|tch|tsh/g, 'C'],
  [/sch|sh|sz|sj/g, 'S'],
  [/cz|ch|tj|c(?=si)/g, 'C'],
  [/kh|gh/g, 'h'],
  [/ph|pf/g, 'f'],
  [/th/g, 't'],
  [/dzh|dj|zh|j(?=[aou])|g(?=[ei])/g, 'J'],
  [/ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ck|qu|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/ou|oo/g, 'u'],
  [/ee|ie/g, 'i'],
  [/[ea][iy]/g, 'ai'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/(?<=[aeiou])h(?![aeiou])|(?<=[^aeiou])h/g, ''],
  [/au/g, 'u'],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=[^aiu])a(?=[lrn]$)/, ''],
];

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Endings of Russian and Ukrainian cases, so that a name in the genitive is still that name. */
const CASE_ENDING =
  /(?<=..)(?:ого|его|ому|ему|(?<=[сц]ь?к)им|ой|ою|ої|ий|ый|ій|ая|ую|а|у|ю|я|е|і|и|ы|о|й)$/;
const LETTERS: Record<string, string> = {
  ...Object.fromEntries(
    [...'абвгґдезиійклмнопрстуфыэіўјљњћђ'].map((letter, i) => [
      letter,
      [...'abvggdeziijklmnoprstufyeiwjlncd'][i] ?? '',
    ]),
  ),
  ё: 'e', // written without its dots more often than not
  є: 'e',
  ж: 'zh',
  й: 'i',
  ї: 'i',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  ю: 'yu',
  я: 'ya',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
};

/** Latin letters without marks, Cyrillic in Latin letters; other scripts stay as they are. */
function romanise(name: string): string {
  if (/^[a-z]*$/.test(name)) return name;
  const word = CYRILLIC.test(name) ? name.normalize('NFC').replace(CASE_ENDING, '') : name;
  return word
    .normalize('NFC')
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '');
}
