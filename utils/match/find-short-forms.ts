import { isFullName, type NameHit, type Page, tokensOf } from './name-hit.ts';
import { ALIAS } from './speaker-aliases.ts';

/** What the press calls an organisation after its full name: "the Authority", "the Bank". */
const HEADS = new Set(
  `authority agency ministry bank commission council committee union party university institute institution group
  association department office fund court service board company corporation foundation centre center organization
  organisation league alliance network bureau federation parliament academy society trust police assembly senate congress
  congregation church club college school hospital museum administration secretariat directorate inspectorate chamber
  command embassy consulate tribunal exchange reserve institute observatory laboratory mission front movement coalition
  confederation consortium`.split(/\s+/),
);
const IN_BRACKETS =
  /^\s*[([]\s*(?:the\s+|or\s+)?["“”'‘’]?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9})["“”'‘’]?\s*[)\]]/u;

/** Short names of organisations that the page itself introduces by the full name. */
export function findShortForms(page: Page, hits: readonly NameHit[]): NameHit[] {
  const { acronyms, heads } = listIntroduced(page, hits);
  if (acronyms.size === 0 && heads.size === 0) return [];
  return page.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token, at) => {
      const place = { sentence, at };
      const article = tokens[at - 1]?.norm === 'the';
      const owner =
        (token.allCaps && acronyms.get(token.norm)) ||
        (token.capital && article && !goesOn(page, place) && heads.get(token.norm));
      if (!owner || !isBehind(owner, place)) return [];
      if (!token.allCaps && !isLatest(page, hits, place)) return [];
      const { speaker } = owner;
      return [{ speaker, flags: ALIAS.short, sentence, first: at, last: at, respelt: false }];
    }),
  );
}

interface Introduced {
  acronyms: Map<string, NameHit>;
  /** `null` for the head of two organisations. */
  heads: Map<string, NameHit | null>;
}

function listIntroduced(page: Page, hits: readonly NameHit[]): Introduced {
  const acronyms = new Map<string, NameHit>();
  const heads = new Map<string, NameHit | null>();
  for (const hit of hits) {
    const tokens = tokensOf(page, hit).slice(hit.first, hit.last + 1);
    if (hit.flags & ALIAS.person || !isFullName(hit) || tokens.length < 2) continue;
    const norms = tokens.map(({ norm }) => norm);
    const acronym = readAcronym(page.text, tokens.at(-1)?.end ?? 0, norms);
    if (acronym && !acronyms.has(acronym)) acronyms.set(acronym, hit);
    const head = norms.find((norm, i) => HEADS.has(norm) && isHead(norms, i));
    if (!head) continue;
    const other = heads.get(head);
    if (other === undefined) heads.set(head, hit);
    else if (other?.speaker !== hit.speaker) heads.set(head, null);
  }
  return { acronyms, heads };
}

/** "… (OWA)" behind a name that these letters can stand for. */
function readAcronym(text: string, end: number, norms: readonly string[]): string | null {
  const written = text.slice(end, end + 20).match(IN_BRACKETS)?.[1];
  const letters = written?.toLowerCase().replace(/[^\p{L}]/gu, '');
  return letters && isAcronymOf(letters, norms) ? letters : null;
}

/** The last word, or the one before "of", "for", "on": Ministry of Defence. */
const isHead = (norms: readonly string[], at: number): boolean =>
  at === norms.length - 1 || (at === 0 && /^(?:of|for|on|to)$/.test(norms[1] ?? ''));

interface Place {
  sentence: number;
  at: number;
}

const isBehind = (named: NameHit, { sentence, at }: Place): boolean =>
  named.sentence < sentence || (named.sentence === sentence && named.last < at);

/** "the Bank of Velmouth", "the Authority Board" are longer names. */
function goesOn(page: Page, { sentence, at }: Place): boolean {
  const tokens = tokensOf(page, { sentence });
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !/^\s+$/.test(page.text.slice(token.end, next.start))) return false;
  return (next.capital && !next.stop) || (next.norm === 'of' && tokens[at + 2]?.capital === true);
}

/** Nobody else's name with this head stands between: after "the Harbour Authority" the Authority is that one. */
function isLatest({ sentences }: Page, hits: readonly NameHit[], place: Place): boolean {
  const head = sentences[place.sentence]?.tokens[place.at]?.norm;
  for (let sentence = place.sentence; sentence >= 0; sentence--) {
    const tokens = sentences[sentence]?.tokens ?? [];
    const from = sentence === place.sentence ? place.at - 1 : tokens.length - 1;
    for (let at = from; at >= 0; at--) {
      if (tokens[at]?.norm !== head || !tokens[at]?.capital) continue;
      const before = tokens[at - 1];
      if (before?.norm === 'the') continue;
      return hits.some((hit) => hit.sentence === sentence && hit.first <= at && at <= hit.last);
    }
  }
  return true;
}

/** Its letters begin words of the name, in order, the first one the first word that counts. */
function isAcronymOf(letters: string, norms: readonly string[]): boolean {
  const words = norms.filter(
    (norm) => !/^(?:the|of|and|for|on|in|de|la|des|du|und|der)$/.test(norm),
  );
  if (words[0]?.[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of norms.join(' ')) if (letter === letters[at]) at++;
  return at === letters.length;
}
