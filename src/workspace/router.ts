import { parseRoute, routeText } from '../kit/ui/router';
import type { Route, Router } from '../kit/ui/router';

/** Moves by the address' hash: back and forward buttons work, and the page is not loaded anew. */
function hashRouter(window: Window, href: (route: Route) => string, first?: string): Router {
  let started = first === undefined || window.location.hash.length > 1;
  const current = (): Route => parseRoute(started ? window.location.hash : first ?? '');
  const listeners = new Set<() => void>();
  window.addEventListener('hashchange', () => {
    started = true;
    listeners.forEach(changed => changed());
  });
  return {
    current,
    href,
    go: (route, options) => {
      started = true;
      const hash = `#/${routeText(route)}`;
      if (options?.replace) {
        window.history.replaceState(window.history.state, '', hash);
        listeners.forEach(changed => changed());
      } else {
        window.location.hash = hash;
      }
    },
    subscribe: changed => {
      listeners.add(changed);
      return () => { listeners.delete(changed); };
    }
  };
}

/** In a SharePoint page: the page's own address with a hash. */
export function sharePointRouter(window: Window): Router {
  return hashRouter(window, route => `${window.location.pathname}${window.location.search}#/${routeText(route)}`);
}

/** What a link to this tab needs: the app's id in the tenant's catalogue and the tab's entity id. */
export interface TeamsTab { appId: string; entityId: string; subPageId?: string; channelId?: string; }

/**
 * In Teams: the tab opens where the link pointed (`subPageId`, read once at load), moves within its own frame,
 * and gives out links that open Teams (learn.microsoft.com: deep links to an app's tab).
 */
export function teamsRouter(window: Window, tab: TeamsTab): Router {
  const href = (route: Route): string => {
    const context = JSON.stringify({ subEntityId: routeText(route), ...(tab.channelId ? { channelId: tab.channelId } : {}) });
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(tab.appId)}/${encodeURIComponent(tab.entityId)}?context=${encodeURIComponent(context)}`;
  };
  return hashRouter(window, href, tab.subPageId ?? '');
}
