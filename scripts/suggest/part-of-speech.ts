import { toRegularForm } from '../../utils/text/irregular-forms.ts';
import { isNationAdjective } from '../../utils/text/nation-adjectives.ts';
import type { Token } from '../../utils/text/tokens.ts';
import type { Lexicon, PartOfSpeech } from './lexicon.ts';

/** Endings of inflected words and what the base form has instead, as in WordNet's own Morphy. */
const ENDINGS: Record<PartOfSpeech, [string, string][]> = {
  noun: [
    ['ies', 'y'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['sses', 'ss'],
    ['xes', 'x'],
    ['s', ''],
  ],
  verb: [
    ['ies', 'y'],
    ['ied', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['s', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  adv: [],
};

/** The base form of a word, if it is one of that part of speech. */
export function findBase(lexicon: Lexicon, norm: string, part: PartOfSpeech): string | null {
  const regular = toRegularForm(norm);
  const forms = [
    ...(regular === norm ? [] : [regular]),
    ...ENDINGS[part]
      .filter(([ending]) => norm.length > ending.length + 1 && norm.endsWith(ending))
      .map(([ending, instead]) => norm.slice(0, norm.length - ending.length) + instead)
      .flatMap((base) => [base, base.replace(/([^aeiouls])\1$/, '$1')]), // "stopped"
    norm,
  ];
  return forms.find((form) => lexicon.has(form, part)) ?? null;
}

const BEFORE_NOUN = new Set(
  'the a an this that these those his her its their our my your some any no every each of in on at by for from with about into over under after before during between against'.split(
    ' ',
  ),
);
const BEFORE_VERB = new Set(
  'to will would can could may might must should shall has have had was were is are been be being did does do not never he she they it who which'.split(
    ' ',
  ),
);

/** A word as what it most likely is where it stands, in its base form. */
export interface Reading {
  part: PartOfSpeech;
  base: string;
}

/** Read from its ending and the word before it; a claim is one plain sentence, so this is mostly right and the author sees the rest. */
export function readWord(lexicon: Lexicon, tokens: readonly Token[], at: number): Reading | null {
  const { norm = '' } = tokens[at] ?? {};
  const as = (part: PartOfSpeech): Reading[] => {
    const base = findBase(lexicon, norm, part);
    return base === null ? [] : [{ part, base }];
  };
  return orderOfParts(tokens, at).flatMap(as)[0] ?? null;
}

function orderOfParts(tokens: readonly Token[], at: number): PartOfSpeech[] {
  const { norm = '' } = tokens[at] ?? {};
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (norm.endsWith('ly')) return ['adv', 'adj', 'noun', 'verb'];
  const ahead = after && !after.stop && !after.number && !after.norm.endsWith('ly');
  const nouns: PartOfSpeech[] = ahead
    ? ['adj', 'noun', 'verb', 'adv']
    : ['noun', 'adj', 'verb', 'adv'];
  if (before && BEFORE_NOUN.has(before.norm)) return nouns;
  const inflected = /(?:ed|ing)$/.test(norm) || (/s$/.test(norm) && at > 1 && before?.capital);
  const past = !/s$|our/.test(norm) && toRegularForm(norm) !== norm; // "took", but not "harbour"
  const afterName =
    before?.capital && !isNationAdjective(before.norm) && (!after || after.stop || after.capital);
  if (inflected || past || afterName || (before && BEFORE_VERB.has(before.norm)))
    return ['verb', ...nouns.filter((part) => part !== 'verb')];
  return nouns;
}
