import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import porter2 from 'wink-porter2-stemmer';

import { toRegularForm } from './irregular-forms.ts';

/** Snowball's, but for Ukrainian, for which Snowball has none: there a light one that strips endings. */
const STEMMERS: Record<string, (norm: string) => string> = {
  en: (norm) => porter2(toRegularForm(norm)),
  de: german,
  fr: french,
  es: spanish,
  ru: russian,
  uk: ukrainian,
};
/** The English stem. */
export const toStem = (norm: string): string => toStemIn('en', norm);

const CACHE_SIZE = 20_000;
/** Longer ones are no words, and the stemmers take time by the square of the length. */
const LONGEST_WORD = 60;
const caches = new Map<string, Map<string, string>>();

/** The stem of a folded word; in English with irregular forms and British spellings brought together first. In other languages than these the word itself. */
export function toStemIn(language: string, norm: string): string {
  const stem = STEMMERS[language];
  if (!stem || norm.length > LONGEST_WORD) return norm;
  const cache = cacheOf(language);
  const known = cache.get(norm);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const stemmed = stem(norm);
  cache.set(norm, stemmed);
  return stemmed;
}

function cacheOf(language: string): Map<string, string> {
  const cache = caches.get(language) ?? new Map<string, string>();
  caches.set(language, cache);
  return cache;
}
