import type { GraphAccess } from '../kit/graph';
import type { Digest } from '../kit/lists';
import type { Language } from '../kit/text/format';
import type { Router } from '../kit/ui/router';

/** Teams' names of its themes. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** The colours the app is drawn in, from wherever it is hosted. */
export type HostTheme =
  | { from: 'teams'; name: TeamsTheme }
  | { from: 'sharepoint'; palette: Record<string, string>; semanticColors: Record<string, string>; isInverted: boolean };

/** A value that changes while the app runs. */
export interface Live<T> { current(): T; subscribe(changed: () => void): () => void; }

/** All that the app knows of the place where it is shown: the web part shells make it, nothing below imports SPFx. */
export interface Host {
  /** Absolute address of the site that the app is shown in, without a slash at the end. It need not be the home site. */
  webUrl: string;
  /** The digest that came with the page, good for `webUrl` alone. */
  digest?: Digest;
  /** The user's UPN and name. */
  user: { login: string; name: string };
  language: Language;
  theme: Live<HostTheme>;
  /** In Teams the app is the whole document; in a SharePoint page it lies within the page's own main landmark. */
  ownsPage: boolean;
  router: Router;
  /** Tokens for Microsoft Graph, where the host gives them. */
  graph?: GraphAccess;
  /** The home site's address from the web part's properties, if someone has set it. */
  homeUrl?: string;
}

/** A `Live` value that its owner sets. */
export function live<T>(first: T): Live<T> & { set(value: T): void } {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe: changed => {
      listeners.add(changed);
      return () => { listeners.delete(changed); };
    },
    set: next => {
      value = next;
      listeners.forEach(changed => changed());
    }
  };
}
