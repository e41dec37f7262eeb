import { useState } from 'preact/hooks';

import type { ClaimMention, SpeakerMention } from '../../utils/claim/mention.ts';
import { recordKey } from '../../utils/claim/reading.ts';
import { ClaimCard } from './ClaimCard.tsx';
import type { CardActions, CardContent } from './create-card.tsx';
import { SpeakerCard } from './SpeakerCard.tsx';

interface Props {
  contents: CardContent[];
  actions: CardActions;
}

/** One card; when marks lie over one another, the others are reached by its arrows. */
export function Card({ contents, actions }: Props) {
  const [wanted, setWanted] = useState(0);
  const index = Math.min(wanted, contents.length - 1);
  const content = contents[index];
  if (!content) return null;
  const pager = { index, count: contents.length, onGo: setWanted };
  const { mention, reading } = content;
  const key = keyOf(mention);

  if (mention.kind === 'claim') {
    const known = reading.claims[recordKey(mention.packId, mention.claimId)];
    return known ? <ClaimCard {...{ key, known, mention, content, pager, actions }} /> : null;
  }
  const known = reading.speakers[recordKey(mention.packId, mention.speakerId)];
  return known ? <SpeakerCard {...{ key, known, content, pager, actions }} /> : null;
}

const keyOf = (mention: ClaimMention | SpeakerMention): string =>
  `${mention.kind} ${recordKey(mention.packId, mention.kind === 'claim' ? mention.claimId : mention.speakerId)}`;
