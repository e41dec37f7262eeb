import { TITLE_WORDS } from './title-words.ts';

/** Offices and trades that the press puts before a surname. */
const OFFICES = `minister premier chancellor senator congressman congresswoman congressmember representative governor mayor
  judge justice gen lt lieutenant sergeant sgt detective inspector officer commander secretary spokesman spokeswoman
  spokesperson chief pope father sister brother rabbi imam coach pilot analyst expert lawmaker mp deputy professor
  candidate nominee leader founder author actor actress singer pastor bishop archbishop cardinal counsel attorney sheriff
  chef reporter correspondent journalist activist historian economist scientist oligarch billionaire
  präsidentin kanzler kanzlerin minister ministerin monsieur ministre président présidente presidente presidenta ministro ministra
  президент премьер министр генерал глава господин президента прем'єр міністр пан пані голова`;

const TITLES = new Set(`${TITLE_WORDS} ${OFFICES}`.split(/\s+/));

/** "Dr", "President", "Colonel": a word before a name that is no part of it. */
export const isTitle = (norm: string): boolean => TITLES.has(norm);
