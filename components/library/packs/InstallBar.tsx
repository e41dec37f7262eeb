import type { Pack } from '../../../utils/claim/pack.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import type { InstallProgress } from '../../../utils/store/packs-database.ts';

interface Props {
  pack: Pack;
  label: string;
  /** `null` before anything is stored. */
  progress: InstallProgress | null;
}

/** How far the installation of a pack has come. */
export function InstallBar({ pack, label, progress }: Props) {
  const { claims, speakers, sources } = pack;
  const compared = claims.length + speakers.length;
  const steps: Record<InstallProgress['step'], [MessageKey, total: number] | null> = {
    storing: ['importStored', compared + sources.length],
    compiling: ['importCompiled', compared],
    removing: null,
  };
  const step = progress && steps[progress.step];
  if (!progress || !step) return <progress aria-label={label} />;
  const [text, total] = step;
  return (
    <>
      <progress aria-label={label} value={progress.done} max={Math.max(1, total)} />
      <p class="meta">{t(text, progress.done, total)}</p>
    </>
  );
}
