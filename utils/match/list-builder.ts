/** Lists of numbers, one after another in one array; list `i` reaches from `starts[i]` to `starts[i + 1]`. */
export interface ListBuilder {
  push(list: readonly number[]): void;
  /** Lists so far. */
  length(): number;
  starts(): Uint32Array;
  items(): Uint32Array;
}

export function createListBuilder(): ListBuilder {
  const starts = [0];
  const items: number[] = [];
  return {
    push(list) {
      for (const item of list) items.push(item);
      starts.push(items.length);
    },
    length: () => starts.length - 1,
    starts: () => Uint32Array.from(starts),
    items: () => Uint32Array.from(items),
  };
}
