import type { MatchIndex } from './open-index.ts';
import type { Sentence } from './sentences-of-article.ts';

/** So many sentences to both sides a claim's names are looked for: about the length of a section of an article. */
const REACH = 15;

/** Which names stand near a sentence. Moves from sentence to sentence, so that each word is looked at twice only. */
export interface NameWindow {
  /** To the sentence after the one before, beginning with the first. */
  moveTo(at: number): void;
  /** Whether the claim names nobody, or somebody or something that is named near. */
  hasNameOf(claim: number): boolean;
}

export function createNameWindow(index: MatchIndex, sentences: readonly Sentence[]): NameWindow {
  const { forms, formStarts, termForm } = index;
  const counts = new Int32Array(termForm.length + 1); // there are no more names than terms
  const count = (sentence: Sentence | undefined, by: number): void => {
    if (!sentence) return;
    for (let i = 0; i < sentence.terms.length; i++) {
      if (!sentence.tokens[i]?.capital) continue;
      const form = termForm[sentence.terms[i] ?? 0] ?? 0;
      counts[form] = (counts[form] ?? 0) + by;
    }
  };
  for (const sentence of sentences.slice(0, REACH)) count(sentence, 1);
  return {
    moveTo(at) {
      count(sentences[at + REACH], 1);
      count(sentences[at - REACH - 1], -1);
    },
    hasNameOf(claim) {
      const end = formStarts[claim + 1] ?? 0;
      const start = formStarts[claim] ?? end;
      for (let i = start; i < end; i++) if ((counts[forms[i] ?? 0] ?? 0) > 0) return true;
      return start === end;
    },
  };
}
