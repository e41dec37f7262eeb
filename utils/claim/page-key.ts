/** Addresses name one page when they differ only in scheme, `www.`, query, fragment or a closing slash. */
export function isSamePage(known: string | undefined, here: string): boolean {
  return known !== undefined && toPageKey(known) === toPageKey(here);
}

/** What all addresses of one page have in common; an address that cannot be read is its own key. */
export function toPageKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const article = ['id', 'p', 'article'].flatMap((name) => searchParams.get(name) ?? []); // some sites name it in the query
  return [hostname.replace(/^www\./, '') + pathname.replace(/\/$/, ''), ...article].join(' ');
}
