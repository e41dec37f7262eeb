import type { Evidence } from '../../utils/claim/evidence.ts';
import type { ClaimMention } from '../../utils/claim/mention.ts';
import type { KnownClaim, Reading } from '../../utils/claim/reading.ts';
import { plural, t } from '../../utils/extension/i18n.ts';
import { listCompared } from '../claim/compared-values.ts';
import { packWords } from '../claim/pack-words.ts';
import { SourceLines } from '../claim/SourceLines.tsx';
import { Tally } from '../claim/Tally.tsx';
import { ValuesTable } from '../claim/ValuesTable.tsx';
import { signOf, verdictWords } from '../claim/verdict-words.ts';
import { CardFrame, type Pager } from './CardFrame.tsx';
import { CardNotes } from './CardNotes.tsx';
import type { CardActions, CardContent } from './create-card.tsx';
import { WhyThis } from './WhyThis.tsx';

interface Props {
  known: KnownClaim;
  mention: ClaimMention;
  content: CardContent;
  pager: Pager;
  actions: CardActions;
}

/** Who else says so? Verdict, claim, values or tally, sources, who said it, why it is marked, notes, and the pack. */
export function ClaimCard({ known, mention, content, pager, actions }: Props) {
  const { packId, claim, corroboration } = known;
  return (
    <CardFrame
      sign={signOf(known, mention)}
      words={verdictWords(known, mention)}
      pager={pager}
      onClose={actions.onClose}
    >
      <p class="claim lede" id="card-text">
        {claim.text}
      </p>
      {mention.relation === 'conflict' && mention.conflict?.field === 'polarity' && (
        <p class="meta">{t('cardDenied')}</p>
      )}
      <ValuesTable known={known} mention={mention} />
      {listCompared(known, mention).length === 0 && (
        <p class="summary">
          <Tally groups={corroboration.groups} />
          <span>{summaryWords(known)}</span>
        </p>
      )}
      <SourceLines known={known} />
      {known.packsDisagree && <p class="meta">{t('cardPacksDisagree')}</p>}
      {corroboration.sharedPrimary && corroboration.origins > 1 && (
        <p class="meta">{t('cardShared')}</p>
      )}
      <Facts known={known} mention={mention} reading={content.reading} />
      <WhyThis known={known} explain={() => actions.onExplain(mention)} />
      <CardNotes
        notes={content.notes}
        page={content.page}
        target={{ kind: 'claim', packId, claimId: claim.id, text: claim.text }}
        open={{ label: t('cardOpenClaim'), path: `claims/${packId}/${claim.id}` }}
        from={packWords(known)}
        actions={actions}
      />
    </CardFrame>
  );
}

/** `5 pages; 2 of them copies` */
function summaryWords({ corroboration: { groups, pages } }: KnownClaim): string {
  const copies = groups.reduce(
    (sum, { rootKnown, sources }) => sum + sources.length - Number(rootKnown),
    0,
  );
  const words = plural(pages, { one: 'pagesOne', other: 'pagesOther' });
  if (copies === 0) return words;
  return `${words}; ${plural(copies, { one: 'copiesOne', other: 'copiesOther' })}`;
}

interface FactsProps {
  known: KnownClaim;
  mention: ClaimMention;
  reading: Reading;
}

/** Who says it here, and with which reserve. */
function Facts({ known, mention, reading }: FactsProps) {
  const own = known.claim.evidence.find(({ source }) => known.isThisPage.includes(source));
  const quoted = reading.quotes.find(
    ({ start, end, speakerId }) => speakerId !== null && start < mention.end && mention.start < end,
  );
  const speaker = quoted
    ? reading.speakers[`${quoted.packId} ${quoted.speakerId}`]?.speaker.name
    : known.speakerNames[own?.speaker ?? ''];
  const hedge = own?.hedges[0];
  const by = speaker ?? (own && known.corroboration.verdict === 'single-source' && noName(own));
  if (!by && hedge === undefined) return null;
  return (
    <dl class="facts">
      {by && (
        <>
          <dt>{t(quoted?.certainty === 'probable' ? 'cardProbablySaidBy' : 'cardSaidBy')}</dt>
          <dd>{by}</dd>
        </>
      )}
      {hedge !== undefined && (
        <>
          <dt>{t('cardHedged')}</dt>
          <dd class="serif">{t('quoted', hedge)}</dd>
        </>
      )}
    </dl>
  );
}

/** Where it is the only page, nobody being named is worth saying; empty when the page does not assert it. */
function noName({ stance }: Evidence): string {
  if (stance === 'supports') return t('saidByPaper');
  return stance === 'reports' ? t('saidByNobody') : '';
}
