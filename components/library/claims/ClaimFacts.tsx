import type { RelatedClaim } from '../../../utils/claim/claim.ts';
import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { type MessageKey, t } from '../../../utils/extension/i18n.ts';
import { ExternalLink } from '../../ExternalLink.tsx';
import type { Catalogue } from '../catalogue.ts';
import { claimLink, sectionLink, speakerLink } from '../route.ts';

interface Props {
  known: KnownClaim;
  catalogue: Catalogue;
}

/** Who says it, what it is about, which claims are near it, and where the record comes from. */
export function ClaimFacts({ known, catalogue }: Props) {
  const { packId, packTitle, packVersion, claim, speakerNames } = known;
  return (
    <dl class="facts tidy">
      {claim.speakers.length > 0 && (
        <>
          <dt>{t('claimSpeakers')}</dt>
          {claim.speakers.map((id) => (
            <dd key={id}>
              <a href={speakerLink(packId, id)}>{speakerNames[id]}</a>
            </dd>
          ))}
        </>
      )}
      {claim.topics.length > 0 && (
        <>
          <dt>{t('claimTopics')}</dt>
          <dd>{claim.topics.join(', ')}</dd>
        </>
      )}
      {claim.review && (
        <>
          <dt>{t('claimReview')}</dt>
          <dd>
            <ExternalLink url={claim.review.url}>
              {t('claimReviewBy', claim.review.rating, claim.review.publisher ?? t('unnamed'))}
            </ExternalLink>
          </dd>
        </>
      )}
      {claim.related.map((related) => (
        <Related
          key={related.claim}
          related={related}
          packId={packId}
          text={catalogue.findClaim(packId, related.claim)?.claim.text}
        />
      ))}
      <dt>{t('pack')}</dt>
      <dd>
        <a href={sectionLink('packs')}>{t('packNamed', packTitle, packVersion)}</a>
      </dd>
      {known.alsoIn.length > 0 && <dt>{t('claimAlsoIn')}</dt>}
      {known.alsoIn.map((other) => (
        <dd key={other.packId}>
          <a href={claimLink(other.packId, other.claimId)}>
            {t('packNamed', other.packTitle, other.packVersion)}
          </a>
        </dd>
      ))}
    </dl>
  );
}

const RELATIONS: Record<string, MessageKey> = {
  'specific-of': 'relatedSpecific',
  'general-of': 'relatedGeneral',
  contradicts: 'relatedContradicts',
  tension: 'relatedTension',
  lookalike: 'relatedLookalike',
};

interface RelatedProps {
  related: RelatedClaim;
  packId: string;
  text: string | undefined;
}

function Related({ related: { claim, relation }, packId, text }: RelatedProps) {
  if (text === undefined) return null;
  const key = RELATIONS[relation];
  return (
    <>
      <dt>{key ? t(key) : relation}</dt>
      <dd class="serif">
        <a href={claimLink(packId, claim)}>{text}</a>
      </dd>
    </>
  );
}
