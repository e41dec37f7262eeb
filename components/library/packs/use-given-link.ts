import { useEffect, useState } from 'preact/hooks';

import { findDroppedLink, findRouteLink } from './given-link.ts';

export interface GivenLink {
  link: string;
  /** The same one may be brought again. */
  at: number;
}

/** A link to a pack that was brought to the page: in its own address, or dropped anywhere on it. */
export function useGivenLink(): GivenLink | null {
  const [given, setGiven] = useState<GivenLink | null>(() => toGiven(findRouteLink(location.hash)));

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const handleHash = () => setGiven((before) => toGiven(findRouteLink(location.hash)) ?? before);
    const handleDrop = async ({ dataTransfer }: DragEvent) => {
      const link = dataTransfer && (await findDroppedLink(dataTransfer));
      if (link) setGiven(toGiven(link));
    };
    addEventListener('hashchange', handleHash, { signal });
    document.addEventListener('dragover', keepPage, { signal });
    document.addEventListener(
      'drop',
      (event) => {
        if (keepPage(event)) void handleDrop(event);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);

  return given;
}

/** Whether what is dropped is ours: a field takes its text itself, and without this a file would replace the page. */
function keepPage(event: DragEvent): boolean {
  if (event.target instanceof HTMLInputElement) return false;
  event.preventDefault();
  return true;
}

const toGiven = (link: string | null): GivenLink | null =>
  link === null ? null : { link, at: Date.now() };
