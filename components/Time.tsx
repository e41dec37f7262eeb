import { formatRelative } from './format-relative.ts';
import { formatTime } from './format-time.ts';

interface Props {
  /** Epoch ms, both. */
  at: number;
  now: number;
  /** In place of how far it is from now. */
  words?: string;
}

/** How long ago, or in how long; exactly when the pointer rests on it. */
export const Time = ({ at, now, words = formatRelative(at, now) }: Props) => (
  <time dateTime={new Date(at).toISOString()} title={formatTime(at, now)}>
    {words}
  </time>
);
