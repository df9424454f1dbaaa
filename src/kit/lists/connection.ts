import { spfi } from '@pnp/sp/fi';
import type { SPFI } from '@pnp/sp/fi';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults';
import { DefaultParse } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import { defaultPatience, patiently } from './retry';
import type { OnWait, Patience } from './retry';

/** A form digest as a page is given one, valid for one site and user. */
export interface Digest { value: string; seconds: number; }

export interface ConnectionOptions {
  /** The digest that came with the page, if the page stands in the same site. */
  digest?: Digest;
  patience?: Patience;
  onWait?: OnWait;
  /** For tests outside a browser. */
  fetch?: typeof fetch;
}

/** SharePoint's codes for a digest that is invalid or has run out. */
const staleDigest = /-21305752(51|52)/;

/** Keeps one site's form digest: taken from the page, fetched when there is none, renewed when it has run out. */
function createDigestKeeper(webUrl: string, options: ConnectionOptions, send: typeof fetch): { get(): Promise<string>; drop(value: string): void } {
  const kept = (digest: Digest): { value: string; until: number } =>
    // A minute early, so that it does not run out on the way.
    ({ value: digest.value, until: Date.now() + Math.max(0, digest.seconds - 60) * 1000 });
  let current = options.digest && kept(options.digest);
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const url = `${webUrl}/_api/contextinfo`;
    const init: RequestInit = { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json' } };
    const response = await patiently(signal => send(url, { ...init, signal }), { url, method: 'POST', body: undefined }, options.patience, options.onWait);
    if (!response.ok) throw Object.assign(new Error(`contextinfo ${response.status}`), { response });
    const info = await response.json() as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
    current = kept({ value: info.FormDigestValue, seconds: info.FormDigestTimeoutSeconds });
    return info.FormDigestValue;
  };
  return {
    get: async () => {
      if (current && current.until > Date.now()) return current.value;
      asking = asking ?? ask().finally(() => { asking = undefined; });
      return asking;
    },
    // One that came meanwhile is kept: of many refused at once, the first brings the new one for all.
    drop: value => { if (current?.value === value) current = undefined; }
  };
}

/** What a PnPjs object does besides, as `using` takes it. */
export type Behaviour = (instance: Queryable) => Queryable;

type Init = RequestInit & { leaving?: AbortSignal };

/** Reads below a PnPjs object are broken off when the signal fires: nobody waits for them any more. */
export const readUntil = (signal: AbortSignal): Behaviour => instance => {
  instance.on.pre(async (url, init, result) => [url, { ...init, signal }, result]);
  return instance;
};

/** Calls below a PnPjs object wait and try again only until the signal fires; what is on its way comes to its end. */
export const waitUntil = (signal: AbortSignal): Behaviour => instance => {
  instance.on.pre(async (url, init, result) => [url, { ...init, leaving: signal } as RequestInit, result]);
  return instance;
};

/**
 * A PnPjs connection to one site, with our own way of sending in place of PnPjs's: our retry, a digest of
 * this very site (the page's may be another's), renewed once if SharePoint says that it is stale.
 * @param webUrl absolute address of the site, without a slash at the end
 */
export function connect(webUrl: string, options: ConnectionOptions = {}): SPFI {
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  const digests = createDigestKeeper(webUrl, options, send);

  const sendOnce = async (url: string, init: RequestInit, digest: string | undefined, signal: AbortSignal): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (digest !== undefined) headers.set('X-RequestDigest', digest);
    const response = await send(url, { ...init, headers, signal });
    // The whole body is read here, so that an answer broken off half-way counts as no answer.
    const body = await response.arrayBuffer();
    const { status, statusText } = response;
    return new Response([204, 205, 304].includes(status) ? null : body, { status, statusText, headers: response.headers });
  };

  const sendWell = async (url: string, { leaving, ...init }: Init): Promise<Response> => {
    const request = { url, method: init.method ?? 'GET', body: init.body, signal: init.signal, leaving };
    let digest: string | undefined;
    const attempt = async (): Promise<Response> => {
      digest = request.method === 'GET' ? undefined : await digests.get();
      return patiently(signal => sendOnce(url, init, digest, signal), request, options.patience ?? defaultPatience, options.onWait);
    };
    const response = await attempt();
    if (response.status !== 403 || digest === undefined) return response;
    const stale = staleDigest.test(await response.clone().text());
    if (!stale) return response;
    digests.drop(digest);
    return attempt();
  };

  return spfi(webUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance: Queryable) => {
    instance.on.send.replace(async (url: URL, init: RequestInit) => sendWell(url.toString(), init));
    return instance;
  });
}
