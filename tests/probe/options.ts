/** What the probe is asked to do. A token never stands among the arguments: those end up in the shell's history. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The probe does nothing: what is missing or wrong, in words for the one who runs it. */
export class Refusal extends Error {}

export interface SharePointTarget { /** `https://host/sites/x`, without a slash at the end. */ site: string; /** Title of the scratch list. */ list: string; token: string }
export interface GraphTarget { /** Graph's address, without a slash at the end. */ origin: string; /** The administrator's own address. */ mailbox: string; /** Another own address to invite; none: nobody is invited. */ attendee: string | undefined; token: string }
export interface Options { sharePoint?: SharePointTarget; graph?: GraphTarget; /** Only cases whose id begins so. */ only: string }

export const usage = `npm run probe -- --site https://<tenant>.sharepoint.com/sites/<site> --list <scratch list> --token-file <file>
npm run probe -- --graph --mailbox <your own address> [--attendee <another own address>] --graph-token-file <file>
Instead of the files: PROBE_TOKEN and PROBE_GRAPH_TOKEN in the environment. --only <begin of a case's id> replays fewer.
See docs/first-tenant.md.`;

/** Where Graph is; another address only for the embedded one. */
const graphHost = 'https://graph.microsoft.com';

const isLoopback = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

function address(text: string, what: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Refusal(`${what} is no address: ${text}`);
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) throw new Refusal(`${what} must begin with https://`);
  if (url.username || url.password || url.search || url.hash) throw new Refusal(`${what} must be a plain address, without user, query or fragment`);
  return url;
}

/** What a token says of itself; undefined when it is none of Entra's (the embedded services take a user name). */
export function claimsOf(token: string): { aud?: string; exp?: number } | undefined {
  const part = token.split('.')[1];
  if (token.split('.').length !== 3 || !part) return undefined;
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as { aud?: string; exp?: number };
  } catch {
    return undefined;
  }
}

function tokenFrom(file: string | undefined, variable: string, option: string, environment: NodeJS.ProcessEnv): string {
  let text = environment[variable] ?? '';
  if (file !== undefined) {
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new Refusal(`${option}: ${(error as Error).message}`);
    }
  }
  const token = text.trim().replace(/^"|"$/g, '').replace(/^Bearer\s+/i, '');
  if (!token) throw new Refusal(`There is no token: give ${option} <file>, or ${variable} in the environment`);
  if (/\s/.test(token)) throw new Refusal(`${option} must hold the token alone`);
  return token;
}

/** @throws Refusal when the token has run out, or is meant for another service */
function checkToken(token: string, host: string, services: string[], now: number): string {
  const claims = claimsOf(token);
  if (claims?.exp !== undefined && claims.exp * 1000 < now) throw new Refusal(`The token for ${host} ran out ${new Date(claims.exp * 1000).toISOString()}: get a new one`);
  if (claims?.aud !== undefined && !services.some(service => claims.aud?.toLowerCase().startsWith(service.toLowerCase()))) {
    throw new Refusal(`The token is meant for ${claims.aud}, not for ${host}`);
  }
  return token;
}

/** Application ids of SharePoint Online and Graph, which some tokens name instead of the address. */
const sharePointApp = '00000003-0000-0ff1-ce00-000000000000';
const graphApp = '00000003-0000-0000-c000-000000000000';

/** @throws Refusal unless site and list, or mailbox, are named and a token is given for each */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv, now = Date.now()): Options {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({ args, strict: true, allowPositionals: false, options: {
      site: { type: 'string' }, list: { type: 'string' }, 'token-file': { type: 'string' }, graph: { type: 'boolean' }, mailbox: { type: 'string' },
      attendee: { type: 'string' }, 'graph-token-file': { type: 'string' }, 'graph-origin': { type: 'string' }, only: { type: 'string' }
    } }));
  } catch (error) {
    throw new Refusal(args.some(arg => /^--?(graph-)?token(=|$)/.test(arg)) ? 'A token is never given as an argument: use a file or the environment' : (error as Error).message);
  }
  const text = (name: string): string | undefined => values[name] === undefined ? undefined : String(values[name]).trim();
  const options: Options = { only: text('only') ?? '' };
  if (text('site') !== undefined || text('list') !== undefined || !values.graph) {
    if (!text('site')) throw new Refusal('Name the site: --site https://…');
    if (!text('list')) throw new Refusal('Name the scratch list: --list <title>');
    const site = address(text('site')!, '--site');
    options.sharePoint = {
      site: site.href.replace(/\/+$/, ''), list: text('list')!,
      token: checkToken(tokenFrom(text('token-file'), 'PROBE_TOKEN', '--token-file', environment), site.origin, [site.origin, sharePointApp], now)
    };
  }
  if (values.graph) {
    const mailbox = text('mailbox');
    if (!mailbox || !/^[^\s@]+@[^\s@]+$/.test(mailbox)) throw new Refusal('Name your own mailbox: --mailbox <address>');
    const origin = text('graph-origin') ?? graphHost;
    if (origin !== graphHost && !isLoopback(address(origin, '--graph-origin'))) throw new Refusal('--graph-origin is for the embedded Graph alone');
    options.graph = {
      origin, mailbox, attendee: text('attendee'),
      token: checkToken(tokenFrom(text('graph-token-file'), 'PROBE_GRAPH_TOKEN', '--graph-token-file', environment), graphHost, [graphHost, graphApp], now)
    };
  } else if (text('mailbox') !== undefined) throw new Refusal('--mailbox goes with --graph');
  return options;
}
