/**
 * Stand-in for @microsoft/sp-http. The clients call the same origin as the page; SPHttpClient adds what
 * SharePoint's does: JSON headers, the OData version and, for writes, a digest of the web it writes to.
 * Tokens name the user instead of proving anything: this host signs nothing.
 */
import { ServiceKey } from './coreLibrary.ts';
import { strict } from '../strict.ts';
import type { HostData } from '../hostData.ts';

type Configuration = object;

const configurations = (name: string): object => strict(`${name}.configurations`, { v1: {} });

const notMade = (name: string) => (): never => {
  throw new Error(`SPFx stand-in: ${name} is made by the host only`);
};

export class HttpClient {
  static readonly configurations = configurations('HttpClient');
  static readonly serviceKey = ServiceKey.createCustom('sp-http:HttpClient', notMade('HttpClient'));

  fetch(url: string, _configuration: Configuration, options: RequestInit): Promise<Response> {
    return fetch(url, options);
  }

  get(url: string, configuration: Configuration, options: RequestInit = {}): Promise<Response> {
    return this.fetch(url, configuration, { ...options, method: 'GET' });
  }

  post(url: string, configuration: Configuration, options: RequestInit): Promise<Response> {
    return this.fetch(url, configuration, { ...options, method: 'POST' });
  }
}

export class SPHttpClient {
  static readonly configurations = configurations('SPHttpClient');
  static readonly serviceKey = ServiceKey.createCustom('sp-http:SPHttpClient', notMade('SPHttpClient'));
  private readonly digests = new Map<string, { value: string; until: number }>();

  static getWebUrlFromRequestUrl(url: string): string {
    return new URL(url, location.href).href.split(/\/_(?:api|vti_bin)\//i)[0];
  }

  async fetch(url: string, _configuration: Configuration, options: RequestInit): Promise<Response> {
    const headers = new Headers(options.headers);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json; charset=utf-8');
    if (!headers.has('OData-Version')) headers.set('OData-Version', '4.0');
    if ((options.method ?? 'GET') !== 'GET' && !headers.has('X-RequestDigest')) {
      headers.set('X-RequestDigest', await this.digest(SPHttpClient.getWebUrlFromRequestUrl(url)));
    }
    return fetch(url, { credentials: 'same-origin', ...options, headers });
  }

  get(url: string, configuration: Configuration, options: RequestInit = {}): Promise<Response> {
    return this.fetch(url, configuration, { ...options, method: 'GET' });
  }

  post(url: string, configuration: Configuration, options: RequestInit): Promise<Response> {
    return this.fetch(url, configuration, { ...options, method: 'POST' });
  }

  private async digest(web: string): Promise<string> {
    const kept = this.digests.get(web);
    if (kept && kept.until > Date.now()) return kept.value;
    const reply = await fetch(`${web}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } });
    const info = await reply.json() as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
    this.digests.set(web, { value: info.FormDigestValue, until: Date.now() + (info.FormDigestTimeoutSeconds - 60) * 1000 });
    return info.FormDigestValue;
  }
}

const graphResource = /^(https:\/\/graph\.microsoft\.com\/?|00000003-0000-0000-c000-000000000000)$/i;

/** @throws Entra's AADSTS65001 for a resource of which no permission has been approved; a token holds what has been */
async function getToken(upn: string, resource: string): Promise<string> {
  const consent = graphResource.test(resource) ? await (await fetch('/_local/graph/consent')).json() as { scopes: string[] } : { scopes: [] };
  if (!consent.scopes.length) throw new Error("AADSTS65001: The user or administrator has not consented to use the application with ID '08e18876-6177-487e-b8b5-cf950c1e598c' named 'SharePoint Online Web Client Extensibility'. Send an interactive authorization request for this user and resource.");
  return upn;
}

export class AadTokenProviderFactory {
  static readonly serviceKey = ServiceKey.createCustom('sp-http:AadTokenProviderFactory', notMade('AadTokenProviderFactory'));
  private readonly upn: string;

  constructor(upn: string) {
    this.upn = upn;
  }

  getTokenProvider(): Promise<object> {
    return Promise.resolve(strict('AadTokenProvider', { getToken: (resource: string, _options?: boolean | object) => getToken(this.upn, resource) }));
  }
}

/** Thin: the product brings its own Graph client and asks here for nothing but that the factory is there. */
export class MSGraphClientFactory {
  static readonly serviceKey = ServiceKey.createCustom('sp-http:MSGraphClientFactory', notMade('MSGraphClientFactory'));

  getClient(version: string): Promise<object> {
    if (version !== '3') return Promise.reject(new Error(`SPFx offers version 3 of the Graph client, not ${version}.`));
    return Promise.resolve(strict('MSGraphClientV3', {}));
  }
}

export function makeClients(data: HostData): { httpClient: HttpClient; spHttpClient: SPHttpClient; tokens: AadTokenProviderFactory; graph: MSGraphClientFactory } {
  const tokens = new AadTokenProviderFactory(data.user.loginName);
  return {
    httpClient: strict('HttpClient', new HttpClient()),
    spHttpClient: strict('SPHttpClient', new SPHttpClient()),
    tokens: strict('AadTokenProviderFactory', tokens),
    graph: strict('MSGraphClientFactory', new MSGraphClientFactory()),
  };
}
