import { useEffect, useState } from 'preact/hooks';

import {
  ALL_SITES,
  grantsAllSites,
  listAccess,
  removeAccess,
  removeAllAccess,
  requestAccess,
  watchAccess,
} from '../utils/extension/permissions.ts';
import { type HostChoice, hostChoice } from '../utils/extension/settings.ts';
import { useSetting } from './use-setting.ts';

export interface HostAccess {
  /** What holds now: `all` only while the browser really allows it. */
  choice: HostChoice;
  /** Patterns of the single sites allowed. */
  sites: string[];
  /** Resolves to `false` when the reader or the browser did not agree. Call it during a click. */
  choose(choice: HostChoice): Promise<boolean>;
  allow(pattern: string): Promise<boolean>;
  withdraw(pattern: string): Promise<boolean>;
}

/** Host access as the browser has it, and the ways to change it; `undefined` until it is known. */
export function useHostAccess(): HostAccess | undefined {
  const [patterns, setPatterns] = useState<string[]>();
  const [wanted, setWanted] = useSetting(hostChoice);

  useEffect(() => {
    const stop = new AbortController();
    const read = () => void listAccess().then(setPatterns);
    read();
    watchAccess(read, stop.signal);
    return () => stop.abort();
  }, []);

  if (!patterns || !wanted) return undefined;
  const all = grantsAllSites(patterns);

  return {
    choice: all ? 'all' : wanted === 'all' ? 'chosen' : wanted,
    sites: all ? [] : patterns,
    allow: requestAccess,
    withdraw: removeAccess,
    choose: async (choice) => {
      const agreed = await change(choice);
      if (agreed) setWanted(choice);
      return agreed;
    },
  };
}

function change(choice: HostChoice): Promise<boolean> {
  if (choice === 'all') return requestAccess(ALL_SITES);
  return removeAllAccess(choice === 'chosen' ? 'sites' : 'nothing');
}
