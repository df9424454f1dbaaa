/** Permission that is really taken away for a while: group memberships in SharePoint, the grants of Graph. */
import type { Graph } from '../graph/graph.ts';
import type { Engine } from '../sharepoint/engine.ts';
import { splitTarget } from '../sharepoint/rest/plugin.ts';
import type { HookRequest } from '../sharepoint/rest/plugin.ts';
import { serviceOf } from './kinds.ts';

export class Removals {
  private readonly engine: Engine;
  private readonly graph: Graph;
  private readonly taken = new Map<string, { restore: () => void; timer: NodeJS.Timeout }>();

  constructor(engine: Engine, graph: Graph) {
    this.engine = engine;
    this.graph = graph;
  }

  /** Takes away, gives back by itself after so many milliseconds. False when there is nothing to take. */
  take(request: HookRequest, milliseconds: number): boolean {
    return serviceOf(request) === 'graph' ? this.takeGrants(milliseconds) : this.takeRole(request, milliseconds);
  }

  private takeRole(request: HookRequest, milliseconds: number): boolean {
    const { principals } = this.engine;
    const site = this.engine.findSite(splitTarget(request.url)?.site ?? '/');
    const user = site && principals.users(site).find((one) => one.upn.toLowerCase() === request.user.toLowerCase());
    const groups = site && user ? principals.directGroups(site, user.id) : [];
    if (!site || !user || !groups.length) return false;
    for (const group of groups) principals.removeMember(site, group, user.id);
    return this.keep(`${site.id} ${user.id}`, milliseconds, () => {
      for (const group of groups) principals.addMember(site, group, user.login);
    });
  }

  private takeGrants(milliseconds: number): boolean {
    const { settings } = this.graph;
    const scopes = settings.scopes();
    if (!scopes.length || this.taken.has('graph')) return false;
    settings.grant([]);
    return this.keep('graph', milliseconds, () => settings.grant(scopes));
  }

  private keep(key: string, milliseconds: number, restore: () => void): boolean {
    this.taken.set(key, { restore, timer: setTimeout(() => this.giveBack(key), milliseconds) });
    return true;
  }

  private giveBack(key: string): void {
    const one = this.taken.get(key);
    if (!one) return;
    clearTimeout(one.timer);
    this.taken.delete(key);
    one.restore();
  }

  giveAllBack(): void {
    for (const key of [...this.taken.keys()]) this.giveBack(key);
  }

  /** The tenant was emptied: there is nobody left to give anything back to. */
  forget(): void {
    for (const { timer } of this.taken.values()) clearTimeout(timer);
    this.taken.clear();
  }
}
