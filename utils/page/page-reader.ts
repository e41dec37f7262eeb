import type { ArticleText } from '../claim/mention.ts';
import type { PageIdentity } from '../claim/note.ts';
import type { PageState, Reading } from '../claim/reading.ts';
import { extractArticle, type PageArticle } from './article-text.ts';
import { looksLikeNews } from './looks-like-news.ts';

/** Reads one page, again whenever it changes, and knows what there is to tell about it. */
export interface PageReader {
  readonly state: PageState;
  /** The article as it was last read; `null` while nothing is known. */
  readonly article: PageArticle | null;
  /** Reads the page if the reader wants pages like this read. */
  read(): Promise<void>;
  /** Reads it whatever the site's choice, until the address changes. */
  readAnyway(): Promise<void>;
  /** The packs have changed: asks again about the same text. */
  askAgain(): Promise<void>;
  /** Stops following changes of a page that never rests; what was found stays. */
  giveUp(at: number): void;
}

interface Options {
  document: Document;
  /** `on`: read news; `always`: read everything; `off`: read nothing. */
  getChoice(): Promise<'on' | 'always' | 'off'>;
  ask(article: ArticleText, page: PageIdentity): Promise<Reading>;
  /** After every change of state, and after the article's text has moved to other nodes. */
  onChange(): void;
}

export function createPageReader({ document, getChoice, ask, onChange }: Options): PageReader {
  let state: PageState = { kind: 'reading' };
  let article: PageArticle | null = null;
  let insistedOn: string | null = null;
  let turn = 0; // of several readings under way only the last one counts

  const set = (next: PageState, of: PageArticle | null): void => {
    state = next;
    article = of;
    onChange();
  };
  /** The page's article or, where none is read, why not. */
  const findArticle = async (): Promise<PageArticle | PageState> => {
    if (insistedOn !== addressOf(document)) {
      const choice = await getChoice();
      if (choice === 'off') return { kind: 'off' };
      if (choice === 'on' && !looksLikeNews(document)) return { kind: 'not-news' };
    }
    const found = extractArticle(document);
    return found.text === '' ? { kind: 'not-news' } : found;
  };
  const isKnown = (found: PageArticle): boolean =>
    article !== null && hasReading(state) && isSameText(found, article);
  /** The same text in new nodes needs new marks only. */
  const follow = (found: PageArticle): void => {
    if (article && !isSameNodes(found, article)) set(state, found);
  };
  const read = async (again: boolean): Promise<void> => {
    const own = ++turn;
    const found = await findArticle().catch(toFailure); // a page may be stranger than anyone thought of
    if (own !== turn) return;
    if ('kind' in found) return set(found, null);
    if (!again && isKnown(found)) return follow(found);
    if (!hasReading(state)) set({ kind: 'reading' }, null);
    const next = await askFor(found, ask);
    if (own === turn) set(next, next.kind === 'read' ? found : null);
  };

  return {
    get state() {
      return state;
    },
    get article() {
      return article;
    },
    read: () => read(false),
    readAnyway() {
      insistedOn = addressOf(document);
      return read(true);
    },
    askAgain: () => read(true),
    giveUp(at) {
      if (state.kind === 'read') set({ ...state, kind: 'gave-up', at }, article);
    },
  };
}

async function askFor(
  { text, language, date, url, title }: PageArticle,
  ask: Options['ask'],
): Promise<PageState> {
  try {
    return {
      kind: 'read',
      reading: await ask({ text, language, date }, { url, title }),
      url,
      title,
    };
  } catch (error) {
    return toFailure(error);
  }
}

const toFailure = (error: unknown): PageState => ({
  kind: 'failed',
  message: error instanceof Error ? error.message : String(error),
});

const hasReading = ({ kind }: PageState): boolean => kind === 'read' || kind === 'gave-up';

const addressOf = ({ location }: Document): string => location.origin + location.pathname;

const isSameText = (a: PageArticle, b: PageArticle): boolean =>
  a.text === b.text && a.url === b.url && a.date === b.date;

const isSameNodes = (a: PageArticle, b: PageArticle): boolean =>
  a.map.nodes.length === b.map.nodes.length &&
  a.map.nodes.every((node, i) => node === b.map.nodes[i]);
