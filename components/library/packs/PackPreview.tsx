import type { Pack } from '../../../utils/claim/pack.ts';
import { t } from '../../../utils/extension/i18n.ts';
import type { ImportReport as Report } from '../../../utils/pack/interchange/report.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import { ImportReport } from './ImportReport.tsx';
import { packCounts } from './pack-counts.ts';

/** So many claims are shown before a pack is taken over. */
const SAMPLES = 3;

interface Props {
  pack: Pack;
  /** How many packs it becomes: several when it is too large for one. */
  parts: number;
  /** Of a file in another format what became of its records. */
  report: Report | null;
  file: string;
  /** Version of the pack of the same name that is installed, if any. */
  installedVersion: number | null;
  onTake(): void;
  onDismiss(): void;
}

/** What a pack holds, before anything of it is taken over. */
export const PackPreview = ({
  pack,
  parts,
  report,
  file,
  installedVersion,
  onTake,
  onDismiss,
}: Props) => (
  <>
    <h4 class="claim lede">{pack.title}</h4>
    {pack.description !== undefined && <p class="meta">{pack.description}</p>}
    <dl class="facts">
      <dt>{t('packPublisher')}</dt>
      <dd>
        {pack.publisher ? (
          <ExternalLink url={pack.publisher.url}>{pack.publisher.name}</ExternalLink>
        ) : (
          t('packNoPublisher')
        )}
      </dd>
      <dt>{t('packLicence')}</dt>
      <dd>{pack.license ?? t('packNoLicence')}</dd>
      <dt>{t('packVersion')}</dt>
      <dd>{pack.version}</dd>
      <dt>{t('packHolds')}</dt>
      <dd>{packCounts(pack.claims.length, pack.speakers.length, pack.sources.length)}</dd>
    </dl>
    <p class="notice">
      {parts > 1 ? t('importParts', parts) : replaceText(pack.version, installedVersion)}
    </p>
    {pack.claims.length > 0 && (
      <>
        <h4 class="h">{t('packSamples')}</h4>
        <ul class="plain serif">
          {pack.claims.slice(0, SAMPLES).map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </>
    )}
    {report && <ImportReport report={report} file={file} />}
    <div class="btns">
      <button type="button" class="btn primary" onClick={onTake}>
        {installedVersion === null ? t('importTake') : t('importReplace')}
      </button>
      <button type="button" class="btn quiet" onClick={onDismiss}>
        {t('importLeave')}
      </button>
    </div>
  </>
);

function replaceText(version: number, installed: number | null): string {
  if (installed === null) return t('importNew');
  if (installed === version) return t('importSame', installed);
  return installed > version
    ? t('importOlder', installed, version)
    : t('importNewer', installed, version);
}
