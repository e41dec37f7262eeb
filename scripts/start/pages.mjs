// What the reader named → addresses a browser can open. Files are served on loopback, as content scripts do not run on file:.
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../serve.mjs';

/**
 * Throws with a sentence when a page is neither a file nor an http(s) address.
 * @param {string[]} names
 * @returns {Promise<{ pages: { page: string, url: string }[], close(): Promise<void> }>}
 */
export async function openSites(names) {
  const targets = names.map((page) => ({ page, ...toTarget(page) }));
  const folders = new Set(targets.flatMap(({ file }) => (file ? [dirname(file)] : [])));
  const sites = new Map();
  for (const folder of folders) sites.set(folder, await serve(folder));
  const urlOf = ({ file, url }) =>
    file ? `${sites.get(dirname(file)).url}${encodeURIComponent(basename(file))}` : url;
  return {
    pages: targets.map((target) => ({ page: target.page, url: urlOf(target) })),
    close: async () => void (await Promise.all([...sites.values()].map((site) => site.close()))),
  };
}

/** A file wins: `C:\page.html` would also parse as an address. */
function toTarget(name) {
  const path = name.startsWith('file:') ? fileURLToPath(name) : resolve(name);
  if (existsSync(path) && statSync(path).isFile()) return { file: path };
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) return { url: new URL(name).href };
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/.test(name) && !/\.html?$/i.test(name))
    return { url: `https://${name}` };
  throw new Error(`${name} is neither a file nor an http or https address.`);
}
