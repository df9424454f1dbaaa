/** Sites by id and by address. Source: "Get a site resource", "Get a site resource by path". */
import type { Site } from '../../sharepoint/domain/types.ts';
import type { Call } from '../call.ts';
import { GraphError } from '../errors.ts';
import type { Graph } from '../graph.ts';
import { decode } from '../odata.ts';
import type { Doc } from '../odata.ts';

const noSite = (): GraphError => new GraphError(404, 'itemNotFound', 'Requested site could not be found');
const malformedSite = (): GraphError => new GraphError(400, 'invalidRequest', 'Invalid hostname for this tenancy');

const hostOf = (call: { headers: Record<string, string> }): string => (call.headers.host || 'localhost').replace(/:\d+$/, '');
const lastChange = (call: Call, site: Site): string => call.graph.engine.lists.every(site).reduce((last, list) => (list.modified > last ? list.modified : last), site.created);

export function siteDoc(call: Call, site: Site): Doc {
  const hostname = hostOf(call);
  return {
    id: `${hostname},${site.id},${site.webId}`, name: site.url.slice(site.url.lastIndexOf('/') + 1), displayName: site.title, description: site.description, createdDateTime: site.created, lastModifiedDateTime: lastChange(call, site),
    webUrl: `http://${call.headers.host || 'localhost'}${site.url === '/' ? '' : site.url}`, root: {}, siteCollection: { hostname },
  };
}

/** `root`, a host name, the id of a site collection, or host, site and web in one. The tenant has one host. @throws 404 */
export function siteOf(call: Call, id: string): Site {
  const { engine } = call.graph;
  if (id.toLowerCase() === 'root') return engine.site('/');
  const parts = id.toLowerCase().split(',');
  const guids = parts.filter((part) => /^\{?[0-9a-f]{8}-[0-9a-f-]{27}\}?$/.test(part)).map((part) => part.replace(/[{}]/g, ''));
  if (!guids.length && parts.length === 1 && /^[a-z\d][a-z\d.-]*$/.test(parts[0] as string)) {
    if (!(parts[0] as string).includes('.') && parts[0] !== hostOf(call)) throw malformedSite();
    return engine.site('/');
  }
  const found = engine.sites().find((site) => site.id.toLowerCase() === guids[0] && (guids[1] === undefined || site.webId.toLowerCase() === guids[1]));
  if (!found) throw noSite();
  return found;
}

/** `sites/{host}:/sites/x[:/rest]` as `sites/{id}[/rest]`; any other path as it is. @throws 404 no such site */
export function withSiteId(graph: Graph, path: string): string {
  const found = /^sites\/([^/:]+):\/?([^:]*?)\/?(?::\/?(.*))?$/i.exec(path);
  if (!found) return path;
  const url = `/${decode(found[2] as string)}`.replace(/\/+$/, '') || '/';
  const site = graph.engine.findSite(url);
  if (!site) throw noSite();
  return `sites/${site.id}${found[3] ? `/${found[3]}` : ''}`;
}
