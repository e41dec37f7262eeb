import type { ComponentChildren } from 'preact';

import { t } from '../../utils/extension/i18n.ts';
import { Edge } from '../claim/Mark.tsx';
import type { MarkSign } from '../claim/marks.ts';
import { Verdict } from '../claim/Verdict.tsx';

/** Which of several cards at one place is shown. */
export interface Pager {
  index: number;
  count: number;
  onGo(index: number): void;
}

interface Props {
  sign: MarkSign;
  words: string;
  pager: Pager;
  onClose(): void;
  children: ComponentChildren;
}

/** The edge that repeats the mark's line, the verdict, and what stands below. Its text is described by `#card-text`. */
export const CardFrame = ({ sign, words, pager, onClose, children }: Props) => (
  <section
    class="card"
    role="dialog"
    aria-labelledby="card-verdict"
    aria-describedby="card-text"
    tabIndex={-1}
  >
    <Edge kind={sign} />
    <div class="card-in">
      <div class="card-head">
        <Verdict kind={sign} words={words} id="card-verdict" />
        <span class="btns">
          {pager.count > 1 && <Pages pager={pager} />}
          <IconButton label={t('cardClose')} path="M4 4l8 8M12 4l-8 8" onClick={onClose} />
        </span>
      </div>
      {children}
    </div>
  </section>
);

const Pages = ({ pager: { index, count, onGo } }: { pager: Pager }) => (
  <>
    <IconButton
      label={t('cardPrevious')}
      path="M10 3L5 8l5 5"
      onClick={() => onGo((index + count - 1) % count)}
    />
    <span class="micro">{t('cardOf', index + 1, count)}</span>
    <IconButton
      label={t('cardNext')}
      path="M6 3l5 5-5 5"
      onClick={() => onGo((index + 1) % count)}
    />
  </>
);

interface IconProps {
  label: string;
  path: string;
  onClick(): void;
}

const IconButton = ({ label, path, onClick }: IconProps) => (
  <button type="button" class="btn icon quiet small" aria-label={label} onClick={onClick}>
    <svg class="ico flip" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  </button>
);
