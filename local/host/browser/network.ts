/**
 * The network of this host: calls to Microsoft's own addresses are led to the embedded Microsoft 365 on the page's
 * own origin. The product calls https://graph.microsoft.com and the upload addresses it is given, as in a tenant;
 * the page's Content Security Policy stays `connect-src 'self'`, and any other foreign address is refused by it.
 */
const hosts = ['graph.microsoft.com', 'outlook.office.com', 'my.microsoftpersonalcontent.com'];

function here(address: string): string | undefined {
  const url = new URL(address, location.href);
  if (url.protocol !== 'https:' || !hosts.includes(url.hostname)) return undefined;
  return `${location.origin}/_local/net/${url.hostname}${url.pathname}${url.search}`;
}

const original = window.fetch.bind(window);

/** As a page's call to another origin: no cookies go along. */
window.fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const request = input instanceof Request ? input : undefined;
  const target = here(request ? request.url : String(input));
  if (target === undefined) return original(input, init);
  if (!request) return original(target, { ...init, credentials: 'omit' });
  const { method, headers, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : request.clone().blob();
  return Promise.resolve(body).then(content => original(target, { method, headers, signal, body: content, ...init, credentials: 'omit' }));
};
