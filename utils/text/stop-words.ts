/**
 * Words that say nothing about what a sentence is about. Negations stay out: they are compared apart. The lists are our own:
 * @orama/stopwords has 27 words of Ukrainian and 576 of Spanish, negations and plain verbs among them.
 */
const WORDS: Record<string, string> = {
  en: `a an the this that these those such same other another each every any some all both either own
  i me my we us our you your he him his she her it its they them their theirs who whom whose which what
  am is are was were be been being do does did doing done have has had having will would shall should
  can could may might must ought and or but if then than so as while although though because since until
  unless whether when where why how of at by for with about against between among into through during
  before after above below to from up down in out on off over under again further once here there
  also just only very too quite rather even still yet already ever almost most more less least much many
  few several one's s t d ll re ve m said say says saying tell told according via per amid upon within
  without toward towards across along around like well however therefore thus hence meanwhile
  now today yesterday tomorrow get gets got go goes went come comes came make makes made`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber denn sondern als wie wenn weil dass daß ob
  damit obwohl während bevor nachdem bis seit in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter
  durch für gegen ohne um zwischen neben hinter wegen trotz laut ich du er sie es wir ihr mich dich ihn uns euch mir dir
  ihm ihnen sich mein dein sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere dieser diese dieses diesem
  diesen jener jene jenes welcher welche welches wer was wo wann warum wieso man ist sind war waren bin bist sei seien
  wäre gewesen hat haben habe hatte hatten hätte wird werden wurde wurden worden würde kann können konnte muss müssen
  musste soll sollen sollte will wollen wollte darf dürfen auch noch schon nur sehr so dann da dort hier nun jetzt mehr
  alle alles allem allen aller etwa einige viele andere anderen anderer selbst sagt sagte hieß heißt`,
  fr: `le la les un une des du de d l à au aux en dans par pour sur sous avec sans entre vers chez depuis pendant avant
  après contre selon et ou mais donc or car que qu qui quoi dont où quand comme si lorsque puisque parce afin je tu il
  elle on nous vous ils elles me te se m t s lui leur leurs y moi toi soi mon ton son ma ta sa mes tes ses notre nos votre
  vos ce cet cette ces c cela ceci ça celui celle ceux celles est sont était étaient être été suis es êtes sommes soit
  serait sera seront a ai as ont avait avaient avoir eu aurait aura fait faire peut peuvent pouvait doit doivent devait
  aussi très plus moins encore déjà ainsi alors ici là tout tous toute toutes autre autres même mêmes quelques plusieurs
  chaque dit déclaré indiqué`,
  es: `el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta para por según
  sobre tras y e o u pero mas porque pues que quien quienes cual cuales cuando donde como si aunque mientras yo tú él
  ella ellos ellas nosotros usted ustedes me te se nos les le mi tu su sus mis tus nuestro nuestra este esta estos estas
  ese esa esos esas aquel aquella esto eso es son era eran ser sido fue fueron sea sería será soy está están estaba
  estaban estar ha han he había habían haber hay hubo tiene tienen tenía puede pueden podía debe deben también muy más
  menos ya aún así entonces aquí allí todo toda todos todas otro otra otros otras mismo misma algunos algunas cada dijo
  dice afirmó`,
  ru: `и в во на с со к ко у о об от из за по до для при про под над через между перед без около после а но или либо да же ли
  бы что чтобы как когда где куда если хотя пока потому так то тот та те того тому тем той этот эта это эти этого этой
  этому этом этих я ты он она оно мы вы они его её ее их ему ей им меня мне тебя нас вас них него нее нём нем себя себе
  свой своя свое свои своих своего своей мой моя наш ваш кто чем чего который которая которое которые которых которого
  которой был была было были быть есть будет будут может могут можно уже еще ещё только также тоже очень более все всё
  весь вся всех сейчас теперь там тут здесь сказал сказала заявил заявила сообщил`,
  uk: `і й та в у во на з із зі до від од за по для при про під над через між перед без біля після а але або чи же ж би б
  що щоб як коли де куди якщо хоча поки бо тому так то той та те ті того тому тим цей ця це ці цього цієї цьому цих я ти
  він вона воно ми ви вони його її їх йому їй їм мене мені тебе нас вас них нього неї себе собі свій своя своє свої
  своїх свого своєї мій моя наш ваш хто чим чого який яка яке які яких якого якої був була було були бути є буде будуть
  може можуть можна вже ще лише тільки також теж дуже більш більше все всі весь вся всіх зараз тепер там тут сказав
  сказала заявив заявила повідомив`,
};
const LISTS = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** Those whose stop words are known. */
export const LANGUAGES: readonly string[] = Object.keys(WORDS);

export const isStopWord = (norm: string, language = 'en'): boolean =>
  LISTS.get(language)?.has(norm) ?? false;

export const countStopWords = (words: readonly string[], language: string): number =>
  words.filter((word) => isStopWord(word, language)).length;
