import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { comparedWords } from '../../claim/compared-values.ts';
import { Mark } from '../../claim/Mark.tsx';
import { Tally } from '../../claim/Tally.tsx';
import { signOf, verdictWords } from '../../claim/verdict-words.ts';

interface Props {
  known: KnownClaim;
  href: string;
  tabIndex: 0 | -1;
  current: boolean;
}

export function ClaimRow({ known, href, tabIndex, current }: Props) {
  const sign = signOf(known);
  const compared = comparedWords(known);
  return (
    <a class="row" href={href} tabIndex={tabIndex} aria-current={current ? 'true' : undefined}>
      <Mark kind={sign} />
      <span class="claim clamp-2">{known.claim.text}</span>
      <span class="under">
        <span class="say">
          <b class={`k-${sign}`}>{verdictWords(known)}</b>
          {compared !== '' && (
            <>
              <br />
              {compared}
            </>
          )}
          <br />
          <span class="micro">{known.packTitle}</span>
        </span>
        <Tally groups={known.corroboration.groups} />
      </span>
    </a>
  );
}
