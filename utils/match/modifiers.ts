import type { Token } from '../text/tokens.ts';

/** Stems of adjacent words of which the first is a name and the second is not: "Russian soldiers". */
export function listModifiers(tokens: readonly Token[]): [name: string, head: string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [name, head] = [tokens[i], tokens[i + 1]];
    if (!name || !head || !name.capital || name.stop || head.capital || head.stop) continue;
    if (head.start - name.end > 1 || head.number) continue;
    pairs.push([name.stem, head.stem]);
  }
  return pairs;
}
