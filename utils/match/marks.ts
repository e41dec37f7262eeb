/** A set of small numbers that is emptied at no cost: one for each claim, a hundred thousand times. */
export interface Marks {
  /** Whether the number was not in the set; it is now. */
  add(item: number): boolean;
  clear(): void;
}

export function createMarks(): Marks {
  let marked = new Uint32Array(1_024);
  let now = 1;
  return {
    add(item) {
      if (item >= marked.length) {
        const more = new Uint32Array(2 * Math.max(item, marked.length));
        more.set(marked);
        marked = more;
      }
      if (marked[item] === now) return false;
      marked[item] = now;
      return true;
    },
    clear() {
      now++;
    },
  };
}
