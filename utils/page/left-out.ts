/** What stands in an article's markup without being its text. */

const TAGS = new Set(
  `script style noscript template nav aside footer form button input select textarea option label svg math canvas video
  audio object embed map dialog menu head title link meta iframe-ad picture img hr area base progress meter`.split(
    /\s+/,
  ),
);
const ROLES = new Set(
  'navigation complementary contentinfo search dialog alertdialog alert menu menubar toolbar tablist button form'.split(
    ' ',
  ),
);
/** Words that authors of pages put into class and id; each must stand alone or between `-`, `_` and capitals. */
const WORDS = new Set(
  `comment comments commentlist disqus respond reply replies discussion reactions sidebar share sharing sharebar sharedaddy
  related relateds recirc recirculation recommended recommendations recommendation promo promos promotion promoted newsletter
  newsletters subscribe subscription signup advert adverts advertisement advertisements ad ads adslot sponsor sponsored
  outbrain taboola breadcrumb breadcrumbs pagination pager footer nav navbar navigation menu toolbar cookie cookies consent
  gdpr paywall popup modal overlay skip trending popular mostread mostpopular widget widgets rail teasers tags tagcloud
  taglist topics social-links printonly print noprint hidden visuallyhidden screenreader sr-only offscreen masthead tooltip`.split(
    /\s+/,
  ),
);
const PHRASES =
  /(?:social|author|follow)[-_ ]?(?:share|sharing|links?|icons?|bar|buttons?|media|tools)|most[-_ ]?(?:read|popular|viewed)|(?:read|see|more)[-_ ]?(?:next|also|more|on|from)|you[-_ ]?may[-_ ]?(?:also|like)|sign[-_ ]?up|user[-_ ]?comments|site[-_ ]?(?:header|footer|nav)|inline[-_ ]?(?:ad|promo)|sr[-_]only|screen[-_ ]?reader|also[-_ ]?read/i;

/** Whether an element and all in it is no article text, by its tag, role, name or attributes. */
export function isLeftOut(element: Element): boolean {
  if (TAGS.has(element.localName) && !isShadowDeclaration(element)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  return !isBody(element) && hasTellingName(element);
}

/** `class` and `id` of the page's frame often list what the page contains, so they say nothing. */
const isBody = ({ localName }: Element): boolean =>
  localName === 'body' || localName === 'html' || localName === 'article' || localName === 'main';

function hasTellingName(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
  if (name.length < 2) return false;
  if (PHRASES.test(name)) return true;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  return words.some((word) => WORDS.has(word));
}

const isShadowDeclaration = (element: Element): boolean =>
  element.localName === 'template' && element.hasAttribute('shadowrootmode');

/** Whether the page hides it. Always `false` where there is no layout, as in Node. */
export function isInvisible(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  if (!style) return false;
  return (
    style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse'
  );
}
