/** Long work in slices: the page answers between them, and may stop the work. */
export interface Slices {
  /** True when a slice is spent (12 ms) and `pause` is due. Cheap enough for every hundredth row. */
  due(): boolean;
  /** Tells how far the work is (0–1) and gives the page its turn. Rejects with the signal's reason once stopped. */
  pause(share: number): Promise<void>;
}

const sliceLength = 12;

export function slicesOf(signal?: AbortSignal, onProgress?: (share: number) => void): Slices {
  let started = Date.now();
  const stop = (): void => {
    if (signal?.aborted) throw signal.reason ?? new DOMException('Aborted', 'AbortError');
  };
  return {
    due: () => Date.now() - started > sliceLength,
    pause: async share => {
      stop();
      onProgress?.(share);
      await new Promise(resolve => setTimeout(resolve, 0));
      stop();
      started = Date.now();
    }
  };
}
