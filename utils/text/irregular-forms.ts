/** Base form, then the irregular forms that Porter2 leaves apart from it. */
const FORMS = `
  arise arose arisen|bear bore borne|beat beaten|become became|begin began begun|bite bit bitten
  |bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought
  |catch caught|choose chose chosen|dig dug|draw drew drawn|drink drank drunk|drive drove driven
  |eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
  |forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|give gave given|grow grew grown
  |hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leave left
  |lend lent|lie lain|lose lost|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen
  |run ran|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown
  |shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent
  |stand stood|steal stole stolen|strike struck stricken|swear swore sworn|swim swam swum|take took taken
  |teach taught|tear tore torn|think thought|throw threw thrown|understand understood|wake woke woken
  |wear wore worn|win won|withdraw withdrew withdrawn|write wrote written|overrun overran|undergo underwent
  |man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|life lives
  |wife wives|thief thieves|half halves|crisis crises|criterion criteria|medium media
  |die died dying dies|defense defence|offense offence|license licence|program programme|center centre
  |theater theatre|color colour|labor labour|neighbor neighbour|harbor harbour|honor honour|favor favour
  |behavior behaviour|armor armour|tire tyre|gray grey|maneuver manoeuvre|fulfill fulfil`;

const BASE_OF = new Map(
  FORMS.split('|').flatMap((line) => {
    const [base = '', ...others] = line.trim().split(/\s+/);
    return others.map((form): [string, string] => [form, base]);
  }),
);

/** The regular spelling of a folded word, or the word itself. */
export function toRegularForm(norm: string): string {
  return BASE_OF.get(norm) ?? norm.replace(/is(e[ds]?|ing|ations?)$/, 'iz$1');
}
