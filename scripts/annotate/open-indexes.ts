import { type MatchIndex, openIndex } from '../../utils/match/open-index.ts';

/** Indexes that were compiled just now, one for each pack; threads may share their memory. */
export const openIndexes = (buffers: readonly ArrayBufferLike[]): MatchIndex[] =>
  buffers.map((buffer) => {
    const index = openIndex(buffer as ArrayBuffer);
    if (!index) throw new Error('An index compiled just now could not be opened');
    return index;
  });
