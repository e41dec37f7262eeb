import { Mark } from './Mark.tsx';
import type { MarkSign } from './marks.ts';

interface Props {
  kind: MarkSign;
  words: string;
  id?: string | undefined;
}

/** Mark and one sentence: the first thing in a card, a row, a detail. */
export const Verdict = ({ kind, words, id }: Props) => (
  <p class={`verdict k-${kind}`} id={id}>
    <Mark kind={kind} />
    <span>{words}</span>
  </p>
);
