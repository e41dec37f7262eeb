import { useEffect, useId, useState } from 'preact/hooks';

import type { Subscription } from '../../../utils/claim/subscription.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { FollowProgress } from './FollowProgress.tsx';
import { useFollow } from './use-follow.ts';

interface Props {
  /** A link that was brought to the page, and by which time: the same one may be brought again. */
  given: { link: string; at: number } | null;
  findSubscription(packId: string): Subscription | null;
}

/** A pack by its address: looked at, then followed or left. */
export function FollowPack({ given, findSubscription }: Props) {
  const { state, look, allow, follow, dismiss } = useFollow();
  const [typed, setTyped] = useState('');
  const id = useId();

  useEffect(() => {
    if (!given) return;
    setTyped(given.link);
    void look(given.link);
  }, [given]);

  return (
    <section aria-labelledby="follow-title" class="follow">
      <h2 class="h2" id="follow-title">
        {t('followTitle')}
      </h2>
      <form
        class="byurl"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void look(typed.trim());
        }}
      >
        <label class="meta" for={id}>
          {t('followAddress')}
        </label>
        <div class="inl">
          <input
            class="input"
            id={id}
            type="text" // a browser’s own words on a wrong address would say less than ours
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            dir="ltr"
            aria-describedby={`${id}-hint`}
            aria-invalid={state.kind === 'refused' && state.reason === 'bad-address'}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="btn">
            {t('followLook')}
          </button>
        </div>
        <p class="micro" id={`${id}-hint`}>
          {t('followHint')}
        </p>
      </form>
      <FollowProgress
        state={state}
        findSubscription={findSubscription}
        onAllow={() => void allow()}
        onFollow={() => void follow()}
        onDismiss={dismiss}
      />
    </section>
  );
}
