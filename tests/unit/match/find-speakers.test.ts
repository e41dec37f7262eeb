import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../../utils/claim/claim.ts';
import { compileIndex } from '../../../utils/match/compile-index.ts';
import { findSpeakers } from '../../../utils/match/find-speakers.ts';
import { openIndex } from '../../../utils/match/open-index.ts';
import { listSpokenSentences, toSentences } from '../../../utils/match/sentences-of-article.ts';
import { anArticle, aPack, aSpeaker } from '../../builders.ts';

const person = (id: string, name: string, part: Partial<Speaker> = {}): Speaker =>
  aSpeaker({ id, name, ...part });
const organisation = (id: string, name: string, part: Partial<Speaker> = {}): Speaker =>
  aSpeaker({ id, name, kind: 'organization', ...part });

const SPEAKERS = [
  person('roe', 'John R. Roe', { role: 'harbour master' }),
  person('verrin', 'Ilse Verrin', { role: 'mayor of Velmouth' }),
  person('zelensky', 'Volodymyr Zelensky', {
    role: 'president of Ukraine',
    aliases: ['Володимир Зеленський', 'Зеленський'],
  }),
  person('shcherbakov', 'Yevgeny Shcherbakov'),
  person('stupun', 'Maksym Stupun', { role: 'colonel' }),
  person('leyen', 'Ursula von der Leyen', { role: 'president of the Commission' }),
  person('assad', 'Bashar al-Assad', { aliases: ['بشار الأسد'] }),
  person('hanlon', "Michael O'Hanlon"),
  person('smith-orr', 'Anna Smith-Orr'),
  person('king', 'Dr. Martha King Jr.'),
  person('xi', 'Xi Jinping', { aliases: ['习近平'] }),
  person('silva', 'Marina da Silva'),
  person('abe', '安倍晋三'),
  organisation('owa', 'Orle Water Authority', { cues: ['gate'] }),
  organisation('ministry', 'Ministry of Defence'),
  organisation('who', 'World Health Organization', { aliases: ['WHO'], cues: ['health'] }),
];

const find = (text: string, speakers = SPEAKERS) => {
  const index = openIndex(compileIndex(aPack({ speakers })));
  if (!index) throw new Error('not opened');
  return findSpeakers(index, text, toSentences(index, listSpokenSentences(anArticle(text), 'en')));
};
/** "verrin: Ilse Verrin", one a mention. */
const names = (text: string, speakers = SPEAKERS) =>
  find(text, speakers).map(
    ({ speakerId, start, end }) => `${speakerId}: ${text.slice(start, end)}`,
  );

type Case = [what: string, text: string, expected: string[]];
const check = (cases: Case[]) =>
  it.each(cases)('%s', (_, text, expected) => expect(names(text)).toEqual(expected));

describe('initials', () => {
  check([
    ['the pack’s own spelling', 'John R. Roe spoke.', ['roe: John R. Roe']],
    ['without the middle initial', 'Then John Roe spoke.', ['roe: John Roe']],
    ['a middle name written out', 'Then John Robert Roe spoke.', ['roe: John Robert Roe']],
    ['another middle initial is another man', 'Then John A. Roe spoke.', []],
    ['both initials', 'Then J. R. Roe spoke.', ['roe: J. R. Roe']],
    ['both initials without a space', 'Then J.R. Roe spoke.', ['roe: J.R. Roe']],
    ['one initial says too little', 'Then J. Roe spoke.', []],
    [
      'one initial beside the full name',
      'John Roe came. J. Roe left.',
      ['roe: John Roe', 'roe: J. Roe'],
    ],
    ['another initial', 'John Roe came. Then T. Roe left.', ['roe: John Roe']],
    ['a middle initial that the pack lacks', 'Ilse T. Verrin spoke.', ['verrin: Ilse T. Verrin']],
  ]);
});

describe('titles', () => {
  check([
    ['before a full name', 'Dr Ilse Verrin spoke.', ['verrin: Ilse Verrin']],
    ['in the pack’s name', 'Martha King spoke.', ['king: Martha King']],
    [
      'before a surname',
      'Ilse Verrin came. Ms Verrin left.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    ['the speaker’s own office decides', 'President Zelensky spoke.', ['zelensky: Zelensky']],
    ['in another spelling', 'President Zelenskyy spoke.', ['zelensky: Zelenskyy']],
    ['somebody else’s office', 'Senator Zelenskyy spoke.', []],
    ['no office', 'Mr Zelenskyy spoke.', []],
    ['an office with particles', 'President von der Leyen spoke.', ['leyen: von der Leyen']],
  ]);
});

describe('transliteration', () => {
  check([
    ['one fold', 'Volodymyr Zelenskyy spoke.', ['zelensky: Volodymyr Zelenskyy']],
    ['another fold', 'Then Volodymyr Zelenskiy spoke.', ['zelensky: Volodymyr Zelenskiy']],
    ['both words', 'Evgeny Scherbakov spoke.', ['shcherbakov: Evgeny Scherbakov']],
    ['German letters', 'Jewgeni Schtscherbakow spoke.', ['shcherbakov: Jewgeni Schtscherbakow']],
    ['st and sht begin alike', 'Maksym Shtupun spoke.', ['stupun: Maksym Shtupun']],
    ['and scht', 'Maksym Schtupun spoke.', ['stupun: Maksym Schtupun']],
    ['an initial with one fold', 'Then V. Zelenskyy spoke.', []],
    [
      'an initial beside the full name',
      'Volodymyr Zelensky came. V. Zelenskyy left.',
      ['zelensky: Volodymyr Zelensky', 'zelensky: V. Zelenskyy'],
    ],
    ['another given name', 'Then Boris Zelenskyy spoke.', []],
    ['a surname alone', 'Zelenskyy spoke.', []],
    [
      'a surname alone beside the pack’s spelling',
      'Ilse Verrin spoke. Then Verin left.',
      ['verrin: Ilse Verrin'],
    ],
    [
      'the page’s own spelling once it is explained',
      'Volodymyr Zelenskyy came. Later Zelenskyy left.',
      ['zelensky: Volodymyr Zelenskyy', 'zelensky: Zelenskyy'],
    ],
    ['a name that only begins alike', 'Volodymyr Zelinsky-Orr spoke.', []],
    ['an Arabic article', 'Bashar el-Asad spoke.', ['assad: Bashar el-Asad']],
    ['an apostrophe lost', 'Michael OHanlon spoke.', ['hanlon: Michael OHanlon']],
  ]);
});

describe('surnames', () => {
  check([
    ['alone', 'Verrin spoke.', []],
    [
      'after the full name',
      'Ilse Verrin spoke. Verrin left.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    [
      'in a headline before it',
      'Why Verrin left\nIlse Verrin spoke.',
      ['verrin: Verrin', 'verrin: Ilse Verrin'],
    ],
    ['of another', 'Ilse Verrin spoke. Tomas Verrin left.', ['verrin: Ilse Verrin']],
    [
      'after another was named',
      'Ilse Verrin spoke. Then Tomas Verrin came. Verrin left.',
      ['verrin: Ilse Verrin'],
    ],
    [
      'before another is named',
      'Ilse Verrin spoke. Verrin left. Then Tomas Verrin came.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    [
      'with the office, after another was named',
      'Ilse Verrin met her son Tomas Verrin. Mayor Verrin left.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    [
      'behind a day',
      'Ilse Verrin spoke. On Tuesday Verrin left.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    [
      'behind a preposition',
      'Ilse Verrin spoke. Despite Verrin’s plan it failed.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    [
      'possessive',
      'Ilse Verrin’s plan. Verrin’s office.',
      ['verrin: Ilse Verrin', 'verrin: Verrin'],
    ],
    ['in small letters', 'ilse verrin', []],
    [
      'in a headline in capitals',
      'VERRIN LEAVES\nIlse Verrin spoke.',
      ['verrin: VERRIN', 'verrin: Ilse Verrin'],
    ],
    ['the full name in capitals', 'ILSE VERRIN’S PLAN', ['verrin: ILSE VERRIN']],
  ]);
});

describe('hyphens, particles, breaks', () => {
  check([
    ['particles', 'Ursula von der Leyen spoke.', ['leyen: Ursula von der Leyen']],
    [
      'a surname with particles',
      'Ursula von der Leyen came. Von der Leyen left.',
      ['leyen: Ursula von der Leyen', 'leyen: Von der Leyen'],
    ],
    [
      'somebody else with the particles',
      'Ursula von der Leyen came. Then Karl von der Leyen left.',
      ['leyen: Ursula von der Leyen'],
    ],
    [
      'a surname without its particle',
      'Marina da Silva came. Silva left.',
      ['silva: Marina da Silva', 'silva: Silva'],
    ],
    [
      'an article',
      'Bashar al-Assad came. Assad left, al-Assad said.',
      ['assad: Bashar al-Assad', 'assad: Assad', 'assad: al-Assad'],
    ],
    ['a curly apostrophe', 'Michael O’Hanlon spoke.', ['hanlon: Michael O’Hanlon']],
    [
      'a double name',
      'Anna Smith-Orr came. Smith-Orr left.',
      ['smith-orr: Anna Smith-Orr', 'smith-orr: Smith-Orr'],
    ],
    ['half of a double name', 'Anna Smith-Orr came. Then Orr left.', ['smith-orr: Anna Smith-Orr']],
    ['a no-break hyphen', 'Anna Smith‑Orr came.', ['smith-orr: Anna Smith‑Orr']],
    ['a no-break space', 'Ilse\u00a0Verrin', ['verrin: Ilse\u00a0Verrin']],
    ['a narrow no-break space', 'Ilse\u202fVerrin', ['verrin: Ilse\u202fVerrin']],
    ['a soft hyphen', 'Ilse Ver\u00adrin', ['verrin: Ilse Ver\u00adrin']],
    ['a mark of direction', 'Ilse \u200eVerrin', ['verrin: Ilse \u200eVerrin']],
    ['across a comma', 'Thanks, Ilse, Verrin is here.', []],
    ['across a full stop', 'I met Ilse. Verrin left.', []],
    ['across paragraphs', 'I met Ilse\nVerrin left.', []],
  ]);
});

describe('organisations', () => {
  check([
    ['the full name', 'Orle Water Authority spoke.', ['owa: Orle Water Authority']],
    [
      'an acronym that the page introduces',
      'The Orle Water Authority (OWA) met. OWA agreed.',
      ['owa: Orle Water Authority', 'owa: OWA', 'owa: OWA'],
    ],
    ['an acronym that nobody introduces', 'OWA agreed at the gate.', []],
    [
      'brackets that are no acronym',
      'The Orle Water Authority (UK) met. UK agreed.',
      ['owa: Orle Water Authority'],
    ],
    [
      'the head of the name',
      'The Orle Water Authority met. The Authority agreed.',
      ['owa: Orle Water Authority', 'owa: Authority'],
    ],
    [
      'the head before "of"',
      'The Ministry of Defence met. The Ministry agreed.',
      ['ministry: Ministry of Defence', 'ministry: Ministry'],
    ],
    [
      'the head before the full name',
      'The Authority agreed. Orle Water Authority met.',
      ['owa: Orle Water Authority'],
    ],
    [
      'the head in small letters',
      'The Orle Water Authority met. The authority agreed.',
      ['owa: Orle Water Authority'],
    ],
    [
      'the head of a longer name',
      'The Ministry of Defence met. The Ministry of Health agreed.',
      ['ministry: Ministry of Defence'],
    ],
    [
      'the head of another name before it',
      'The Orle Water Authority met the Harbour Authority. The Authority agreed.',
      ['owa: Orle Water Authority'],
    ],
    ['an acronym beside its cue', 'WHO warned of health risks.', ['who: WHO']],
    ['a question in capitals', 'WHO PAYS FOR HEALTH NOW', []],
  ]);
});

describe('scripts', () => {
  check([
    ['Cyrillic', 'Володимир Зеленський сказав.', ['zelensky: Володимир Зеленський']],
    [
      'Cyrillic in the genitive',
      'Указ Володимира Зеленського.',
      ['zelensky: Володимира Зеленського'],
    ],
    [
      'a Cyrillic surname in a case',
      'Володимир Зеленський сказав. Він чув слова Зеленського.',
      ['zelensky: Володимир Зеленський', 'zelensky: Зеленського'],
    ],
    ['Cyrillic for a Latin name', 'Максим Ступун сказав.', ['stupun: Максим Ступун']],
    ['Arabic', 'قال بشار الأسد اليوم', ['assad: بشار الأسد']],
    ['Chinese', '中国国家主席习近平表示。', ['xi: 习近平']],
    ['Japanese', '首相の安倍晋三は述べた。', ['abe: 安倍晋三']],
  ]);
});

describe('two people of one name', () => {
  const TWO = [
    person('actor', 'Ilse Verrin', { role: 'actress' }),
    person('mayor', 'Ilse Verrin', { role: 'mayor of Velmouth' }),
    person('pia', 'Pia Verrin'),
  ];

  it.each<Case>([
    [
      'the page decides by the role',
      'Ilse Verrin, mayor of the town, spoke.',
      ['mayor: Ilse Verrin'],
    ],
    ['else nobody is named', 'Ilse Verrin spoke.', []],
  ])('%s', (_, text, expected) => expect(names(text, TWO)).toEqual(expected));

  it('a surname that both have means nobody once both are named', () => {
    const text = 'Pia Verrin left. Verrin came back. Ilse Verrin, mayor of the town, met Verrin.';
    expect(names(text, TWO)).toEqual(['pia: Pia Verrin', 'pia: Verrin', 'mayor: Ilse Verrin']);
  });
});

it('gives offsets of exactly a name, in any surroundings', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom('Ilse Verrin', 'J.R. Roe', 'Volodymyr Zelenskyy', '习近平', 'Verrin'),
          fc.string({ unit: 'grapheme', maxLength: 12 }),
        ),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join(' ');
        for (const { start, end } of find(text)) {
          const found = text.slice(start, end);
          expect(found).toBe(found.trim());
          expect(found).toMatch(/^\p{L}.*\p{L}$/su);
        }
      },
    ),
    { numRuns: 60 },
  );
});
