import type { Note, NoteTarget } from '../../../utils/claim/note.ts';
import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { SourceLines } from '../../claim/SourceLines.tsx';
import { ValuesTable } from '../../claim/ValuesTable.tsx';
import { Verdict } from '../../claim/Verdict.tsx';
import { signOf, verdictWords } from '../../claim/verdict-words.ts';
import type { Catalogue } from '../catalogue.ts';
import { NotesOf, notesOf } from '../notes/NotesOf.tsx';
import { sectionLink, wholeClaimLink } from '../route.ts';
import { ClaimFacts } from './ClaimFacts.tsx';

interface Props {
  known: KnownClaim;
  catalogue: Catalogue;
  notes: Note[];
}

/** The chosen claim beside the list. */
export function ClaimDetail({ known, catalogue, notes }: Props) {
  const { packId, claim } = known;
  const target: NoteTarget = { kind: 'claim', packId, claimId: claim.id, text: claim.text };
  return (
    <>
      <p class="meta back">
        <a href={sectionLink('claims')}>{t('claimBack')}</a>
      </p>
      <Verdict kind={signOf(known)} words={verdictWords(known)} />
      <h1 class="claim big">{claim.text}</h1>
      <ValuesTable known={known} />
      <p class="btns">
        <a class="btn primary" href={wholeClaimLink(packId, claim.id)}>
          {t('claimOpen')}
        </a>
      </p>
      <h2 class="h">{t('claimSources')}</h2>
      <SourceLines known={known} />
      <h2 class="h">{t('yourNotes')}</h2>
      <NotesOf target={target} notes={notesOf(notes, target)} />
      <ClaimFacts known={known} catalogue={catalogue} />
    </>
  );
}
