import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Script {
  id: string;
  matches: string[];
  js: string[];
}

interface Answer {
  /** What the reader answers when asked. */
  willAllow: boolean;
  /** Origins the manifest demands: the browser refuses to take them back. */
  required: string[];
}

/** Host permissions and registered scripts as a browser keeps them, which `fakeBrowser` does not have. */
export function fakeHostAccess(
  { willAllow, required }: Answer = { willAllow: true, required: [] },
) {
  const granted = new Set(required);
  const scripts = new Map<string, Script>();
  const injected: number[] = [];
  const onAdded = fakeEvent();
  const onRemoved = fakeEvent();

  Object.assign(fakeBrowser.permissions, {
    onAdded,
    onRemoved,
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((origin) => [...granted].some((pattern) => covers(pattern, origin))),
    getAll: async () => ({ origins: [...granted], permissions: [] }),
    request: vi.fn(async ({ origins = [] }: { origins?: string[] }) => {
      if (!willAllow) return false;
      for (const origin of origins) granted.add(origin);
      onAdded.trigger();
      return true;
    }),
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      if (origins.some((origin) => required.includes(origin))) {
        throw new Error('You cannot remove required permissions.');
      }
      for (const origin of origins) granted.delete(origin);
      onRemoved.trigger();
      return true;
    },
  });

  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async ([script]: [Script]) => {
      if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      scripts.set(script.id, script);
    },
    updateContentScripts: async ([script]: [Script]) => void scripts.set(script.id, script),
    unregisterContentScripts: async ({ ids = [] }: { ids?: string[] }) =>
      ids.forEach((id) => {
        scripts.delete(id);
      }),
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      injected.push(target.tabId);
      return [];
    },
  });

  return { granted, scripts, injected, onAdded, onRemoved };
}

function fakeEvent() {
  const listeners = new Set<() => void>();
  return {
    listeners,
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
    trigger: () => {
      for (const listener of listeners) listener();
    },
  };
}

/** Whether all URLs of the second match pattern fit the first; enough for patterns whose path is `/*`. */
function covers(pattern: string, wanted: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [scheme = '', host = ''] = pattern.split(/:\/\/|\/\*$/);
  const [wantedScheme = '', wantedHost = ''] = wanted.split(/:\/\/|\/\*$/);
  const schemeFits = scheme === '*' || scheme === wantedScheme;
  const bare = host.replace(/^\*\.?/, '');
  const hostFits = host.startsWith('*') && (!bare || wantedHost.endsWith(`.${bare}`));
  return schemeFits && (hostFits || wantedHost === bare);
}
