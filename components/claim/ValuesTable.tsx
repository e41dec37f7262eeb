import type { ClaimMention } from '../../utils/claim/mention.ts';
import type { KnownClaim } from '../../utils/claim/reading.ts';
import { t } from '../../utils/extension/i18n.ts';
import { listCompared } from './compared-values.ts';
import { Tally } from './Tally.tsx';

interface Props {
  known: KnownClaim;
  mention?: ClaimMention | undefined;
}

/** This page says, others say: the values themselves, side by side. Nothing when nothing differs. */
export const ValuesTable = ({ known, mention }: Props) =>
  listCompared(known, mention).map(({ field, word, values }) => (
    <table class="values" key={field}>
      <caption class="vh">{t('valuesGiven', word)}</caption>
      <tbody>
        {values.map(({ who, value, differs, sources }) => (
          <tr key={who + value}>
            <th scope="row">{who}</th>
            <td class="v">
              <bdi>{differs ? <span class="differs">{value}</span> : value}</bdi>
            </td>
            <td class="t">{sources.length > 0 && <Tally groups={groupsOf(known, sources)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));

/** The origins of these sources only. */
const groupsOf = ({ corroboration: { groups } }: KnownClaim, sources: readonly string[]) =>
  groups
    .map((group) => ({ ...group, sources: group.sources.filter((id) => sources.includes(id)) }))
    .filter((group) => group.sources.length > 0)
    .map((group) => ({ ...group, rootKnown: group.sources.includes(group.root) }));
