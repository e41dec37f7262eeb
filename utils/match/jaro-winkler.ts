/** How alike two words are, 0 to 1, a common beginning counted in (Winkler 1990; prefix weight .1, at most 4 letters). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const similarity = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return similarity + prefix * 0.1 * (1 - similarity);
}

function jaro(a: string, b: string): number {
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const at = findFree(a[i] ?? '', b, taken, { from: i - reach, to: i + reach });
    if (at < 0) continue;
    taken[at] = true;
    matched.push(a[i] ?? '');
  }
  if (matched.length === 0) return 0;
  const other = [...taken.keys()].filter((i) => taken[i]);
  const swapped = matched.filter((letter, i) => letter !== b[other[i] ?? 0]).length / 2;
  const count = matched.length;
  return (count / a.length + count / b.length + (count - swapped) / count) / 3;
}

function findFree(
  letter: string,
  word: string,
  taken: readonly boolean[],
  { from, to }: { from: number; to: number },
): number {
  for (let i = Math.max(0, from); i <= Math.min(word.length - 1, to); i++)
    if (!taken[i] && word[i] === letter) return i;
  return -1;
}
