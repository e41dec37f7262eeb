import type { Speaker } from '../../utils/claim/claim.ts';
import { findMentions } from '../../utils/match/find-mentions.ts';
import { foldName as foldAnew } from '../../utils/match/fold-name.ts';
import { jaroWinkler } from '../../utils/match/jaro-winkler.ts';
import { compareFolds } from '../../utils/match/same-name.ts';
import { TITLE_WORDS } from '../../utils/match/title-words.ts';
import { indexOf, toClaimsPack } from './claims-pack.ts';
import { haveData, readTable } from './data.ts';
import { missing, percent, type Row, type Section } from './report.ts';

const DATA = 'data/name-translit';
/** A spelling that fewer people have is often a slip. */
const LEAST_PEOPLE = 3;
const LEAST_LETTERS = 4;
/** Names that begin with the same letters are the hard ones. */
const COMMON_LETTERS = 3;
/** Of so many pairs of other people's names one is looked at. */
const EVERY = 4;

type Pair = readonly [string, string];
interface Half {
  variants: Pair[];
  others: Pair[];
}

/** Spellings of one name and names of others, told apart by each rule; the rules were chosen on the first half. */
export function evaluateSpeakers(): Section {
  const title = 'Speakers: spellings of names';
  if (!haveData(`${DATA}/russian.tsv`)) return { title, rows: [missing(DATA)] };
  const { tune, held } = readHalves();
  const cells = (rule: Rule) =>
    `${rate(held.variants, rule)}, ${rate(held.others, rule)} (${rate(tune.variants, rule)}, ${rate(tune.others, rule)})`;
  return {
    title,
    note: `Words of people's names on Wikidata: ${held.variants.length} pairs of spellings of one Russian or Arabic form, ${held.others.length} pairs of other people's names that share three letters. In a cell: share of variants found, share of other people's names taken for the same; of the second half, in brackets of the first, on which the rules were chosen. On a page no likeness of a surname counts without the given name or a title.`,
    rows: [
      ...RULES.map(
        ({ what, asked, peer, rule }): Row =>
          peer
            ? { what, asked, reached: '', peers: cells(rule) }
            : { what, asked, reached: cells(rule) },
      ),
      ...evaluateOnPages(held),
      ...evaluateTitles(),
    ],
  };
}

const folds = new Map<string, string>();
function foldName(name: string): string {
  const fold = folds.get(name) ?? foldAnew(name);
  folds.set(name, fold);
  return fold;
}

type Rule = (a: string, b: string) => boolean;
const RULES: { what: string; asked: string; peer?: true; rule: Rule }[] = [
  { what: 'Jaro–Winkler ≥ .95', asked: '', peer: true, rule: (a, b) => jaroWinkler(a, b) >= 0.95 },
  { what: 'Jaro–Winkler ≥ .90', asked: '', peer: true, rule: (a, b) => jaroWinkler(a, b) >= 0.9 },
  { what: 'one fold', asked: '> .36, ≤ .004', rule: (a, b) => foldName(a) === foldName(b) },
  {
    what: 'one fold, or the same consonants and folds near one another',
    asked: '≥ .54, ≤ .02',
    rule: (a, b) => compareFolds(foldName(a), foldName(b)) !== null,
  },
  {
    what: 'folds near one another, whatever consonants',
    asked: 'not used',
    rule: (a, b) => jaroWinkler(foldName(a), foldName(b)) >= 0.95,
  },
];

const rate = (pairs: readonly Pair[], rule: Rule): string =>
  (pairs.filter(([a, b]) => rule(a, b)).length / pairs.length).toFixed(3).replace(/^0/, '');

function readHalves(): { tune: Half; held: Half } {
  const tune: Half = { variants: [], others: [] };
  const held: Half = { variants: [], others: [] };
  const halfOf = (key: string) => (hash(key) % 2 ? tune : held);
  const nativesOf = new Map<string, Set<string>>();
  const spellings = new Map<string, Set<string>>();
  for (const file of ['russian', 'arabic'])
    for (const { latin = '', native = '', count } of readTable(`${DATA}/${file}.tsv`)) {
      const plain = latin.normalize('NFKD').replace(/\p{M}/gu, '');
      nativesOf.set(plain, (nativesOf.get(plain) ?? new Set()).add(native));
      if (Number(count) < LEAST_PEOPLE || latin.length < LEAST_LETTERS) continue;
      spellings.set(native, (spellings.get(native) ?? new Set()).add(plain));
    }
  for (const [native, names] of spellings) halfOf(native).variants.push(...listPairs([...names]));
  const names = new Set([...spellings.values()].flatMap((all) => [...all]));
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const letters = name.slice(0, COMMON_LETTERS);
    alike.set(letters, [...(alike.get(letters) ?? []), name]);
  }
  const isOther = ([a, b]: Pair) =>
    hash(`${a} ${b}`) % EVERY === 0 &&
    ![...(nativesOf.get(a) ?? [])].some((native) => nativesOf.get(b)?.has(native));
  for (const [letters, group] of alike)
    halfOf(letters).others.push(...listPairs(group).filter(isOther));
  return { tune, held };
}

const listPairs = (names: readonly string[]): Pair[] =>
  names.flatMap((a, i) => names.slice(i + 1).map((b): Pair => [a, b]));

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The whole engine: a pack knows one spelling, the page has the other, behind the same, another or no given name. */
function evaluateOnPages({ variants, others }: Half): Row[] {
  const givenOf = (i: number) => toName(variants[(97 * i + 13) % variants.length]?.[0] ?? '');
  const speakers = variants.map(([name], i) =>
    toSpeaker(String(i), `${givenOf(i)} ${toName(name)}`),
  );
  const index = indexOf({ ...EMPTY_PACK, speakers });
  const isFound = (text: string, id: string) =>
    findMentions([index], { text, language: 'en', date: null }).speakers.some(
      ({ speakerId }) => speakers[Number(speakerId)]?.name === speakers[Number(id)]?.name,
    );
  const found = (toText: (name: string, i: number) => string) =>
    percent(
      variants.filter(([, name], i) => isFound(toText(toName(name), i), String(i))).length,
      variants.length,
    );
  const step = Math.floor(others.length / variants.length);
  const strangers = others.filter((_, i) => i % step === 0);
  const known = indexOf({
    ...EMPTY_PACK,
    speakers: strangers.map(([name], i) => toSpeaker(String(i), `${givenOf(i)} ${toName(name)}`)),
  });
  const wrong = strangers.filter(([, name], i) =>
    findMentions([known], {
      text: `Then ${givenOf(i)} ${toName(name)} spoke.`,
      language: 'en',
      date: null,
    }).speakers.some(({ speakerId }) => speakerId === String(i)),
  );
  return [
    {
      what: `on a page of its own, in a pack of ${speakers.length}: the given name and the other spelling`,
      asked: '',
      reached: found((name, i) => `Then ${givenOf(i)} ${name} spoke.`),
    },
    {
      what: 'the same with another given name: false',
      asked: '0',
      reached: found((name, i) => `Then ${givenOf(i + 1)} ${name} spoke.`),
    },
    {
      what: 'the other spelling alone: false',
      asked: '0',
      reached: found((name) => `Then ${name} spoke.`),
    },
    {
      what: 'the given name and the surname of somebody else that shares three letters: false',
      asked: '',
      reached: percent(wrong.length, strangers.length),
    },
  ];
}

/** Each title before a surname, after the full name: no part of the name, and no given name of somebody else. */
function evaluateTitles(): Row[] {
  const index = indexOf({ ...EMPTY_PACK, speakers: [toSpeaker('0', 'Ilse Verrin')] });
  const titles = TITLE_WORDS.split(/\s+/).map(toName);
  const count = (text: (title: string) => string) =>
    titles.filter(
      (title) =>
        findMentions([index], { text: text(title), language: 'en', date: null }).speakers.length ===
        2,
    ).length;
  return [
    {
      what: 'surname behind a title, after the full name',
      asked: 'all',
      reached: percent(
        count((title) => `Ilse Verrin spoke. Then ${title} Verrin left.`),
        titles.length,
      ),
    },
    {
      what: 'surname behind a title and another given name: false',
      asked: '0',
      reached: percent(
        count((title) => `Ilse Verrin spoke. Then ${title} Tomas Verrin left.`),
        titles.length,
      ),
    },
  ];
}

const EMPTY_PACK = toClaimsPack([]);
const toName = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const toSpeaker = (id: string, name: string): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  cues: [],
  sameAs: [],
});
