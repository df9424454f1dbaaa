/** A pause before a request is sent again, long enough to be told to the person who waits. */
export interface Wait {
  /** Whom is waited for. */
  service: 'SharePoint' | 'Outlook';
  /** `busy`: it asked for the pause; `lost`: no answer came. */
  reason: 'busy' | 'lost';
  /** When the next try comes, in milliseconds since 1970. */
  until: number;
  /** Ends the pause without another try: the caller gets the fault that was met. */
  stop(): void;
}

/** Pauses that make a call last longer than this are told, in milliseconds. */
export const toldFrom = 2000;

const waits = new Set<Wait>();
const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach(listener => listener());

/** The pauses of this page now, the one that ends first foremost. */
export function currentWaits(): Wait[] {
  return [...waits].sort((a, b) => a.until - b.until);
}

export function subscribeToWaits(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** Tells of a pause, until the function given back is called. */
export function tellWait(wait: Wait): () => void {
  waits.add(wait);
  changed();
  return () => {
    waits.delete(wait);
    changed();
  };
}
