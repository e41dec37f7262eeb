/** Words that say nothing about what a sentence is about. Negations stay out: they are compared apart. */
const STOP_WORDS = new Set(
  `a an the this that these those such same other another each every any some all both either own
  i me my we us our you your he him his she her it its they them their theirs who whom whose which what
  am is are was were be been being do does did doing done have has had having will would shall should
  can could may might must ought and or but if then than so as while although though because since until
  unless whether when where why how of at by for with about against between among into through during
  before after above below to from up down in out on off over under again further once here there
  also just only very too quite rather even still yet already ever almost most more less least much many
  few several one's s t d ll re ve m said say says saying tell told according via per amid upon within
  without toward towards across along around like well however therefore thus hence meanwhile
  now today yesterday tomorrow get gets got go goes went come comes came make makes made`
    .split(/\s+/)
    .filter(Boolean),
);

export const isStopWord = (norm: string): boolean => STOP_WORDS.has(norm);
