import type { DraftHead } from './draft.ts';
import { toSlug } from './ids.ts';

/** What a pack from a file is called where nothing else is said: by the file, so that the same file is the same pack again. */
export function nameDraft(fileName: string): DraftHead {
  const title = fileName.replace(/\.(?:json|csv|tsv|txt|jsonld|gz)\b/gi, '').trim() || fileName;
  return { id: `import/${toSlug(title) || 'file'}`, title };
}
