import { toStem } from '../text/stem.ts';

const toStems = (words: string): Set<string> => new Set(words.split(/\s+/).map(toStem));

/** People are counted under many names. */
const PEOPLE = toStems(
  `person people man men woman women guy individual soldier serviceman fighter combatant troop trooper recruit conscript
  infantryman crewman servicemen infantrymen crewmen member occupant victim civilian resident citizen russian ukrainian other`,
);
/** Each of them is one of people, too, though not every number of people is one of them. */
const LOSSES = toStems(
  'dead casualty death fatality wounded injured survivor prisoner captive hostage refugee',
);
/** What has a number as its name: "the 319th regiment". */
const NUMBERED = toStems(
  'regiment brigade division battalion army corps squadron fleet anniversary floor round century district amendment edition congress',
);
/** A number of these is a measure, whatever noun stands behind it: "12-hour shifts". */
const MEASURES = toStems(
  `second minute hour day week fortnight month year decade century metre meter kilometre kilometer km mile yard foot feet inch
  kg kilogram gram ton tonne litre liter acre hectare degree knot megawatt kilowatt watt volt`,
);

export const isPeople = (stem: string): boolean => PEOPLE.has(stem) || LOSSES.has(stem);
export const isNumberedHead = (stem: string): boolean => NUMBERED.has(stem);
export const isUnitOfMeasure = (stem: string): boolean => MEASURES.has(stem);

/** The stems of a unit; any name of people stands for any other. */
export function listHeads(unit: string): string[] {
  const stems = unit.toLowerCase().split(/\s+/).filter(Boolean).map(toStem);
  return stems.some((stem) => PEOPLE.has(stem)) ? [...stems, ...PEOPLE] : stems;
}
