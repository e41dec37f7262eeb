import type { OriginGroup } from '../../../utils/claim/corroboration.ts';
import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { formatValue } from '../../claim/format-value.ts';
import { evidencePackWords } from '../../claim/pack-words.ts';
import { SourceNode } from '../../claim/SourceLines.tsx';
import { derivationWords, evidenceWords } from '../../claim/source-lines.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import { formatDate } from '../../format-date.ts';

/** Every page that speaks of the claim, by origin. */
export const EvidenceTable = ({ known }: { known: KnownClaim }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reached by keyboard
  <section class="scroll-x" tabIndex={0} aria-label={t('claimEvidence')}>
    <table class="table ev">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('evidencePage')}</th>
          <th scope="col">{t('evidenceDate')}</th>
          <th scope="col">{t('evidenceStance')}</th>
          <th scope="col">{t('evidenceValues')}</th>
          <th scope="col">{t('evidenceDerived')}</th>
        </tr>
      </thead>
      {known.corroboration.groups.map((group, index) => (
        <Group key={group.root} known={known} group={group} number={index + 1} />
      ))}
    </table>
  </section>
);

interface GroupProps {
  known: KnownClaim;
  group: OriginGroup;
  number: number;
}

function Group({ known, group, number }: GroupProps) {
  const { root, rootKnown, sources } = group;
  const name = known.sources[root]?.publisher ?? root;
  return (
    <tbody>
      <tr class="group">
        <th colSpan={6} scope="rowgroup">
          {t(rootKnown ? 'evidenceOrigin' : 'evidenceOriginSilent', number, name)}
        </th>
      </tr>
      {sources.map((id) => (
        <Page key={id} known={known} group={group} id={id} />
      ))}
    </tbody>
  );
}

interface PageProps {
  known: KnownClaim;
  group: OriginGroup;
  id: string;
}

function Page({ known, group: { root, dissents }, id }: PageProps) {
  const source = known.sources[id];
  const evidence = known.claim.evidence.filter((item) => item.source === id);
  const values = evidence.flatMap((item) => item.values);
  const packs = evidencePackWords(known, id);
  return (
    <tr>
      <td class="nd">
        <SourceNode line={{ node: id === root ? 'known' : 'copy', dissents }} />
      </td>
      <th scope="row">
        <span class="pub">{source?.publisher ?? id}</span>
        {packs && <span class="micro"> {t('bracketed', packs)}</span>}
        <br />
        <ExternalLink url={source?.url} class="ttl">
          {source?.title}
        </ExternalLink>
      </th>
      <td>{source?.published === undefined ? '' : formatDate(source.published)}</td>
      <td>{evidence.map((item) => evidenceWords(known, item)).join('; ')}</td>
      <td class={dissents ? 'other' : undefined}>
        {values
          .map(({ field, value }) => formatValue(field, String(value), known.claim.values))
          .join(', ')}
      </td>
      <td>{derivationWords(known, id)}</td>
    </tr>
  );
}
