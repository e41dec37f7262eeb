import { plural, t } from '../../utils/extension/i18n.ts';
import { sendToBackground } from '../../utils/extension/messages.ts';
import { listPacks } from '../../utils/store/packs.ts';
import { useLiveQuery } from '../use-live-query.ts';

interface Props {
  onDemo(): void;
  onStart(): void;
}

/** The packs inside the extension, to be left out, and the two ways on. */
export function WelcomePacks({ onDemo, onStart }: Props) {
  const packs = useLiveQuery(listPacks, []) ?? [];
  const shipped = packs.filter(({ origin }) => origin === 'starter' || origin === 'demo');
  return (
    <section aria-labelledby="welcome-packs">
      <h2 class="h2" id="welcome-packs">
        {t('welcomeStart')}
      </h2>
      {shipped.length === 0 && (
        <p class="meta" role="status">
          {t('welcomePreparing')}
        </p>
      )}
      {shipped.map(({ id, head, enabled, counts }) => (
        <label class="check pk" key={id}>
          <input
            type="checkbox"
            checked={enabled}
            onChange={() => void sendToBackground('setPackEnabled', id, !enabled)}
          />
          <span class="strong">{head.title}</span>
          <span class="meta">
            {t(
              'welcomePackHolds',
              plural(counts.claims, { one: 'claimsOne', other: 'claimsOther' }),
              plural(counts.speakers, { one: 'speakersOne', other: 'speakersOther' }),
            )}
          </span>
        </label>
      ))}
      <p class="meta">{t('welcomeOthers')}</p>
      <p class="btns go">
        <button type="button" class="btn primary" onClick={onDemo}>
          {t('welcomeDemo')}
        </button>
        <button type="button" class="btn" onClick={onStart}>
          {t('welcomeJustStart')}
        </button>
      </p>
    </section>
  );
}
