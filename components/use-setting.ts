import { useEffect, useState } from 'preact/hooks';

interface Setting<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(onChange: (value: T) => void): () => void;
}

/** A setting's value, `undefined` until it is read, and the way to change it. */
export function useSetting<T>(setting: Setting<T>): [T | undefined, (value: T) => void] {
  const [value, setValue] = useState<T>();

  useEffect(() => {
    let current = true;
    void setting.getValue().then((read) => {
      if (current) setValue(() => read);
    });
    const unwatch = setting.watch((changed) => setValue(() => changed));
    return () => {
      current = false;
      unwatch();
    };
  }, [setting]);

  return [value, (changed) => void setting.setValue(changed)];
}
