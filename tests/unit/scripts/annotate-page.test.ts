import { describe, expect, it } from 'vitest';

import { annotatePage } from '../../../scripts/annotate/annotate-page.ts';
import { describePage } from '../../../scripts/annotate/describe-page.ts';
import { toPage } from '../../../scripts/annotate/html-page.ts';
import { openIndexes } from '../../../scripts/annotate/open-indexes.ts';
import { toClaimWords } from '../../../scripts/annotate/why.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { aClaim, aDate, anArticle, aPack, aSpeaker } from '../../builders.ts';

const PACK = aPack({
  speakers: [aSpeaker()],
  claims: [
    aClaim({
      must: [
        ['gate', 'barrier'],
        ['reopen', 'open again'],
      ],
      values: [aDate('2026-08-23', 'day')],
    }),
  ],
});
const INDEXES = openIndexes([compileIndex(PACK)]);

const annotate = (text: string, explain = true) =>
  annotatePage(
    INDEXES,
    { ...anArticle(text), page: 'a', fromHtml: false },
    { candidates: 0, explain: explain ? toClaimWords([PACK]) : null },
  );

describe('--explain', () => {
  const TEXT = 'The barrier at Sedge was open again on 9 August.';

  it('adds to each claim why it was found, in the words of page and claim', () => {
    expect(annotate(TEXT).claims).toMatchObject([
      {
        claimId: 'gate-reopened',
        why: {
          level: 'highlight',
          matched: [
            { text: 'barrier', start: 4, end: 11, group: 'gate', as: 'barrier' },
            { text: 'open again', group: 'reopen', as: 'open again' },
          ],
          beside: [],
          values: [{ field: 'date', here: '2026-08-09', known: '2026-08-23', outcome: 'differs' }],
          denied: false,
        },
      },
    ]);
  });

  it('says nothing unasked', () => {
    expect(annotate(TEXT, false).claims[0]).not.toHaveProperty('why');
  });

  it('is readable without --json', () => {
    const words = describePage(annotate(TEXT)).replace(/ +/g, ' ');
    expect(words).toContain('matched “barrier” for gate · “open again” for reopen');
    expect(words).toContain('date differs: here 2026-08-09, known 2026-08-23');
    expect(words).not.toContain('beside');
    expect(words).not.toContain('denied');
  });

  it('tells what only a sentence beside has, and a denial', () => {
    const beside =
      'The Sedge Gate has a new leaf. It was not open again to small craft on 23 August.';
    const words = describePage(annotate(beside)).replace(/ +/g, ' ');
    expect(words).toContain('beside “Gate” for gate');
    expect(words).toContain('denied yes');
  });
});

it('prints quotations, and for people those of known speakers', () => {
  const page = annotate(
    '“You do not argue with steel,” Ilse Verrin said. «It argues with you all», he said.',
  );
  expect(page.quotes).toMatchObject([
    { text: '“You do not argue with steel,”', speakerId: 'ilse-verrin', certainty: 'asserted' },
    { text: '«It argues with you all»' },
  ]);
  expect(describePage(page)).toMatch(/asserted\s+ilse-verrin: “You do not argue with steel,”/);
});

describe('an HTML page', () => {
  const paragraph = (words: string) =>
    `<p>${words}, which is said at such length that it is clearly a part of the article.</p>`;
  const textOf = (body: string) =>
    toPage('a', `<!doctype html><html lang="en"><body>${body}</body></html>`, null).text;

  it('is read in its declared shadow roots, slots and nested ones included', () => {
    const inner = `<div><template shadowrootmode="open">${paragraph('The third')}</template></div>`;
    const text = textOf(`<h1>Storm gate is open again</h1><x-story><template shadowrootmode="open">
      <article>${paragraph('The first')}<slot name="more"></slot>${inner}</article></template>
      <div slot="more">${paragraph('The second')}</div></x-story>`);
    expect(text.match(/^(Storm|The \w+)/gm)).toEqual([
      'Storm',
      'The first',
      'The second',
      'The third',
    ]);
  });

  it.each([
    [
      'a closed shadow root',
      '<x-story><template shadowrootmode="closed">HERE</template></x-story>',
    ],
    ['a template that waits for a script', '<template id="story">HERE</template>'],
  ])('is not read in %s', (_, body) => {
    const text = textOf(paragraph('The first') + body.replace('HERE', paragraph('The hidden')));
    expect(text).toContain('The first');
    expect(text).not.toContain('hidden');
  });
});
