import * as React from 'react';

/** A place in the app: a path such as `plan/12`, and what the page keeps in its address. */
export interface Route { path: string; query: Readonly<Record<string, string>>; }

/** How the app moves about, the same in SharePoint and in Teams. */
export interface Router {
  current(): Route;
  go(route: Route, options?: { replace?: boolean }): void;
  /** An address that can be copied, mailed and opened in a new tab. */
  href(route: Route): string;
  subscribe(changed: () => void): () => void;
}

/** `plan/12?year=2026` as a route. Unreadable parts are left out. */
export function parseRoute(text: string): Route {
  const [path, search = ''] = text.replace(/^[#/]+/, '').split('?');
  const query: Record<string, string> = {};
  new URLSearchParams(search).forEach((value, key) => { query[key] = value; });
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A mangled address opens as it stands and finds no page.
  }
  return { path: decoded.replace(/\/+$/, ''), query };
}

/** The reverse of `parseRoute`; empty values are left out. */
export function routeText(route: Route): string {
  const search = new URLSearchParams(Object.entries(route.query).filter(([, value]) => value !== '')).toString();
  return search ? `${route.path}?${search}` : route.path;
}

const RouterContext = React.createContext<Router | undefined>(undefined);

export const RouterProvider = RouterContext.Provider;

export function useRouter(): Router {
  const router = React.useContext(RouterContext);
  if (!router) throw new Error('RouterProvider is missing');
  return router;
}

/** The current route; the component is drawn anew when it changes. */
export function useRoute(): Route {
  const router = useRouter();
  const [route, setRoute] = React.useState(router.current());
  React.useEffect(() => {
    setRoute(router.current());
    return router.subscribe(() => setRoute(router.current()));
  }, [router]);
  return route;
}

/** Props of an `<a>` that leads within the app, and still opens in a new tab when asked to. */
export function useLink(): (route: Route) => { href: string; onClick: (event: React.MouseEvent) => void } {
  const router = useRouter();
  return route => ({
    href: router.href(route),
    onClick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      router.go(route);
    }
  });
}
