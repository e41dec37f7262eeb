import type { Note, NoteTarget } from '../../../utils/claim/note.ts';
import type { KnownClaim } from '../../../utils/claim/reading.ts';
import { t } from '../../../utils/extension/i18n.ts';
import { listCompared } from '../../claim/compared-values.ts';
import { Tally } from '../../claim/Tally.tsx';
import { tallyWords } from '../../claim/tally-signs.ts';
import { ValuesTable } from '../../claim/ValuesTable.tsx';
import { Verdict } from '../../claim/Verdict.tsx';
import { signOf, verdictWords } from '../../claim/verdict-words.ts';
import type { Catalogue } from '../catalogue.ts';
import { NotesOf, notesOf } from '../notes/NotesOf.tsx';
import { claimLink } from '../route.ts';
import { ClaimFacts } from './ClaimFacts.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { SourcesPicture } from './SourcesPicture.tsx';

interface Props {
  known: KnownClaim;
  catalogue: Catalogue;
  notes: Note[];
}

/** Everything known about one claim. */
export function WholeClaim({ known, catalogue, notes }: Props) {
  const { packId, claim, corroboration } = known;
  const target: NoteTarget = { kind: 'claim', packId, claimId: claim.id, text: claim.text };
  return (
    <div class="whole">
      <header class="claim-head">
        <p class="meta">
          <a href={claimLink(packId, claim.id)}>{t('claimBack')}</a>
        </p>
        <h1 class="title big">{claim.text}</h1>
        <Verdict kind={signOf(known)} words={verdictWords(known)} />
        <ValuesTable known={known} />
        {listCompared(known).length > 0 && <p class="meta">{t('claimUndecided')}</p>}
        <p class="summary meta">
          <Tally groups={corroboration.groups} /> {tallyWords(corroboration.groups)}
        </p>
      </header>
      <section>
        <h2 class="h2">{t('claimEvidence')}</h2>
        <SourcesPicture known={known} />
        <EvidenceTable known={known} />
        <p class="meta under-table">{t('claimOrigins')}</p>
      </section>
      <div class="two">
        <section>
          <h2 class="h2">{t('claimWordings')}</h2>
          <ul class="plain serif">
            {claim.variants.map((variant) => (
              <li key={variant}>{variant}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2 class="h2">{t('claimAbout')}</h2>
          <ClaimFacts known={known} catalogue={catalogue} />
          <h2 class="h2">{t('yourNotes')}</h2>
          <NotesOf target={target} notes={notesOf(notes, target)} />
        </section>
      </div>
    </div>
  );
}
