import { createListBuilder } from './list-builder.ts';
import { createMarks } from './marks.ts';
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
  const inside = createMarks();
  const first = createMarks();
  return {
    /** The first word of a sentence has a capital in any case, so it is a name only if it is one elsewhere. */
    add(term: number, isInside: boolean): void {
      if (isInside) {
        if (inside.add(term)) sure.add(term);
      } else if (first.add(term)) unsure.add(term);
    },
    end(): void {
      for (const list of [sure, unsure]) list.end();
      for (const marks of [inside, first]) marks.clear();
    },
    /** The names of each claim, and of each term the name it is a form of: numbers from 1, 0 for none. */
    *finish(
      termCount: number,
    ): Generator<void, Record<'formStarts' | 'forms' | 'termForm', Uint32Array>> {
      const termForm = numberForms(sure.items(), terms, termCount);
      yield;
      const forms = createListBuilder();
      const own = createMarks();
      const addForms = (names: Uint32Array): void => {
        for (const term of names) {
          const form = termForm[term] ?? 0;
          if (form !== 0 && own.add(form)) forms.add(form);
        }
      };
      for (let claim = 0; claim < sure.length(); claim++) {
        if (claim % CLAIMS_A_STEP === 0) yield;
        addForms(sure.at(claim));
        addForms(unsure.at(claim));
        own.clear();
        forms.end();
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
