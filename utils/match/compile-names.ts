import type { ReadClaim } from './compile-claims.ts';
import { createListBuilder } from './list-builder.ts';
import type { TermNumbers } from './term-numbers.ts';

/** "Russia", "Russian" and "Russians" are forms of one name: they share so many letters. */
const FORM_LETTERS = 5;
const CLAIMS_A_STEP = 4_000;

/**
 * Whom and what each claim is about by name: words that its texts or concept groups write with a capital, and all forms
 * of these in any claim. A page that has none of them is about something else.
 */
export function createNameCompiler(terms: TermNumbers) {
  const sure = createListBuilder();
  const unsure = createListBuilder();
  return {
    /** The first word of a sentence has a capital in any case, so it is a name only if it is one elsewhere. */
    add({ texts, must }: ReadClaim): void {
      const inside = new Set<number>();
      const first = new Set<number>();
      for (const { tokens, terms } of texts)
        tokens.forEach(({ capital, stop }, i) => {
          if (capital && !stop) (i > 0 ? inside : first).add(terms[i] ?? 0);
        });
      for (const { names } of must.flat()) for (const name of names) inside.add(name);
      sure.push(inside);
      unsure.push(first);
    },
    /** The names of each claim, and of each term the name it is a form of: numbers from 1, 0 for none. */
    *finish(
      termCount: number,
    ): Generator<void, Record<'formStarts' | 'forms' | 'termForm', Uint32Array>> {
      const termForm = numberForms(sure.items(), terms, termCount);
      yield;
      const forms = createListBuilder();
      for (let claim = 0; claim < sure.length(); claim++) {
        if (claim % CLAIMS_A_STEP === 0) yield;
        const own = new Set<number>();
        for (const names of [sure, unsure])
          for (const term of names.at(claim)) own.add(termForm[term] ?? 0);
        own.delete(0);
        forms.push(own);
      }
      return { formStarts: forms.starts(), forms: forms.items(), termForm };
    },
  };
}

function numberForms(sure: Uint32Array, { words }: TermNumbers, termCount: number): Uint32Array {
  const termForm = new Uint32Array(termCount);
  const numbers = new Map<string, number>();
  for (const term of sure) {
    if (termForm[term]) continue;
    const form = (words[term] ?? '').slice(0, FORM_LETTERS);
    const number = numbers.get(form) ?? numbers.size + 1;
    numbers.set(form, number);
    termForm[term] = number;
  }
  return termForm;
}
