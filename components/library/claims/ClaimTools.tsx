import type { Verdict } from '../../../utils/claim/corroboration.ts';
import type { PackHead } from '../../../utils/claim/pack.ts';
import { type MessageKey, plural, t } from '../../../utils/extension/i18n.ts';
import { SearchBox } from '../SearchBox.tsx';
import { type ClaimFilter, NO_FILTER, ORDERS, type Order } from './filter-claims.ts';
import { VerdictFilter } from './VerdictFilter.tsx';

const ORDER_NAMES: Record<Order, MessageKey> = {
  match: 'orderMatch',
  origins: 'orderOrigins',
  pack: 'orderPack',
};

interface Props {
  filter: ClaimFilter;
  counts: Record<Verdict, number>;
  shown: number;
  total: number;
  packs: PackHead[];
  onFilter(filter: ClaimFilter): void;
}

export const ClaimTools = ({ filter, counts, shown, total, packs, onFilter }: Props) => (
  <header class="tools">
    <SearchBox
      label={t('claimsSearch')}
      query={filter.query}
      onSearch={(query) => onFilter({ ...filter, query })}
    />
    <VerdictFilter
      counts={counts}
      verdict={filter.verdict}
      onChoose={(verdict) => onFilter({ ...filter, verdict })}
    />
    <div class="sel">
      <PackSelect
        packs={packs}
        packId={filter.packId}
        onChoose={(packId) => onFilter({ ...filter, packId })}
      />
      <label>
        <span class="vh">{t('order')}</span>
        <select
          class="select"
          value={filter.order}
          onChange={(event) => onFilter({ ...filter, order: event.currentTarget.value as Order })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(ORDER_NAMES[order])}
            </option>
          ))}
        </select>
      </label>
    </div>
    <div class="res">
      <p class="meta" role="status">
        {resultText(filter, shown, total)}
      </p>
      {isFiltered(filter) && (
        <button type="button" class="btn quiet small" onClick={() => onFilter(NO_FILTER)}>
          {t('clearFilters')}
        </button>
      )}
    </div>
  </header>
);

interface PackSelectProps {
  packs: PackHead[];
  packId: string | null;
  onChoose(packId: string | null): void;
}

const PackSelect = ({ packs, packId, onChoose }: PackSelectProps) => (
  <label>
    <span class="vh">{t('pack')}</span>
    <select
      class="select"
      value={packId ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{t('allPacks')}</option>
      {packs.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
);

function resultText(filter: ClaimFilter, shown: number, total: number): string {
  if (total === 0) return t('claimsNone');
  if (shown > 0) return t('claimsShown', shown.toLocaleString(), total.toLocaleString());
  if (filter.query === '') return t('claimsNoneLeft');
  const filters = Number(filter.verdict !== null) + Number(filter.packId !== null);
  if (filters === 0) return t('claimsNoMatch', filter.query);
  return plural(filters, { one: 'claimsNoMatchOne', other: 'claimsNoMatchOther' }, filter.query);
}

const isFiltered = ({ query, verdict, packId }: ClaimFilter): boolean =>
  query !== '' || verdict !== null || packId !== null;
