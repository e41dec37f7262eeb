import type { Claim, Source } from '../claim/claim.ts';
import type { Corroboration, OriginGroup, Verdict } from '../claim/corroboration.ts';
import type { Evidence } from '../claim/evidence.ts';
import { dissents, findConflicts } from './conflicts.ts';
import { listNeededSources } from './needed-sources.ts';
import { byDate, findOrigins, joinsOrigins } from './origins.ts';

/**
 * What all evidence on a claim amounts to. `conflicting` if two or more sources speak of it and any disputes it or
 * gives another value; else, of the sources that assert it: `corroborated` with two or more origins, `copied-only`
 * with two or more sources of one origin, else `single-source`. Evidence of unknown sources is left out, and so are
 * sources that none of the evidence derives from: who copies two independent reports makes no one origin of them.
 */
export function corroborate(claim: Claim, known: readonly Source[]): Corroboration {
  const byId = new Map(known.map((source) => [source.id, source]));
  const sources = listNeededSources(claim, byId, joinsOrigins);
  const originOf = findOrigins(sources);
  const evidence = claim.evidence.filter(({ source }) => originOf.has(source));
  const pages = new Set(evidence.map(({ source }) => source));
  const asserting = new Set(evidence.filter(asserts).map(({ source }) => source));
  const origins = new Set([...asserting].map((source) => originOf.get(source)));
  const conflicts = findConflicts(claim, evidence, originOf);
  return {
    verdict: toVerdict(pages.size, asserting.size, origins.size, conflicts.length > 0),
    pages: pages.size,
    origins: origins.size,
    sharedPrimary: claim.primary === 'shared',
    groups: toGroups(claim, evidence, sources, originOf),
    conflicts,
  };
}

function toVerdict(
  pages: number,
  asserting: number,
  origins: number,
  conflicting: boolean,
): Verdict {
  if (pages >= 2 && conflicting) return 'conflicting';
  if (origins >= 2) return 'corroborated';
  return asserting >= 2 ? 'copied-only' : 'single-source';
}

const asserts = ({ stance }: Evidence): boolean => stance === 'supports' || stance === 'reports';

function toGroups(
  claim: Claim,
  evidence: readonly Evidence[],
  sources: readonly Source[],
  originOf: ReadonlyMap<string, string>,
): OriginGroup[] {
  const speaking = new Set(evidence.map(({ source }) => source));
  const groups = new Map<string, Source[]>();
  for (const source of sources.filter(({ id }) => speaking.has(id)).sort(byDate)) {
    const root = originOf.get(source.id) ?? source.id;
    const group = groups.get(root);
    if (group) group.push(source);
    else groups.set(root, [source]);
  }
  return [...groups]
    .map(([origin, members]): OriginGroup => {
      const root = rootOf(origin, members);
      const ids = members
        .map(({ id }) => id)
        .sort((a, b) => Number(b === root) - Number(a === root));
      const own = evidence.filter(({ source }) => originOf.get(source) === origin);
      return {
        root,
        rootKnown: ids.includes(root),
        sources: ids,
        asserts: own.some(asserts),
        dissents: own.some((item) => dissents(claim, item)),
      };
    })
    .sort((a, b) => Number(a.dissents) - Number(b.dissents));
}

/**
 * Whose words the members repeat. An upstream page that is silent on the claim still is their root where it was copied
 * or translated as it stood; who rewrites may add, and what is added is one's own.
 */
function rootOf(origin: string, members: readonly Source[]): string {
  const [first] = members;
  if (!first || members.some(({ id }) => id === origin)) return origin;
  const repeats = first.derivedFrom.some(
    ({ kind }) => kind === 'syndicated' || kind === 'translated',
  );
  return repeats ? origin : first.id;
}
