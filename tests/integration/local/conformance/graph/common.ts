/** What the Graph cases share: documented sources, refusals, and small steps. They mail people and use mailboxes: all are `local`. */
import { lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase, Expectation, Operation, Outcome, Scratch } from '../case.ts';

/** A case by the name `operation/outcome/what`. */
export function graphCase(id: string, title: string, source: string, run: (call: Caller, scratch: Scratch) => Promise<Answer>, expect: Expectation, inferred?: true): ConformanceCase {
  const [operation, outcome] = id.split('/') as [string, Outcome];
  return { id, operation, outcome, title, source, ...(inferred ? { inferred } : {}), reach: 'local', run, expect };
}

export const operation = (id: string, title: string, none: Operation['none'] = {}): Operation => ({ id, title, ...(Object.keys(none).length ? { none } : {}) });

/** Pages of Microsoft's documentation by title, and the project's notes of the wire. */
export const from = {
  wire: 'm365-wire §4', wireComm: 'm365-wire §4 [comm]', wireDoc: 'm365-wire §4 [doc]', errors: 'doc: Microsoft Graph error responses and resource types', query: 'doc: Use query parameters to customize responses',
  advanced: 'doc: Advanced query capabilities on directory objects', batch: 'doc: Combine multiple HTTP requests using JSON batching', throttling: 'doc: Microsoft Graph service-specific throttling limits',
  immutable: 'doc: Obtain immutable identifiers for Outlook resources', large: 'doc: Attach large files to Outlook messages or events', filter: 'doc: Use the $filter query parameter',
  event: 'doc: event resource type', create: 'doc: Create event', update: 'doc: Update event', list: 'doc: List events', get: 'doc: Get event', remove: 'doc: Delete event', view: 'doc: List calendarView', cancel: 'doc: event: cancel',
  accept: 'doc: event: accept', tentative: 'doc: event: tentativelyAccept', decline: 'doc: event: decline', proposals: 'doc: Propose new meeting times', extended: 'doc: Get singleValueLegacyExtendedProperty', calendar: 'doc: Get calendar', calendars: 'doc: List calendars',
  attachments: 'doc: List attachments', attach: 'doc: Add attachment', attachment: 'doc: Get attachment', detach: 'doc: Delete attachment', session: 'doc: attachment: createUploadSession', schedule: 'doc: calendar: getSchedule', findMeetings: 'doc: scheduleInformation resource type',
  user: 'doc: Get a user', users: 'doc: List users', people: 'doc: List people', sendMail: 'doc: user: sendMail', messages: 'doc: List messages', message: 'doc: Get message',
  site: 'doc: Get a site resource', sitePath: 'doc: Get a site resource by path', sites: 'doc: Search for sites', drive: 'doc: Get drive', drives: 'doc: List available drives', item: 'doc: Get a driveItem resource', children: 'doc: List children of a driveItem', folder: 'doc: Create a new folder in a drive',
  content: 'doc: Download driveItem content', format: 'doc: Download a file in another format', put: 'doc: Upload or replace the contents of a driveItem', upload: 'doc: driveItem: createUploadSession', erase: 'doc: Delete a driveItem', paths: 'doc: Addressing resources in a drive on OneDrive', permissions: 'doc: Microsoft Graph permissions reference', auth: 'doc: Authentication and authorization basics',
  issues: 'Graph\'s replies as quoted in public threads and code', practices: 'doc: Best practices for working with Microsoft Graph',
} as const;

export const mailboxDenied: Expectation = { status: 403, code: 'ErrorAccessDenied' };
export const directoryDenied: Expectation = { status: 403, code: 'Authorization_RequestDenied' };
export const filesDenied: Expectation = { status: 403, code: 'accessDenied' };
export const noItem: Expectation = { status: 404, code: 'ErrorItemNotFound', message: 'The specified object was not found in the store.' };
export const malformedId: Expectation = { status: 400, code: 'ErrorInvalidIdMalformed', message: 'Id is malformed.' };
export const noFile: Expectation = { status: 404, code: 'itemNotFound' };
export const invalid: Expectation = { status: 400, code: 'ErrorPropertyValidationFailure', message: 'At least one property failed validation.' };
export const noUser: Expectation = { status: 404, code: 'Request_ResourceNotFound' };
export const badBody: Expectation = { status: 400, code: 'BadRequest', message: /^Unable to read JSON request payload/ };
export const emptyBody: Expectation = { status: 400, code: 'BadRequest', message: 'Empty Payload. JSON content expected.' };
export const stale: Expectation = { status: 412, code: 'ErrorIrresolvableConflict' };

export const json = { 'content-type': 'application/json' };
export const zone = 'W. Europe Standard Time';
export const at = (dateTime: string, timeZone = zone): object => ({ dateTime, timeZone });
export const address = (name: string): string => `${name}@kommun.example`;
export const invite = (...names: string[]): object[] => names.map((name) => ({ emailAddress: { address: name.includes('@') ? name : address(name), name }, type: 'required' }));
export const meeting = (more: object = {}): object => ({ subject: 'Möte', start: at('2027-01-12T09:00:00'), end: at('2027-01-12T11:00:00'), body: { contentType: 'html', content: '<p>Välkommen</p>' }, ...more });
export const file = (name: string, text: string | Uint8Array, more: object = {}): object => ({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentBytes: Buffer.from(text as string).toString('base64'), ...more });
export const mb = 1024 * 1024;

/** Only these permissions are granted from here on. */
export const grant = (call: Caller, ...scopes: string[]): Promise<unknown> => call.control('POST', 'graph/consent', { scopes });
export const withScopes = (scopes: string[], run: (call: Caller, scratch: Scratch) => Promise<Answer>) => async (call: Caller, scratch: Scratch): Promise<Answer> => {
  await grant(call, ...scopes);
  return run(call, scratch);
};

/** A step that has to succeed before what is tested. @throws when it does not */
export async function made(step: Promise<Answer>): Promise<any> {
  const answer = await step;
  if (answer.status >= 300) throw new Error(`A step before the case failed: ${answer.status} ${answer.text}`);
  return answer.body;
}
export const newEvent = (call: Caller, more: object = {}): Promise<any> => made(call('POST', 'me/events', meeting(more)));
/** The copy of a meeting in the own calendar. */
export const copyOf = async (call: Caller, uid: string): Promise<any> => (await call('GET', `me/events?$filter=iCalUId eq '${uid}'`)).body.value[0];

/** An answer with what a later question told. */
export async function then(answer: Promise<Answer>, more: (answer: Answer) => Promise<unknown>): Promise<Answer> {
  const got = await answer;
  return { ...got, seen: await more(got) };
}
export const seen = (wanted: unknown) => (answer: Answer): string[] => lacks(answer.seen, wanted, 'seen');
export const empty = (answer: Answer): string[] => (answer.text === '' ? [] : [`the body is ${answer.text.slice(0, 100)}`]);
export const all = (...checks: ((answer: Answer) => string[])[]) => (answer: Answer): string[] => checks.flatMap((check) => check(answer));

/** An address of another host, where the embedded tenant keeps it. Such calls carry no token. */
export const elsewhere = (scratch: Scratch, url: string): string => `${scratch.origin}/_local/net/${url.slice('https://'.length)}`;
export const bare = { authorization: '' };
export const range = (from: number, to: number, total: number): Record<string, string> => ({ ...bare, 'content-type': 'application/octet-stream', 'content-range': `bytes ${from}-${to}/${total}` });
export const id = (given: unknown): boolean => typeof given === 'string' && given.length > 10;
