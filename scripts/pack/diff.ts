import type { Pack } from '../../utils/claim/pack.ts';
import { listChanges, type RecordChange } from '../../utils/pack/transport/diff-records.ts';
import { sortRecords } from '../../utils/pack/transport/records.ts';
import { toPack } from '../../utils/pack/transport/to-pack.ts';
import { type Command, misused, parseCommandLine } from './command.ts';
import { describeChange, listFieldChanges, toChangeLine } from './describe-change.ts';
import { isPublishedPlace, openPublished } from './open-published.ts';
import { readDocuments } from './read-documents.ts';

const usage = 'diff A B [--json]';

/** Tells what changed from one pack to another, by record and field. */
export const diff: Command = {
  usage,
  about: 'tells what changed between two documents, directories or addresses',
  async run(args) {
    const { values, files } = parseCommandLine({ usage }, args, { json: { type: 'boolean' } });
    const [a, b, ...more] = files;
    if (a === undefined || b === undefined || more.length > 0)
      throw misused({ usage }, `Expected two packs, found ${files.length}.`);
    const [before, after] = [await readPack(a), await readPack(b)];
    const changes = listChanges(sortRecords(before), sortRecords(after));
    const head = listHeadChanges(before, after);
    const lines = values.json
      ? [...head.map(toJson), ...changes.map((change) => JSON.stringify(toChangeLine(change)))]
      : [
          ...head.map(({ field, from, to }) => `document ${field}: ${from} → ${to}`),
          ...changes.flatMap(describeChange),
          summarise(changes),
        ];
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  },
};

async function readPack(place: string): Promise<Pack> {
  if (!(await isPublishedPlace(place))) return await readDocuments([place]);
  const { head, records } = await openPublished(place, null);
  return toPack(head, records);
}

type HeadChange = ReturnType<typeof listFieldChanges>[number];

function listHeadChanges(before: Pack, after: Pack): HeadChange[] {
  const { speakers: _a, sources: _b, claims: _c, ...old } = before;
  const { speakers: _d, sources: _e, claims: _f, ...now } = after;
  return listFieldChanges(old, now);
}

const toJson = ({ field, from, to }: HeadChange): string =>
  JSON.stringify({ kind: 'document', field, from, to });

function summarise(changes: readonly RecordChange[]): string {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  return `${added} added, ${removed} removed, ${changes.length - added - removed} changed`;
}
