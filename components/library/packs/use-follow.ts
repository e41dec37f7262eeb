import { useRef, useState } from 'preact/hooks';

import type { PackPreview, SyncFailure, SyncOutcome } from '../../../utils/claim/subscription.ts';
import { sendToBackground } from '../../../utils/extension/messages.ts';
import { requestAccess } from '../../../utils/extension/permissions.ts';

export type FollowState =
  | { kind: 'rest' }
  | { kind: 'looking' }
  | { kind: 'found'; link: string; preview: PackPreview }
  /** `declined`: the reader or the browser did not agree. */
  | { kind: 'needs-access'; link: string; pattern: string; declined: boolean }
  | { kind: 'refused'; reason: SyncFailure; problem: string }
  | { kind: 'following'; preview: PackPreview }
  | { kind: 'done'; preview: PackPreview; outcome: SyncOutcome };

export interface Follow {
  state: FollowState;
  /** Looks where a link leads; nothing is taken. */
  look(link: string): Promise<void>;
  /** Asks for the host that is shown, then looks again. Call it during a click. */
  allow(): Promise<void>;
  /** Follows the pack that is shown. */
  follow(): Promise<void>;
  dismiss(): void;
}

/** One pack at a time: look, allow its host where that is needed, then follow or leave it. */
export function useFollow(): Follow {
  const [state, setState] = useState<FollowState>({ kind: 'rest' });
  const newest = useRef(0);

  /** Shows `busy`, then what comes of it, unless something else was begun meanwhile. */
  const run = async (busy: FollowState, work: () => Promise<FollowState>) => {
    const number = ++newest.current;
    setState(busy);
    const next = await work().catch(toBroken);
    if (number === newest.current) setState(next);
  };
  const look = (link: string) => run({ kind: 'looking' }, () => preview(link));
  const allow = async () => {
    if (state.kind !== 'needs-access') return;
    // the browser asks only during a click, so this call is the first
    const agreed = await requestAccess(state.pattern);
    if (agreed) await look(state.link);
    else setState({ ...state, declined: true });
  };
  const follow = async () => {
    if (state.kind !== 'found') return;
    const { link, preview: shown } = state;
    await run({ kind: 'following', preview: shown }, async () => {
      const outcome = await sendToBackground('follow', link, shown.keyId);
      if (outcome.kind === 'following')
        return { kind: 'done', preview: shown, outcome: outcome.outcome };
      return outcome.kind === 'refused' ? outcome : { ...outcome, link, declined: false };
    });
  };
  const dismiss = () => {
    newest.current++;
    setState({ kind: 'rest' });
  };
  return { state, look, allow, follow, dismiss };
}

async function preview(link: string): Promise<FollowState> {
  const outcome = await sendToBackground('previewSubscription', link);
  if (outcome.kind === 'needs-access') return { ...outcome, link, declined: false };
  return outcome.kind === 'found' ? { ...outcome, link } : outcome;
}

/** Expected: the browser may stop the background while it is looking. */
const toBroken = (error: unknown): FollowState => ({
  kind: 'refused',
  reason: 'broken',
  problem: error instanceof Error ? error.message : String(error),
});
