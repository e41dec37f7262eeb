/** Long work in slices, so that messages are answered in between. */
export interface Slices {
  /** Whether the slice at hand has lasted long enough. */
  isOver(): boolean;
  /** Lets others in, and begins the next slice. */
  rest(): Promise<void>;
}

const SLICE_MS = 16;

export function createSlices(): Slices {
  let begun = performance.now();
  return {
    isOver: () => performance.now() - begun >= SLICE_MS,
    async rest() {
      await letOthersIn();
      begun = performance.now();
    },
  };
}

/** A message to oneself comes after what waits already; `setTimeout` would sleep 4 ms each time. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
