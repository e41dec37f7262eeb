import { useEffect, useRef, useState } from 'preact/hooks';

import type { Pack } from '../../utils/claim/pack.ts';
import { buildPackEntries, type Catalogue, joinCatalogue, type PackEntries } from './catalogue.ts';

interface Installed {
  id: string;
  generation: number;
  installedAt: number;
}

/**
 * The catalogue of all installed packs, `undefined` until it is built. Packs are read and made searchable once
 * per generation, so switching one off costs nothing.
 */
export function useCatalogue<P extends Installed>(
  packs: P[] | undefined,
  load: (pack: P) => Promise<Pack>,
): Catalogue | undefined {
  const [state, setState] = useState<{ catalogue?: Catalogue; error?: unknown }>({});
  const built = useRef(new Map<string, PackEntries>());
  const wanted = packs?.map(keyOf).join('\n');

  useEffect(() => {
    if (!packs) return;
    const stop = new AbortController();
    const { signal } = stop;
    const build = async () => {
      const current = new Map<string, PackEntries>();
      for (const pack of packs) {
        const key = keyOf(pack);
        const entries =
          built.current.get(key) ?? (await buildPackEntries(await load(pack), signal));
        current.set(key, entries);
      }
      signal.throwIfAborted();
      built.current = current;
      setState({ catalogue: joinCatalogue([...current.values()]) });
    };
    build().catch((error: unknown) => {
      if (!signal.aborted) setState({ error });
    });
    return () => stop.abort();
  }, [wanted]);

  if ('error' in state) throw state.error;
  return state.catalogue;
}

const keyOf = ({ id, generation, installedAt }: Installed): string =>
  `${id} ${generation} ${installedAt}`;
