import type { OriginGroup } from '../../utils/claim/corroboration.ts';
import { type MessageKey, t } from '../../utils/extension/i18n.ts';
import { Tally } from '../claim/Tally.tsx';

interface Sample {
  style: string;
  sample: MessageKey;
  meaning: MessageKey;
  groups: OriginGroup[];
}

const anOrigin = (root: string, copies = 0, dissents = false): OriginGroup => ({
  root,
  rootKnown: true,
  sources: [root, ...Array.from({ length: copies }, (_, index) => `${root} ${index}`)],
  asserts: true,
  dissents,
});

const SAMPLES: Sample[] = [
  {
    style: 'ul-corroborated',
    sample: 'sampleCorroborated',
    meaning: 'welcomeCorroborated',
    groups: [anOrigin('a', 1), anOrigin('b'), anOrigin('c')],
  },
  {
    style: 'ul-single',
    sample: 'sampleSingle',
    meaning: 'welcomeSingle',
    groups: [anOrigin('a')],
  },
  {
    style: 'ul-copied',
    sample: 'sampleCopied',
    meaning: 'welcomeCopied',
    groups: [anOrigin('a', 2)],
  },
  {
    style: 'ul-conflict',
    sample: 'sampleConflict',
    meaning: 'welcomeConflict',
    groups: [anOrigin('a'), anOrigin('b'), anOrigin('c', 0, true)],
  },
  { style: 'ul-speaker', sample: 'sampleSpeaker', meaning: 'welcomeSpeaker', groups: [] },
  { style: 'marker', sample: 'sampleNote', meaning: 'welcomeNote', groups: [] },
];

/** What the lines on a page mean, each drawn as it is drawn there. */
export const WelcomeLines = () => (
  <section aria-labelledby="welcome-lines">
    <h2 class="h2" id="welcome-lines">
      {t('welcomeLines')}
    </h2>
    <ul class="legend-list">
      {SAMPLES.map(({ style, sample, meaning, groups }) => (
        <li key={style}>
          <span class="smp claim">
            <span class={style}>{t(sample)}</span>
          </span>
          {groups.length > 0 && <Tally groups={groups} />}
          <span class="wht">{t(meaning)}</span>
        </li>
      ))}
    </ul>
    <p class="micro">{t('welcomeSigns')}</p>
  </section>
);
