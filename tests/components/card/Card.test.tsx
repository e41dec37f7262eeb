// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { Card } from '../../../components/card/Card.tsx';
import type { CardContent } from '../../../components/card/create-card.tsx';
import type { Claim } from '../../../utils/claim/claim.ts';
import type { ClaimMention } from '../../../utils/claim/mention.ts';
import type { Reading } from '../../../utils/claim/reading.ts';
import { aClaimMention, anEvidence, aSpeakerMention } from '../../builders.ts';
import { actions, contentOf, known, knownSpeaker, readingOf } from '../builders.ts';
import { all, click, control, screenWords, show, wordsOf } from '../screen.tsx';

const AUGUST_23 = [{ field: 'date', value: `${new Date().getFullYear()}-08-23` }];
const AUGUST_9 = [{ field: 'date', value: `${new Date().getFullYear()}-08-09` }];
const evidence = (...sources: string[]) => sources.map((source) => anEvidence({ source }));

function contentFor(
  claim: Partial<Claim>,
  part: { mention?: Partial<ClaimMention>; isThisPage?: string[]; reading?: Partial<Reading> } = {},
): CardContent {
  const mention = aClaimMention(part.mention);
  const item = { known: known(claim, part.isThisPage), mention };
  return contentOf(mention, readingOf([item], part.reading));
}

const showCard = (...contents: CardContent[]) =>
  show(<Card contents={contents} actions={actions()} />);

it('is a dialog named by its verdict and described by the claim', async () => {
  await showCard(contentFor({ evidence: evidence('wire', 'sextant', 'tide', 'lowgate') }));
  const [dialog] = all('[role=dialog]');
  const words = (attribute: string) => wordsOf(all(`#${dialog?.getAttribute(attribute)}`)[0]);
  expect(words('aria-labelledby')).toBe('Reported by 3 independent origins');
  expect(words('aria-describedby')).toBe(
    'The Sedge Gate reopened to small craft on 23 August 2026.',
  );
});

describe('a claim', () => {
  it('corroborated: counts the pages and the copies among them', async () => {
    await showCard(contentFor({ evidence: evidence('wire', 'sextant', 'tide', 'lowgate') }));
    expect(screenWords()).toContain('4 pages; 1 of them a copy');
    expect(all('.edge.k-corroborated')).toHaveLength(1);
  });

  it('that several packs know: names them, and which of them gives which page', async () => {
    const content = contentFor({ evidence: evidence('wire', 'tide') });
    for (const item of Object.values(content.reading.claims))
      Object.assign(item, {
        alsoIn: [{ packId: 'b', packTitle: 'Harbour watch', packVersion: 2, claimId: 'x' }],
        evidencePacks: { wire: ['Velmouth Storm Gate'], tide: ['Harbour watch'] },
        packsDisagree: true,
      });
    await showCard(content);
    expect(screenWords()).toContain('version 12; also in Harbour watch');
    expect(screenWords()).toContain('(Harbour watch)');
    expect(screenWords()).toContain('Each pack by itself knows of no other account');
  });

  it('corroborated from one statement: says that this is not known more than once', async () => {
    await showCard(contentFor({ primary: 'shared', evidence: evidence('wire', 'tide') }));
    expect(screenWords()).toContain('That is reported more than once, not known more than once.');
  });

  it('copied only: lists the copies', async () => {
    await showCard(contentFor({ evidence: evidence('wire', 'sextant', 'kanal') }));
    expect(screenWords()).toContain('Seen in 3 pages, all from one origin');
    expect(screenWords()).toContain('copies Northbank Wire');
  });

  it('single source: nobody named, and the hedge in the words of the page', async () => {
    const hedged = anEvidence({
      source: 'courier',
      stance: 'reports',
      hedges: ['are said to have'],
    });
    await showCard(contentFor({ evidence: [hedged] }, { isThisPage: ['courier'] }));
    expect(screenWords()).toContain('One source so far: this page');
    expect(screenWords()).toContain('Said here by nobody named');
    expect(screenWords()).toContain('Hedged with “are said to have”');
  });

  it('single source: the paper itself', async () => {
    await showCard(contentFor({ evidence: evidence('courier') }, { isThisPage: ['courier'] }));
    expect(screenWords()).toContain('Said here by the paper itself');
  });

  it('single source elsewhere: nothing about who says it here', async () => {
    await showCard(contentFor({ evidence: evidence('lowgate') }));
    expect(screenWords()).toContain('One source so far: The Lowgate Post');
    expect(screenWords()).not.toContain('Said here by');
  });

  it('conflicting: the values side by side, this page first', async () => {
    const claim = {
      values: AUGUST_23,
      evidence: [
        anEvidence({ source: 'wire', values: AUGUST_23 }),
        anEvidence({ source: 'tide', values: AUGUST_23 }),
        anEvidence({ source: 'courier', values: AUGUST_9 }),
      ],
    };
    await showCard(contentFor(claim, { isThisPage: ['courier'] }));
    expect(all('.values tr').map(wordsOf)).toEqual([
      'This page says 9 August',
      '2 origins say 23 August',
    ]);
    expect(all('.values .differs').map(wordsOf)).toEqual(['9 August']);
    expect(all('.values bdi')).toHaveLength(2);
    expect(wordsOf(all('.values caption')[0])).toBe('Given for: date');
    expect(all('.summary')).toHaveLength(0);
  });

  it('conflicting: this page denies what others say', async () => {
    const conflict = { field: 'polarity', here: 'denied', known: 'asserted' };
    await showCard(
      contentFor(
        { evidence: evidence('wire', 'tide') },
        { mention: { relation: 'conflict', conflict } },
      ),
    );
    expect(screenWords()).toContain('This page denies it.');
    expect(all('.values tr').map(wordsOf)).toEqual([
      'This page says it is not so',
      '2 origins say it is so',
    ]);
  });

  it('later and higher: the number has risen, so pages do not disagree', async () => {
    const values = [{ field: 'number', value: 12, unit: 'person' }];
    const conflict = { field: 'number', here: '15', known: '12', updated: true } as const;
    await showCard(
      contentFor(
        { values, evidence: evidence('wire', 'tide') },
        { mention: { relation: 'conflict', conflict } },
      ),
    );
    expect(screenWords()).toContain('This page gives a later, higher number');
    expect(screenWords()).not.toContain('disagree');
    expect(all('.values tr').map(wordsOf)).toEqual(['This page says 15', '2 origins say 12']);
  });

  it('says why it is marked, after its sources', async () => {
    await showCard(contentFor({ evidence: evidence('wire') }));
    const order = [...all('.sources, .why, .card-from')].map(({ className }) => className);
    expect(order).toEqual(['sources', 'why', 'card-from']);
  });

  it.each([
    ['asserted', 'Said here by Ilse Verrin'],
    ['probable', 'Probably said by Ilse Verrin'],
  ] as const)('a quotation around it that is %s', async (certainty, words) => {
    const speaker = knownSpeaker();
    const quote = {
      start: 0,
      end: 20,
      packId: speaker.packId,
      speakerId: 'ilse-verrin',
      certainty,
    };
    const reading = { quotes: [quote], speakers: { [`${speaker.packId} ilse-verrin`]: speaker } };
    await showCard(contentFor({ evidence: evidence('wire', 'tide') }, { reading }));
    expect(screenWords()).toContain(words);
  });

  it('links to its pages, to be opened apart and without telling where from', async () => {
    await showCard(contentFor({ evidence: evidence('wire') }));
    const link = control<HTMLAnchorElement>('Northbank Wire');
    expect(link.href).toBe('https://wire.example/1');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('leads to its place in the library and tells the pack', async () => {
    const onOpenLibrary = vi.fn();
    const content = contentFor({ evidence: evidence('wire') });
    await show(<Card contents={[content]} actions={actions({ onOpenLibrary })} />);
    expect(screenWords()).toContain('From the pack Velmouth Storm Gate, version 12');
    await click('Open claim');
    expect(onOpenLibrary).toHaveBeenCalledWith('claims/example.org/gate/gate-reopened');
  });
});

describe('a speaker', () => {
  const content = (quotes: number) =>
    contentOf(
      aSpeakerMention(),
      readingOf([], { speakers: { 'example.org/gate ilse-verrin': knownSpeaker() } }),
      { speakerSummary: { named: 3, quotes } },
    );

  it('who it is, how often named and quoted here, what the pack holds', async () => {
    await showCard(content(2));
    expect(screenWords()).toContain('Known speaker');
    expect(screenWords()).toContain('Ilse Verrin harbour master of Velmouth');
    expect(screenWords()).toContain('On this page named 3 times, quoted 2 times');
    expect(screenWords()).toContain('In the pack 14 claims; 2 of them disputed');
    expect(screenWords()).toContain('Also written I. Verrin, harbourmaster Verrin');
    expect(all('.edge.k-speaker')).toHaveLength(1);
  });

  it('named only', async () => {
    await showCard(content(0));
    expect(screenWords()).toContain('On this page named 3 times In the pack');
  });
});

describe('marks that lie over one another', () => {
  const over = () => {
    const claim = contentFor({ evidence: evidence('wire') });
    const speaker = contentOf(
      aSpeakerMention(),
      readingOf([], { speakers: { 'example.org/gate ilse-verrin': knownSpeaker() } }),
    );
    return [claim, speaker];
  };

  it('one card, the others by its arrows', async () => {
    await showCard(...over());
    expect(screenWords()).toContain('1 of 2');
    expect(screenWords()).toContain('One source so far');
    await click('Next');
    expect(screenWords()).toContain('2 of 2');
    expect(screenWords()).toContain('Known speaker');
    await click('Next');
    expect(screenWords()).toContain('1 of 2');
  });

  it('no arrows for one alone', async () => {
    await showCard(...over().slice(0, 1));
    expect(screenWords()).not.toContain('1 of 1');
  });
});

it('closes by its button', async () => {
  const onClose = vi.fn();
  const content = contentFor({ evidence: evidence('wire') });
  await show(<Card contents={[content]} actions={actions({ onClose })} />);
  await click('Close card');
  expect(onClose).toHaveBeenCalledOnce();
});
