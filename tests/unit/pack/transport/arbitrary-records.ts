import fc from 'fast-check';

import { parsePackValue } from '../../../../utils/pack/parse-pack.ts';
import { type Records, sortRecords } from '../../../../utils/pack/transport/records.ts';

const id = fc.constantFrom('a', 'B', 'b', 'b-1', 'é', '10', '9', '😀', '\uffee');
const words = fc.constantFrom('open', 'shut “now”', 'naïve 𝔞', 'line\u2028end', '\ud800 lone', '0');
const lists = (name: string, item = words) =>
  fc.record({ [name]: fc.array(item, { maxLength: 2 }) }, { requiredKeys: [] });
const ofId = (selector: (id: string) => fc.Arbitrary<object>) =>
  fc
    .uniqueArray(id, { maxLength: 6 })
    .chain((ids) =>
      fc.tuple(...ids.map((one) => selector(one).map((rest) => ({ ...rest, id: one })))),
    );

const extra = fc.constantFrom({}, { 'x-more': { b: [], a: [{ z: 1, y: null }] } }, { cues: [] });
const speakers = ofId(() =>
  fc
    .tuple(words, lists('aliases'), extra)
    .map(([name, rest, more]) => ({ ...more, name, ...rest })),
);
const sources = ofId(() =>
  fc.tuple(words, words).map(([title, publisher]) => ({ title, publisher })),
);
const claims = ofId(() =>
  fc
    .tuple(words, lists('variants'), lists('mustNot'), extra)
    .map(([text, one, two, more]) => ({ text, ...one, ...two, ...more })),
);

/** Records as they come out of a parsed document: evidence refers to sources that are there. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .tuple(speakers, sources, claims, fc.boolean())
  .map(([speakers, sources, claims, withEvidence]) => {
    const [source] = sources;
    const evidence = source && withEvidence ? [{ source: source.id, stance: 'reports' }] : [];
    const parsed = parsePackValue({
      format: 'annotation-pack/1',
      id: 'example.org/any',
      title: 'Any',
      version: 1,
      speakers,
      sources,
      claims: claims.map((claim) => ({ ...claim, evidence })),
    });
    if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
    const { pack } = parsed;
    return sortRecords({ speakers: pack.speakers, sources: pack.sources, claims: pack.claims });
  });
