import { isNationAdjective } from '../text/nation-adjectives.ts';
import type { Token } from '../text/tokens.ts';

/** Stems of adjacent words of which the first says of which nation the second is: "Russian soldiers". */
export function listModifiers(tokens: readonly Token[]): [nation: string, head: string][] {
  return tokens.flatMap((head, i): [string, string][] => {
    const nation = tokens[i - 1];
    if (!nation?.capital || !isNationAdjective(nation.norm)) return [];
    if (head.capital || head.stop || head.number || head.start - nation.end > 1) return [];
    return [[nation.stem, head.stem]];
  });
}
