import { DocumentError } from '../read-document.ts';
import { createAround } from './json-around.ts';
import { createList, type JsonPiece } from './json-list.ts';

export interface JsonSplitter {
  /** The elements completed by this chunk. Throws a {@link DocumentError} where the text cannot be JSON. */
  push(chunk: string): JsonPiece[];
  /** What stood around the lists, which are empty in it. Throws when the text is not whole. */
  end(): unknown;
}

/**
 * Splits one JSON text, in chunks of any size, into the elements of its long lists: the outermost list (''), and those at
 * one of `paths`, such as `rows` or `first.items`. It only tells strings and brackets apart; every part is then parsed,
 * and so checked, by JSON.parse. Memory: one element and what stands around the lists.
 */
export function createJsonSplitter(paths: readonly string[]): JsonSplitter {
  const around = createAround(new Set(paths));
  const list = createList();
  let inList = false;
  return {
    push(chunk) {
      const pieces: JsonPiece[] = [];
      for (let at = 0; at < chunk.length; ) {
        at = inList
          ? list.read(chunk, at, { list: around.path(), pieces })
          : around.read(chunk, at);
        if (inList ? list.isClosed() : around.isAtList()) inList = !inList;
      }
      return pieces;
    },
    end() {
      if (inList) throw new DocumentError(`record ${list.count()}: the file ends inside the list`);
      return around.end();
    },
  };
}
