import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 30_000;

/** The time, epoch ms, often enough for "5 minutes ago"; at once anew when `changed` is another. */
export function useNow(changed: unknown): number {
  const [, setTick] = useState(0);

  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, [changed]);

  return Date.now();
}
