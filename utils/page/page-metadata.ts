/** What a page says about itself; anything it says may be missing or wrong. */
export interface PageMetadata {
  title: string;
  url: string;
  language: string;
  date: string | null;
}

export function readMetadata(document: Document): PageMetadata {
  return {
    title: meta(document, 'og:title') ?? document.title.trim(),
    url: findAddress(document),
    language: findLanguage(document),
    date: findDate(document),
  };
}

/** Types of schema.org's structured data on the page, in order. */
export function listStructuredTypes(document: Document): string[] {
  return listStructured(document).flatMap(({ '@type': type }) =>
    (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string'),
  );
}

export function meta(document: Document, name: string): string | null {
  const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return element?.getAttribute('content')?.trim() || null;
}

function findLanguage(document: Document): string {
  const declared = document.documentElement?.getAttribute('lang') ?? meta(document, 'og:locale');
  return declared?.trim().replace(/_/g, '-') || 'und';
}

/** Day of publication: structured data first, then meta elements, then a `<time>` that is said to be it. */
function findDate(document: Document): string | null {
  const structured = listStructured(document).map(({ datePublished }) => datePublished);
  const time = document.querySelector('time[itemprop~="datePublished"], time[pubdate]');
  const named = document.querySelector('[itemprop~="datePublished"][content]');
  const candidates = [
    ...structured,
    meta(document, 'article:published_time'),
    meta(document, 'date'),
    meta(document, 'DC.date.issued'),
    named?.getAttribute('content'),
    time?.getAttribute('datetime'),
  ];
  for (const candidate of candidates) {
    const day =
      typeof candidate === 'string' ? /^\d{4}-\d\d(?:-\d\d)?/.exec(candidate)?.[0] : undefined;
    if (day) return day;
  }
  return null;
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_?src|cmpid|ocid|share|smid|partner)$/i;

/** The canonical address when it is of the same site or the page's own cannot be told, else the page's own; cleaned. */
function findAddress(document: Document): string {
  const own = document.location?.href ?? document.URL ?? '';
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const base = URL.canParse(own) ? own : undefined;
  const address = canonical && URL.canParse(canonical, base) ? new URL(canonical, base).href : own;
  if (!URL.canParse(address)) return own;
  const url = new URL(address);
  url.hash = '';
  for (const key of listKeys(url.searchParams))
    if (TRACKING.test(key)) url.searchParams.delete(key);
  return url.href;
}

/** Firefox keeps the iterators of such objects from content scripts: `keys()` throws there. */
function listKeys(params: URLSearchParams): string[] {
  const keys: string[] = [];
  params.forEach((_, key) => void keys.push(key));
  return keys;
}

interface Structured extends Record<string, unknown> {
  '@type'?: unknown;
}

function listStructured(document: Document): Structured[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return flatten(JSON.parse(script.textContent ?? ''));
    } catch {
      return []; // expected: many pages carry broken structured data
    }
  });
}

function flatten(value: unknown): Structured[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Structured;
  return [item, ...flatten(item['@graph']), ...flatten(item.mainEntity)];
}
