import type { Claim, Speaker } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { toLanguage } from '../text/language.ts';
import { createClaimCompiler } from './compile-claims.ts';
import { createSpeakerCompiler } from './compile-speakers.ts';
import { writeSections } from './index-format.ts';
import { SECTIONS } from './open-index.ts';
import { createTermNumbers } from './term-numbers.ts';
import { compileTermTable } from './term-table.ts';
import {
  createQuickLister,
  createWordReader,
  type ReaderOptions,
  type WordLister,
} from './word-reader.ts';

/** Compiles a pack record by record, so that whoever compiles may rest in between: all claims first, then all speakers. */
export interface IndexCompiler {
  addClaim(claim: Claim): void;
  addSpeaker(speaker: Speaker): void;
  /** The buffer for `openIndex`. Yields between pieces of work that take a few milliseconds each. */
  finish(): Generator<void, ArrayBuffer>;
}

/** `toLister` is how texts are cut into words; tests give the plain way. */
export function createIndexCompiler(
  pack: Pick<Pack, 'id' | 'language'>,
  toLister: (options: ReaderOptions) => WordLister = createQuickLister,
): IndexCompiler {
  const terms = createTermNumbers();
  const language = toLanguage(pack.language);
  const toReader = (options: Omit<ReaderOptions, 'numberOf'>) =>
    createWordReader(toLister({ ...options, numberOf: terms.numberOf }));
  const words = toReader({ language, by: 'stem' });
  const claims = createClaimCompiler(terms, words);
  const speakers = createSpeakerCompiler(terms, toReader({ language: 'en', by: 'norm' }), words);
  let claimTerms: number | null = null;
  return {
    addClaim: claims.add,
    addSpeaker(speaker) {
      claimTerms ??= terms.words.length;
      speakers.add(speaker);
    },
    *finish() {
      const ofClaims = yield* claims.finish(claimTerms ?? terms.words.length);
      const ofSpeakers = yield* speakers.finish();
      yield;
      const sections = {
        termTable: compileTermTable(terms.words),
        ...ofClaims,
        ...ofSpeakers,
        packId: new TextEncoder().encode(pack.id),
        language: new TextEncoder().encode(language),
      };
      yield;
      return yield* writeSections(
        Object.fromEntries(SECTIONS.map((name) => [name, sections[name]])),
      );
    },
  };
}

/** The claims and speakers of a pack as one buffer for `openIndex`. Deterministic: same pack, same bytes. */
export function compileIndex(
  pack: Pick<Pack, 'id' | 'language' | 'claims' | 'speakers'>,
): ArrayBuffer {
  return compileWith(createIndexCompiler(pack), pack);
}

/** All records at once, without any rest. */
export function compileWith(
  compiler: IndexCompiler,
  { claims, speakers }: Pick<Pack, 'claims' | 'speakers'>,
): ArrayBuffer {
  for (const claim of claims) compiler.addClaim(claim);
  for (const speaker of speakers) compiler.addSpeaker(speaker);
  return runToEnd(compiler.finish());
}

/** Without any rest. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
