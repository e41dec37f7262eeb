import { useId, useState } from 'preact/hooks';

import { t } from '../../../utils/extension/i18n.ts';
import type { TableStart } from '../../../utils/pack/interchange/convert-table.ts';
import {
  CSV_FIELDS,
  type CsvField,
  type CsvMapping,
  type CsvRecord,
} from '../../../utils/pack/interchange/csv-fields.ts';
import { CSV_FIELD_NAMES, CSV_RECORD_NAMES } from './csv-field-names.ts';

/** So many rows of the table show what a column holds. */
const SAMPLES = 3;
const NOT_USED = '';

interface Props {
  start: TableStart;
  onRead(mapping: CsvMapping): void;
  onDismiss(): void;
}

/** What each column of a table holds: guessed by its name, decided by the reader. */
export function ColumnMapping({ start, onRead, onDismiss }: Props) {
  const [mapping, setMapping] = useState<CsvMapping>(start.guess);
  const [asked, setAsked] = useState(false);
  const hasClaim = mapping.includes('text') || mapping.includes('claim_id');
  const change = (column: number, field: CsvField | null) =>
    setMapping(mapping.map((old, at) => (at === column ? field : keepUnless(old, field))));

  return (
    <form
      class="columns"
      aria-label={t('columnsTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (hasClaim) onRead(mapping);
      }}
    >
      <p class="meta">{t('columnsMore')}</p>
      <ul>
        {start.names.map((name, column) => (
          <Column
            key={column}
            name={name.trim() || t('columnsUnnamed', column + 1)}
            samples={start.rows.slice(0, SAMPLES).map((row) => row[column] ?? '')}
            field={mapping[column] ?? null}
            onChange={(field) => change(column, field)}
          />
        ))}
      </ul>
      <p class="st bad" role="alert" hidden={hasClaim || !asked}>
        {!hasClaim && asked && <span>{t('columnsNoClaim')}</span>}
      </p>
      <div class="btns">
        <button type="submit" class="btn primary">
          {t('columnsRead')}
        </button>
        <button type="button" class="btn quiet" onClick={onDismiss}>
          {t('importLeave')}
        </button>
      </div>
    </form>
  );
}

/** A field is in one column: chosen for another it leaves this one. */
const keepUnless = (old: CsvField | null, chosen: CsvField | null): CsvField | null =>
  old === chosen ? null : old;

interface ColumnProps {
  name: string;
  samples: string[];
  field: CsvField | null;
  onChange(field: CsvField | null): void;
}

function Column({ name, samples, field, onChange }: ColumnProps) {
  const id = useId();
  const filled = samples.filter((sample) => sample.trim() !== '');
  return (
    <li class="column">
      <label class="strong" for={id}>
        {name}
      </label>
      <select
        id={id}
        class="select"
        value={field ?? NOT_USED}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === NOT_USED ? null : (value as CsvField))
        }
      >
        <option value={NOT_USED}>{t('columnsNotUsed')}</option>
        {(Object.keys(CSV_FIELDS) as CsvRecord[]).map((record) => (
          <optgroup key={record} label={t(CSV_RECORD_NAMES[record])}>
            {CSV_FIELDS[record].map((one) => (
              <option key={one} value={one}>
                {t(CSV_FIELD_NAMES[one])}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {filled.length > 0 && (
        <ol class="micro">
          {filled.map((sample, at) => (
            <li class="sample" key={at}>
              {sample}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
