/** Long work in slices: the page answers between them, and may stop the work. */
export interface Slices {
  /** True when a slice is spent (24 ms) and `pause` is due. Cheap enough for every hundredth row. */
  due(): boolean;
  /** Tells how far the work is (0–1). Throws the signal's reason once stopped. */
  tell(share: number): void;
  /** Tells how far the work is and gives the page its turn. Rejects with the signal's reason once stopped. */
  pause(share: number): Promise<void>;
}

const sliceLength = 24;

/** A task of its own without the 4 ms that browsers put between timers; painting and typing come in between. */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export function slicesOf(signal?: AbortSignal, onProgress?: (share: number) => void): Slices {
  let started = Date.now();
  const stop = (): void => {
    if (signal?.aborted) throw signal.reason ?? new DOMException('Aborted', 'AbortError');
  };
  const tell = (share: number): void => {
    stop();
    onProgress?.(share);
    stop();
  };
  return {
    due: () => Date.now() - started > sliceLength,
    tell,
    pause: async share => {
      tell(share);
      await nextTask();
      stop();
      started = Date.now();
    }
  };
}

/** What `map` does, with a turn for the page between slices. Rejects with the signal's reason once stopped. */
export async function inSlices<T, R>(all: readonly T[], make: (one: T) => R, signal?: AbortSignal): Promise<R[]> {
  const slices = slicesOf(signal);
  const made: R[] = [];
  for (let index = 0; index < all.length; index++) {
    if (index % 100 === 0 && slices.due()) await slices.pause(index / all.length);
    made.push(make(all[index]));
  }
  return made;
}
