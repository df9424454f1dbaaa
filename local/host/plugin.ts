/**
 * The host: pages that show the built add-in as Microsoft 365 would, beside the embedded SharePoint's REST.
 *
 *   /                                              Teams around the tab, the personal app, or a SharePoint page
 *   /l/entity/<app>/<entity>?context=…             a deep link, as teams.microsoft.com has it
 *   <site>/SitePages/Trygghetsnavet.aspx           the full page; ?component=<id or alias> another web part; ?edit=1
 *   <site>/_layouts/15/teamshostedapp.aspx         what Teams puts in its frame
 *   <site>/Lists/<List>/AllItems.aspx, <site>/_layouts/15/viewlsts.aspx    the lists themselves
 *   /_local/outbox                                what has been sent, as its recipients see it
 *   /_local/cdn, /_local/assets, /_local/fonts     the package's files and the host's own
 *
 * Every page takes ?user=, ?theme= and ?lang=. Nothing here is part of the product.
 */
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeAssets } from './assets.ts';
import { PackageReader, assetsUrl, findComponent } from './package.ts';
import { PropertyStore } from './properties.ts';
import type { SqlStore } from './properties.ts';
import { serveOutbox } from './outbox.ts';
import { Tenant, choicesOf, homeSite, userCookie } from './tenant.ts';
import type { HostEngine } from './tenant.ts';
import { framePage, places } from './pages/frame.ts';
import type { Place } from './pages/frame.ts';
import { homePage, listPage, noAccessPage, noComponentPage, notBuiltPage, notFoundPage } from './pages/site.ts';
import { propertyKey, sharePointPage, teamsHostedPage } from './pages/webPart.ts';
import type { Surface } from './browser/hostData.ts';
import type { Graph } from '../graph/graph.ts';
import { reloadOnBuild } from './reload.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packagePath = join('sharepoint', 'solution', 'trygghetsnavet.sppkg');

/** As SharePoint's own since March 2026: no inline script, no foreign script, framed by its own origin only. */
const contentSecurityPolicy = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  "connect-src 'self'", "frame-src 'self'", "frame-ancestors 'self'", "base-uri 'self'", "object-src 'none'",
].join('; ');

export interface HostOptions {
  engine: HostEngine & { store: SqlStore };
  graph: Graph;
  /** The .sppkg or a folder of a development build; LOCAL_BUILD in the environment does the same. */
  build?: string;
}

type Query = Record<string, string | undefined>;

function send(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('Content-Security-Policy', contentSecurityPolicy)
    .header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff').send(page);
}

export default async function host(app: FastifyInstance, options: HostOptions): Promise<void> {
  const chosen = options.build ?? process.env.LOCAL_BUILD ?? packagePath;
  const development = !chosen.endsWith('.sppkg');
  const packages = new PackageReader(isAbsolute(chosen) ? chosen : join(root, chosen));
  const assets = await makeAssets(development);
  const tenant = new Tenant(options.engine);
  const properties = new PropertyStore(options.engine.store);
  if (development) reloadOnBuild(app, packages);
  serveOutbox(app, { graph: options.graph, policy: contentSecurityPolicy, zone: () => tenant.siteOf(homeSite)?.iana ?? 'Europe/Stockholm' });

  /** `?user=` on any page signs that user in, as the demo bar does. */
  const signIn = (request: FastifyRequest, reply: FastifyReply): void => {
    const user = tenant.findUser((request.query as Query).user);
    if (!user) {
      if (tenant.hasForeignCookie(request)) void reply.header('Set-Cookie', `${userCookie}=; Path=/; Max-Age=0`);
      return;
    }
    request.headers.cookie = `${userCookie}=${encodeURIComponent(user.upn)}`;
    void reply.header('Set-Cookie', `${userCookie}=${encodeURIComponent(user.upn)}; Path=/; SameSite=Lax`);
  };

  app.get('/', (request, reply) => {
    signIn(request, reply);
    const query = request.query as Query;
    const choices = choicesOf(query);
    const built = packages.read();
    const component = built && findComponent(built, { name: query.component, host: 'TeamsTab' });
    if (!built || !component) return send(reply, notBuiltPage(choices), 503);
    const place = places.includes(query.place as Place) ? query.place as Place : 'team';
    return send(reply, framePage({
      user: tenant.currentUser(request), users: tenant.users(), choices, place, subPageId: query.sub, component,
      mineComponent: findComponent(built, { name: 'TrygghetsnavetMyMeasures' }),
    }));
  });

  app.get('/l/entity/:app/:entity', (request, reply) => {
    const query = request.query as Query;
    const context = contextOf(query.context);
    const next = new URLSearchParams({ place: query.place ?? (context.channelId ? 'team' : 'personal') });
    const sub = context.subPageId ?? context.subEntityId;
    if (sub) next.set('sub', sub);
    for (const name of ['user', 'theme', 'lang']) if (query[name]) next.set(name, query[name]);
    return reply.redirect(`/?${next}`);
  });

  app.get(`${assetsUrl}*`, (request, reply) => {
    const name = decodeURIComponent((request.params as { '*': string })['*']);
    const asset = packages.read()?.assets.get(name);
    if (!asset) return reply.code(404).send();
    const type = name.endsWith('.js') ? 'text/javascript; charset=utf-8' : name.endsWith('.json') ? 'application/json' : name.endsWith('.css') ? 'text/css' : name.endsWith('.svg') ? 'image/svg+xml' : name.endsWith('.png') ? 'image/png' : name.endsWith('.woff2') ? 'font/woff2' : name.endsWith('.woff') ? 'font/woff' : 'application/octet-stream';
    // A name with a hash never changes its content; a development build keeps its names.
    return reply.type(type).header('Cache-Control', /_[0-9a-f]{20,}\./.test(name) ? 'max-age=31536000, immutable' : 'no-cache').send(Buffer.from(asset));
  });

  const own = (path: string, reply: FastifyReply): FastifyReply => {
    const asset = assets.get(path);
    if (!asset) return reply.code(404).send();
    return reply.type(asset.type).header('Cache-Control', asset.immutable ? 'max-age=31536000, immutable' : 'no-cache').send(asset.body instanceof Uint8Array ? Buffer.from(asset.body) : asset.body);
  };
  app.get('/_local/assets/*', (request, reply) => own(`assets/${(request.params as { '*': string })['*']}`, reply));
  app.get('/_local/fonts/*', (request, reply) => own(`fonts/${(request.params as { '*': string })['*']}`, reply));
  app.get('/favicon.ico', (_, reply) => reply.redirect('/_local/assets/icon.svg'));

  app.put('/_local/properties', (request, reply) => {
    const query = request.query as Query;
    const site = tenant.siteOf(query.site ?? '/');
    const component = findComponent(packages.read() ?? { components: [], assets: new Map(), builtAt: 0 }, { name: query.component ?? 'none' });
    if (!site || !component) return reply.code(404).send();
    if (!tenant.viewer(request, site).mayEditPages) return reply.code(403).send();
    const key = propertyKey({ site, surface: query.surface as Surface, component });
    if (!key || typeof request.body !== 'object' || request.body === null) return reply.code(400).send();
    properties.set(key, request.body as Record<string, unknown>);
    return reply.code(204).send();
  });

  /** Everything below a site that is not REST: web part pages, lists, and the rest of SharePoint's addresses. */
  const sitePage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    signIn(request, reply);
    const query = request.query as Query;
    const choices = choicesOf(query);
    const path = decodeURIComponent(request.url.split('?')[0]).replace(/\/+$/, '');
    const site = tenant.siteOf(path);
    if (!site || (site.url === '/' && /^\/sites\//i.test(path))) return send(reply, notFoundPage(choices), 404);
    const viewer = tenant.viewer(request, site);
    if (!viewer.mayRead) return send(reply, noAccessPage(choices, viewer.user.title), 403);
    const inside = site.url === '/' ? path : path.slice(site.url.length);
    const rest = inside.toLowerCase();
    const built = packages.read();

    if (rest === '' || rest === '/sitepages' || rest === '/sitepages/home.aspx') return send(reply, homePage({ viewer, choices }, built));
    if (rest === '/_layouts/15/viewlsts.aspx') return send(reply, listPage({ viewer, choices }));
    const list = /^(\/lists\/[^/]+|\/[^/]+(?=\/forms))(?:\/forms)?(?:\/(\w+)\.aspx)?$/i.exec(inside);
    if (list) return send(reply, listPage({ viewer, choices }, { url: (site.url === '/' ? '' : site.url) + list[1], form: list[2]?.toLowerCase() }));

    const inTeams = rest === '/_layouts/15/teamshostedapp.aspx';
    if (!inTeams && rest !== '/sitepages/trygghetsnavet.aspx') {
      // Any other address may be a stored file's: SharePoint's part of the server answers for those.
      if (!/\.[a-z0-9]{2,5}$/.test(rest) || rest.endsWith('.aspx')) return send(reply, notFoundPage(choices), 404);
      reply.callNotFound();
      return reply;
    }
    if (!built) return send(reply, notBuiltPage(choices), 503);
    const wanted = inTeams ? query.componentId : query.component;
    const component = findComponent(built, { name: wanted, host: inTeams ? 'TeamsTab' : 'SharePointFullPage' });
    if (!component) return send(reply, noComponentPage(choices, wanted ?? ''), 404);
    const surface: Surface = inTeams ? ('personal' in query ? 'personal' : 'teams') : wanted ? 'page' : 'fullPage';
    const page = { request, tenant, properties, site, viewer, choices, component, surface, edit: !inTeams && query.edit === '1' && viewer.mayEditPages, development };
    return send(reply, inTeams ? teamsHostedPage(page) : sharePointPage(page));
  };

  // In the form that leaves `<site>/_api` to the REST service, whose route is then the more exact one.
  for (const pattern of ['/:managed/:site', '/:managed/:site/*', '/SitePages/*', '/Lists/*', '/_layouts/*']) app.get(pattern, sitePage);
}

function contextOf(text: string | undefined): { subEntityId?: string; subPageId?: string; channelId?: string } {
  try {
    return JSON.parse(text ?? '{}') as object;
  } catch {
    return {};
  }
}
