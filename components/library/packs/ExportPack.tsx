import { useId, useState } from 'preact/hooks';

import type { Pack } from '../../../utils/claim/pack.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import { toSlug } from '../../../utils/pack/interchange/ids.ts';
import type { NotKept } from '../../../utils/pack/interchange/report.ts';
import { toCsv } from '../../../utils/pack/interchange/to-csv.ts';
import { toMarkdown } from '../../../utils/pack/interchange/to-markdown.ts';
import { toW3c } from '../../../utils/pack/interchange/to-w3c.ts';
import { writeDocument } from '../../../utils/pack/write-document.ts';
import { saveFile } from './save-file.ts';

interface Format {
  name: MessageKey;
  ending: string;
  type: string;
  write(pack: Pack): { text: string; notKept: NotKept[] };
}

const whole = (text: string) => ({ text, notKept: [] });
const FORMATS: Record<string, Format> = {
  pack: {
    name: 'exportPack',
    ending: 'pack.json',
    type: 'application/json',
    write: (pack) => whole(writeDocument(pack)),
  },
  w3c: {
    name: 'exportW3c',
    ending: 'jsonld',
    type: 'application/ld+json',
    write: (pack) => whole(toW3c(pack)),
  },
  csv: { name: 'exportCsv', ending: 'csv', type: 'text/csv', write: toCsv },
  markdown: { name: 'exportMarkdown', ending: 'md', type: 'text/markdown', write: toMarkdown },
};

type Outcome = { kind: 'saved'; file: string; notKept: NotKept[] } | { kind: 'failed' };

interface Props {
  packId: string;
  load(): Promise<Pack>;
}

/** A pack as a file, in the format that the reader chooses. */
export function ExportPack({ packId, load }: Props) {
  const [format, setFormat] = useState('pack');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const id = useId();

  const handleSave = async () => {
    setOutcome(null);
    setOutcome(await save(packId, format, load));
  };

  return (
    <form
      class="export"
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <label class="strong" for={id}>
        {t('exportFormat')}
      </label>
      <select
        id={id}
        class="select"
        value={format}
        onChange={(event) => {
          setFormat(event.currentTarget.value);
          setOutcome(null);
        }}
      >
        {Object.entries(FORMATS).map(([key, { name }]) => (
          <option key={key} value={key}>
            {t(name)}
          </option>
        ))}
      </select>
      <button type="submit" class="btn small">
        {t('exportSave')}
      </button>
      <p class="meta" role="status">
        {outcome && outcomeText(outcome)}
      </p>
    </form>
  );
}

async function save(packId: string, format: string, load: () => Promise<Pack>): Promise<Outcome> {
  const { write, ending, type } = FORMATS[format] as Format;
  try {
    const { text, notKept } = write(await load());
    const file = `${toSlug(packId)}.${ending}`;
    saveFile(file, text, type);
    return { kind: 'saved', file, notKept };
  } catch {
    return { kind: 'failed' }; // expected: the pack was removed meanwhile
  }
}

function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'failed') return t('exportFailed');
  const { file, notKept } = outcome;
  const left = notKept.map(({ field, count }) => t('reportField', field, count)).join(', ');
  return left === '' ? t('exportSaved', file) : t('exportSavedPart', file, left);
}
