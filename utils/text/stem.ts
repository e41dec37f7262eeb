import porter2 from 'wink-porter2-stemmer';

import { toRegularForm } from './irregular-forms.ts';

const CACHE_SIZE = 20_000;
const cache = new Map<string, string>();

/** Porter2 stem of a folded word, irregular forms and British spellings brought together first. */
export function toStem(norm: string): string {
  const known = cache.get(norm);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const stem = porter2(toRegularForm(norm));
  cache.set(norm, stem);
  return stem;
}
