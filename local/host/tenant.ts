/** Who is looking at a page, and the facts of its site: read from the embedded SharePoint's domain layer. */
import type { FastifyRequest } from 'fastify';
import { allows, halves, permissionKinds } from '../sharepoint/permissions.ts';
import { digestSeconds, issueDigest } from '../sharepoint/rest/digest.ts';
import type { Session } from '../sharepoint/domain/security.ts';
import type { Principal, Site, TenantUser } from '../sharepoint/domain/types.ts';
import type { Language, SiteFacts, ThemeName } from './browser/hostData.ts';

/** The part of the engine that the pages need. */
export interface HostEngine {
  sites(): Site[];
  session(url: string, upn?: string): Session;
  now(): number;
  principals: { tenantUsers(): TenantUser[]; tenantUser(upn: string): TenantUser | undefined };
}

export interface Viewer { user: TenantUser; principal: Principal; site: SiteFacts; mayRead: boolean; mayEditPages: boolean }

export const userCookie = 'local-user';
export const homeSite = '/sites/trygghet';
export const departmentSite = '/sites/barn-och-utbildning';

const bit = (name: string): bigint => 1n << BigInt(permissionKinds[name] - 1);

const cookieOf = (request: FastifyRequest, name: string): string | undefined => {
  const found = (request.headers.cookie ?? '').split(/;\s*/).find(part => part.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
};

export class Tenant {
  private readonly engine: HostEngine;

  constructor(engine: HostEngine) {
    this.engine = engine;
  }

  users(): TenantUser[] {
    return this.engine.principals.tenantUsers();
  }

  sites(): Site[] {
    return this.engine.sites();
  }

  /** A user by UPN or by the part before the at sign. */
  findUser(name: string | undefined): TenantUser | undefined {
    const wanted = name?.toLowerCase();
    return wanted ? this.users().find(user => user.upn === wanted || user.upn.split('@')[0] === wanted) : undefined;
  }

  /** Whether the request's cookie names somebody that the tenant does not have (any more). */
  hasForeignCookie(request: FastifyRequest): boolean {
    const name = cookieOf(request, userCookie);
    return name !== undefined && !this.findUser(name);
  }

  /** The user of the request's cookie; the first user, the administrator, when there is none. */
  currentUser(request: FastifyRequest): TenantUser {
    return this.findUser(cookieOf(request, userCookie)) ?? this.users()[0];
  }

  /** The site whose url begins the path, the root when no other does. */
  siteOf(path: string): Site | undefined {
    const lower = path.toLowerCase();
    const within = (site: Site): boolean => site.url === '/' || lower === site.url.toLowerCase() || lower.startsWith(`${site.url.toLowerCase()}/`);
    return this.sites().filter(within).sort((a, b) => b.url.length - a.url.length)[0];
  }

  viewer(request: FastifyRequest, site: Site): Viewer {
    const user = this.currentUser(request);
    const session = this.engine.session(site.url, user.upn);
    const mask = session.webMask();
    const origin = originOf(request);
    return {
      user, principal: session.user,
      mayRead: allows(mask, bit('viewPages')),
      mayEditPages: allows(mask, bit('editListItems')),
      site: {
        id: site.id, webId: site.webId, serverRelativeUrl: site.url, absoluteUrl: site.url === '/' ? origin : origin + site.url,
        title: site.title, description: site.description, language: site.language, timeZone: site.timeZone, zone: site.iana, permissions: halves(mask),
      },
    };
  }

  /** A fresh form digest of the site for the user, as SharePoint writes one into every page. */
  digest(site: Site, upn: string): { value: string; timeoutSeconds: number } {
    return { value: issueDigest(this.engine.session(site.url, upn), this.engine.now()), timeoutSeconds: digestSeconds };
  }
}

export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.headers.host}`;
}

export interface Choices { theme: ThemeName; language: Language }

/** The theme and language that an address asks for; Swedish and light when it does not. */
export function choicesOf(query: Record<string, string | undefined>): Choices {
  const theme = query.theme === 'dark' || query.theme === 'contrast' ? query.theme : 'light';
  const asked = (query.lang ?? query.forceLocale ?? query.forcelocale ?? '').toLowerCase();
  return { theme, language: asked.startsWith('en') ? 'en-us' : 'sv-se' };
}
