/** How long what was typed is kept for its writer, in milliseconds. */
const keptFor = 14 * 24 * 60 * 60 * 1000;

const prefix = 'trygghetsnavet.draft.';

interface Kept<T> { at: number; values: T; }

/** Where drafts go when the browser's storage is blocked, full, or not to be used: gone with the page. */
const inMemory = new Map<string, string>();

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** A form's draft: per user, site and form, so that nobody meets another's text. */
export interface DraftPlace {
  site: string;
  login: string;
  form: string;
  /** Never on disk: drafts of confidential lists. */
  memoryOnly?: boolean;
}

const keyOf = (place: DraftPlace): string => `${prefix}${place.site}|${place.login}|${place.form}`;

/** Keeps what has been typed so far. */
export function keepDraft<T>(place: DraftPlace, values: T, now = Date.now()): void {
  const text = JSON.stringify({ at: now, values } as Kept<T>);
  try {
    if (place.memoryOnly) throw new Error('memory only');
    storage()!.setItem(keyOf(place), text);
    // An older text from when the storage was full would hide this one.
    inMemory.delete(keyOf(place));
  } catch {
    inMemory.set(keyOf(place), text);
  }
}

/** What was typed and never saved, or undefined. Unreadable and old drafts are thrown away. */
export function findDraft<T>(place: DraftPlace, now = Date.now()): T | undefined {
  const text = inMemory.get(keyOf(place)) ?? storage()?.getItem(keyOf(place));
  if (!text) return undefined;
  try {
    const kept = JSON.parse(text) as Kept<T>;
    if (now - kept.at < keptFor) return kept.values;
  } catch {
    // Cut off or foreign: it cannot be shown.
  }
  dropDraft(place);
  return undefined;
}

export function dropDraft(place: DraftPlace): void {
  inMemory.delete(keyOf(place));
  storage()?.removeItem(keyOf(place));
}

/** Removes drafts that have outlived their time, whosever they are. */
export function clearOldDrafts(now = Date.now()): void {
  const store = storage();
  if (!store) return;
  for (const key of Object.keys(store).filter(name => name.startsWith(prefix))) {
    let at = 0;
    try {
      at = (JSON.parse(store.getItem(key) ?? '') as Kept<unknown>).at;
    } catch {
      // Unreadable is old.
    }
    if (now - at >= keptFor) store.removeItem(key);
  }
}
