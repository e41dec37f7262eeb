import { plural } from '../../../utils/extension/i18n.ts';
import { Mark } from '../../claim/Mark.tsx';
import type { SpeakerEntry } from '../catalogue.ts';
import { speakerLink } from '../route.ts';

interface Props {
  entry: SpeakerEntry;
  tabIndex: 0 | -1;
  current: boolean;
}

export const SpeakerRow = ({ entry: { packId, speaker, claims }, tabIndex, current }: Props) => (
  <a
    class="row"
    href={speakerLink(packId, speaker.id)}
    tabIndex={tabIndex}
    aria-current={current ? 'true' : undefined}
  >
    <Mark kind="speaker" />
    <span class="claim">{speaker.name}</span>
    <span class="under">
      <span class="say">{speaker.role}</span>
      <span class="num">{plural(claims.length, { one: 'claimsOne', other: 'claimsOther' })}</span>
    </span>
  </a>
);
