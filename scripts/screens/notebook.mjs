// What an imagined reader has written into the notebook before the pictures are taken.
import { askBackground } from '../start/ask.mjs';

const PACK = 'second-source.example/demo';

/** @param {{ url: string, title: string }} page the demo article */
export async function fillNotebook(home, page) {
  for (const { target, body } of notesOn(page))
    await askBackground(home, 'saveNote', { target, body, page });
}

const notesOn = ({ url }) => [
  {
    target: { kind: 'page', url },
    body: 'Read with the council minutes beside it: the bill is on page 4.',
  },
  {
    target: { kind: 'speaker', packId: PACK, speakerId: 'ilse-verrin', text: 'Ilse Verrin' },
    body: 'Her office answers in the mornings. Ask for the gate’s own log.',
  },
  {
    target: {
      kind: 'claim',
      packId: PACK,
      claimId: 'gate-reopened',
      text: 'The Sedge Gate reopened to small craft on 23 August 2026.',
    },
    body: 'Called the harbour office: their log has 23 August, 07:15. The Courier may mean the test opening on the 9th.',
  },
];
