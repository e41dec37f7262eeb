import { useEffect, useState } from 'preact/hooks';

import { parseRoute, type Route } from './route.ts';

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);

  useEffect(() => {
    const stop = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: stop.signal });
    return () => stop.abort();
  }, []);

  return parseRoute(hash);
}
