/** The control API under `/_local/`: no part of SharePoint, but how tests and the host page arrange the tenant. */
import type { FastifyInstance } from 'fastify';
import { badRequest, SharePointError } from './errors.ts';
import type { Engine, SiteCreation } from './engine.ts';
import { setLimits } from './limits.ts';
import type { LogEntry } from './rest/plugin.ts';

type Body = Record<string, unknown>;

function state(engine: Engine): object {
  return {
    now: new Date(engine.now()).toISOString(),
    sites: engine.sites().map((site) => ({ id: site.id, url: site.url, title: site.title, timeZone: site.timeZone, localeId: site.localeId, language: site.language, groups: engine.principals.groups(site).map((group) => ({ id: group.id, title: group.title, members: engine.principals.members(site, group).map((member) => member.login) })), lists: engine.lists.every(site).map((list) => ({ id: list.id, title: list.title, url: list.folder, itemCount: list.itemCount })) })),
    users: engine.principals.tenantUsers(), entraGroups: engine.principals.entraGroups(),
  };
}

const text = (body: Body, name: string): string => {
  if (typeof body[name] !== 'string' || body[name] === '') throw badRequest(`The body needs '${name}'.`);
  return body[name];
};

/** A page of another origin may post here without asking leave: it is turned away by the Origin that browsers send. */
export function admitOwnPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (origin && origin !== `http://${host ?? ''}`) return reply.code(403).send({ error: 'Only this server\'s own pages may do this.' });
    return undefined;
  });
}

export async function controlPlugin(app: FastifyInstance, options: { engine: Engine; log: LogEntry[] }): Promise<void> {
  const { engine, log } = options;
  admitOwnPages(app);
  app.setErrorHandler((error, _request, reply) => {
    const known = error instanceof SharePointError ? error : undefined;
    const status = known?.status ?? (error as { statusCode?: number }).statusCode ?? 500;
    return reply.code(status).send({ error: known?.message ?? (status < 500 ? (error as Error).message : 'The request failed.') });
  });
  app.post('/_local/sites', async (request, reply) => {
    const body = (request.body ?? {}) as Body & Partial<SiteCreation>;
    const site = engine.transaction(() => {
      const made = engine.addSite({ ...body, url: text(body, 'url'), title: text(body, 'title') });
      if (body.install === true) engine.install(engine.session(made), body.release === undefined ? undefined : engine.releaseFolder(text(body, 'release')));
      return made;
    });
    return reply.code(201).send(site);
  });
  app.patch('/_local/sites', async (request) => engine.updateSite(text(request.body as Body, 'url'), request.body as Partial<SiteCreation>));
  app.post('/_local/install', async (request) => engine.install(engine.session(text(request.body as Body, 'url'))).map((list) => ({ id: list.id, title: list.title, url: list.folder })));
  app.post('/_local/users', async (request, reply) => {
    const body = request.body as Body;
    const upn = text(body, 'upn');
    engine.principals.addTenantUser({ ...(body as { entraGroups?: string[] }), upn, title: text(body, 'title') });
    engine.principals.enableTenantUser(upn, body.enabled !== false);
    return reply.code(201).send(engine.principals.tenantUser(upn));
  });
  app.delete('/_local/users/:upn', async (request) => {
    engine.principals.removeTenantUser((request.params as { upn: string }).upn);
    return {};
  });
  app.post('/_local/entraGroups', async (request, reply) => {
    const body = request.body as Body;
    engine.principals.addEntraGroup({ id: text(body, 'id'), title: text(body, 'title') });
    return reply.code(201).send({});
  });
  app.post('/_local/tenantProperties', async (request, reply) => {
    const body = request.body as Body;
    if (body.value === null) engine.removeTenantProperty(text(body, 'key'));
    else engine.setTenantProperty(text(body, 'key'), text(body, 'value'), String(body.description ?? ''), String(body.comment ?? ''));
    return reply.code(201).send({});
  });
  app.post('/_local/clock', async (request) => {
    engine.setClock(((request.body ?? {}) as Body).now as string | undefined ?? undefined);
    return { now: new Date(engine.now()).toISOString() };
  });
  // SharePoint's limits, lowered for a test; what is not named has its own again.
  app.post('/_local/limits', async (request) => setLimits((request.body ?? {}) as Body));
  // Many equal items at once, so that a test of the threshold need not send 5,000 requests.
  app.post('/_local/items', async (request, reply) => {
    const body = (request.body ?? {}) as Body;
    const address = text(body, 'list');
    const site = engine.sites().filter((one) => one.url !== '/' && address.toLowerCase().startsWith(`${one.url.toLowerCase()}/`))[0] ?? engine.site('/');
    const session = engine.session(site);
    const list = engine.lists.getAt(session, address);
    const count = Math.min(Number(body.count ?? 1), 200000);
    engine.transaction(() => { for (let made = 0; made < count; made += 1) engine.items.add(session, list, (body.values ?? {}) as Body); });
    return reply.code(201).send({ itemCount: engine.lists.getAt(session, address).itemCount });
  });
  app.post('/_local/reset', async () => {
    engine.reset();
    log.length = 0;
    return state(engine);
  });
  app.get('/_local/state', async () => state(engine));
  app.get('/_local/log', async () => log);
  app.delete('/_local/log', async () => {
    log.length = 0;
    return {};
  });
}
