import { isElement, shadowRootOf } from './flat-tree.ts';

/** All open shadow roots of a document, those inside others included. */
export function listShadowRoots(tree: ParentNode): ShadowRoot[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    const root = isElement(element) ? shadowRootOf(element) : null;
    return root && 'host' in root ? [root as ShadowRoot, ...listShadowRoots(root)] : [];
  });
}
