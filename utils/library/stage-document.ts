import type { PackHead } from '../claim/pack.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { DocumentError, readDocument } from '../pack/read-document.ts';
import { streamPack } from '../pack/stream-pack.ts';
import { type StagedGeneration, stageGeneration } from '../store/install-generation.ts';
import { stagePack } from '../store/install-pack.ts';
import { createProgress } from '../store/install-progress.ts';
import { headOf } from './head-of.ts';
import { createSlices } from './slices.ts';

export type StagedDocument = { staged: StagedGeneration; head: PackHead } | { problems: string[] };

/**
 * Reads a pack document into a generation of its own, in slices, never holding all of it. Only a document with problems is
 * read once more and whole, so that all of them are told.
 */
export async function stageDocument(file: Blob): Promise<StagedDocument> {
  const slices = createSlices();
  const begun: { staged: StagedGeneration; tell: (done: number) => void }[] = [];
  try {
    const head = await streamPack(file, {
      async begin(packId) {
        const staged = await stageGeneration(packId);
        begun.push({ staged, tell: createProgress(staged, 'storing') });
      },
      async put(kind, records) {
        for (const { staged, tell } of begun) {
          await staged.put(kind, records);
          const { claims, speakers, sources } = staged.counts;
          tell(claims + speakers + sources);
        }
        if (slices.isOver()) await slices.rest();
      },
    });
    const [whole] = begun;
    if (head && whole) return { staged: whole.staged, head };
  } catch (error) {
    await discardAll(begun).catch(() => undefined); // what a full disk refuses now is a leftover
    if (error instanceof DocumentError) return { problems: [error.message] };
    throw error;
  }
  await discardAll(begun);
  return await stageWhole(file);
}

async function stageWhole(file: Blob): Promise<StagedDocument> {
  const parsed = parsePack(await readDocument(file));
  if ('problems' in parsed) return parsed;
  return { staged: await stagePack(parsed.pack), head: headOf(parsed.pack) };
}

async function discardAll(begun: readonly { staged: StagedGeneration }[]): Promise<void> {
  for (const { staged } of begun) await staged.discard();
}
