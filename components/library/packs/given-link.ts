/** Addresses of packs as they are brought to the page: in its own address, or dropped on it. */

/** The link in `#/packs/follow?https://…`, as it is or escaped; `null` when the place is another. */
export function findRouteLink(hash: string): string | null {
  const given = /^#?\/?packs\/follow\?(?:link=)?(.+)$/.exec(hash)?.[1];
  if (given === undefined) return null;
  return /^https?%3a/i.test(given) ? unescaped(given) : given;
}

/** The link that was dropped: from a page, as text, or as a shortcut of the desktop. */
export async function findDroppedLink(transfer: DataTransfer): Promise<string | null> {
  for (const type of ['text/uri-list', 'text/plain']) {
    const link = findLink(transfer.getData(type));
    if (link) return link;
  }
  const [file] = transfer.files;
  const isShortcut = file && /\.(url|webloc|desktop)$/i.test(file.name) && file.size < 10_000;
  return isShortcut ? findLink(await file.text()) : null;
}

/** The first address of the web in a text. */
const findLink = (text: string): string | null => /https?:\/\/[^\s<>"]+/i.exec(text)?.[0] ?? null;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // expected: a stray % in an address typed by hand
  }
}
