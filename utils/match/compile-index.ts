import type { Claim, Speaker } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { toLanguage } from '../text/language.ts';
import { createClaimCompiler } from './compile-claims.ts';
import { compileSpeakers } from './compile-speakers.ts';
import { writeSections } from './index-format.ts';
import { createTextBuilder } from './list-builder.ts';
import { SECTIONS } from './open-index.ts';
import { createTermNumbers } from './term-numbers.ts';
import { compileTermTable } from './term-table.ts';

/** Compiles a pack record by record, so that whoever compiles may rest in between. */
export interface IndexCompiler {
  addClaim(claim: Claim): void;
  /** The buffer for `openIndex`. Yields between pieces of work that take a few milliseconds each. */
  finish(speakers: readonly Speaker[]): Generator<void, ArrayBuffer>;
}

export function createIndexCompiler(pack: Pick<Pack, 'id' | 'language'>): IndexCompiler {
  const terms = createTermNumbers();
  const language = toLanguage(pack.language);
  const claims = createClaimCompiler(terms, language);
  return {
    addClaim: claims.add,
    *finish(speakers) {
      const ofClaims = yield* claims.finish();
      const { ids, numbers } = yield* compileSpeakers(pack, speakers, terms);
      yield;
      const speakerIds = createTextBuilder();
      for (const id of ids) speakerIds.push(id);
      yield;
      const termTable = compileTermTable(terms.words);
      yield;
      const sections = {
        termTable,
        ...ofClaims,
        ...numbers,
        packId: new TextEncoder().encode(pack.id),
        language: new TextEncoder().encode(language),
        speakerIdStarts: speakerIds.starts(),
        speakerIds: speakerIds.bytes(),
      };
      return yield* writeSections(
        Object.fromEntries(SECTIONS.map((name) => [name, sections[name]])),
      );
    },
  };
}

/** The claims and speakers of a pack as one buffer for `openIndex`. Deterministic: same pack, same bytes. */
export function compileIndex(pack: Pack): ArrayBuffer {
  const compiler = createIndexCompiler(pack);
  for (const claim of pack.claims) compiler.addClaim(claim);
  return runToEnd(compiler.finish(pack.speakers));
}

/** Without any rest. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
