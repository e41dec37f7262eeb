import type { ClaimMention, SpeakerMention } from './mention.ts';
import type { Note, NoteTarget } from './note.ts';
import type { Reading } from './reading.ts';

/** All that a note on this page could be about besides the page itself. */
export const listTargets = ({ claims, speakers }: Reading): NoteTarget[] => [
  ...Object.values(claims).map(
    ({ packId, claim }): NoteTarget => ({
      kind: 'claim',
      packId,
      claimId: claim.id,
      text: claim.text,
    }),
  ),
  ...Object.values(speakers).map(
    ({ packId, speaker }): NoteTarget => ({
      kind: 'speaker',
      packId,
      speakerId: speaker.id,
      text: speaker.name,
    }),
  ),
];

/** Whether a note is on the claim or speaker that is mentioned. */
export function isAbout({ target }: Note, mention: ClaimMention | SpeakerMention): boolean {
  if (target.kind === 'page' || target.kind !== mention.kind) return false;
  if (target.packId !== mention.packId) return false;
  return target.kind === 'claim'
    ? mention.kind === 'claim' && target.claimId === mention.claimId
    : mention.kind === 'speaker' && target.speakerId === mention.speakerId;
}

/** The same for all notes on one claim, speaker or page. */
export function toTargetKey(target: NoteTarget): string {
  if (target.kind === 'claim') return `claim ${target.packId} ${target.claimId}`;
  if (target.kind === 'speaker') return `speaker ${target.packId} ${target.speakerId}`;
  return `page ${target.url}`;
}
