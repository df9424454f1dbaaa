/**
 * A conformance case: one request to SharePoint or Graph and what the service answers, with the place where that is
 * documented. Cases are data, so that jest runs them against the embedded services and a script can replay those
 * that are safe (`reach: 'scratch'`) against a real tenant. Runs in plain Node (type stripping) and in jest.
 */
export type Outcome = 'success' | 'denied' | 'missing' | 'malformed' | 'conflict';
export const outcomes: Outcome[] = ['success', 'denied', 'missing', 'malformed', 'conflict'];

export interface Answer {
  status: number;
  /** Names in lower case. */ headers: Record<string, string>;
  text: string;
  /** The parsed JSON; undefined when the text is none. */ body: any;
  /** What `run` learnt on the way and `check` needs. */ seen?: any;
}

/**
 * Speaks to one service as one user. The path is relative: below `_api/` of the site, or below `/v1.0/`; an absolute
 * address is taken as it is. A body that is a string or bytes goes out untouched, anything else as JSON.
 * A header with an empty value is left out (so `authorization: ''` drops the token).
 */
export interface Caller {
  (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The same service as another of the embedded tenant's users (`lasare`, …); cases that use it are `local`. */ as(user: string): Caller;
  /** At another site of the embedded tenant; cases that use it are `local`. */ at(site: string): Caller;
  /** The control API below `/_local/`; cases that use it are `local`. */ control(method: string, path: string, body?: unknown): Promise<any>;
}

/** Where a case may write. */
export interface Scratch {
  /** A name nobody has used: every call gives another. */ name(): string;
  /** The scratch list, below `_api/`: `web/lists(guid'…')`; it has the columns of `scratch.ts`. */ list: string;
  /** Its server-relative address. */ listUrl: string;
  /** Server-relative address of a library; only `local` cases write there. */ library: string;
  /** Server-relative address of the site, without a slash at the end. */ site: string;
  /** `https://host`. */ origin: string;
}

export interface Expectation {
  status: number | number[];
  /** Of the error. */ code?: string | RegExp; message?: string | RegExp;
  /** null: the header must be absent. */ headers?: Record<string, string | RegExp | null>;
  /** Differences between the answer and what is documented, in words; none when they agree. */
  check?(answer: Answer, scratch: Scratch): string[];
}

export interface ConformanceCase {
  /** Unique: `items.update.conflict.stale-etag`. */ id: string;
  /** The id of an operation of the service's table. */ operation: string;
  outcome: Outcome;
  title: string;
  /** `m365-wire §2 [ran]`, or `doc: <title of Microsoft's page>`. */ source: string;
  /** Not documented, only inferred: counted apart. */ inferred?: true;
  /** scratch: may be replayed against a scratch list in a real site, touching nothing else. */ reach: 'scratch' | 'local';
  run(call: Caller, scratch: Scratch): Promise<Answer>;
  expect: Expectation;
}

/** A row of the table. Each outcome has a case, or a reason why there is none. */
export interface Operation { id: string; title: string; none?: Partial<Record<Outcome, string>> }

const matches = (found: string | undefined, wanted: string | RegExp): boolean => (found !== undefined && (typeof wanted === 'string' ? found === wanted : wanted.test(found)));
const short = (value: unknown): string => {
  const text = value instanceof RegExp ? String(value) : JSON.stringify(value) ?? String(value);
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
};

/** The error of an answer in any dialect of either service. */
export function errorOf(answer: Answer): { code?: string; message?: string } {
  const found = answer.body?.['odata.error'] ?? answer.body?.error;
  if (typeof found !== 'object' || found === null) return {};
  return { code: found.code, message: typeof found.message === 'string' ? found.message : found.message?.value };
}

/**
 * Where `found` lacks something of `wanted`: objects are compared key by key, and may hold more; arrays entry by
 * entry; a RegExp is tested; a function answers for itself (true when it agrees); undefined means absent.
 */
export function lacks(found: any, wanted: any, path = 'body'): string[] {
  if (wanted instanceof RegExp) return matches(found === undefined || found === null ? undefined : String(found), wanted) ? [] : [`${path} is ${short(found)}, not like ${short(wanted)}`];
  if (typeof wanted === 'function') return wanted(found) === true ? [] : [`${path} is ${short(found)}`];
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found)) return [`${path} is ${short(found)}, not a list`];
    return found.length === wanted.length ? wanted.flatMap((one, index) => lacks(found[index], one, `${path}[${index}]`)) : [`${path} has ${found.length} entries, not ${wanted.length}: ${short(found)}`];
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof found !== 'object' || found === null) return [`${path} is ${short(found)}, not ${short(wanted)}`];
    return Object.entries(wanted).flatMap(([name, one]) => lacks(found[name], one, `${path}.${name}`));
  }
  return Object.is(found, wanted) ? [] : [`${path} is ${short(found)}, not ${short(wanted)}`];
}

/** `check` of an expectation: the body holds at least this. */
export const holds = (wanted: any) => (answer: Answer): string[] => lacks(answer.body, wanted);

/** What an answer has that the expectation has not, in words. */
export function differences(one: ConformanceCase, answer: Answer, scratch: Scratch): string[] {
  const { expect } = one;
  const found: string[] = [];
  const statuses = Array.isArray(expect.status) ? expect.status : [expect.status];
  if (!statuses.includes(answer.status)) found.push(`status is ${answer.status}, not ${statuses.join(' or ')}: ${short(answer.text)}`);
  const error = errorOf(answer);
  if (expect.code !== undefined && !matches(error.code, expect.code)) found.push(`code is ${short(error.code)}, not ${short(expect.code)}`);
  if (expect.message !== undefined && !matches(error.message, expect.message)) found.push(`message is ${short(error.message)}, not ${short(expect.message)}`);
  for (const [name, wanted] of Object.entries(expect.headers ?? {})) {
    const value = answer.headers[name.toLowerCase()];
    if (wanted === null ? value !== undefined : !matches(value, wanted)) found.push(`header ${name} is ${short(value)}, not ${wanted === null ? 'absent' : short(wanted)}`);
  }
  // The body says little when the status is another.
  if (found.length === 0 && expect.check) found.push(...expect.check(answer, scratch));
  return found;
}

/** Cells without a case and without a reason, and other faults of the table itself. */
export function tableFaults(operations: Operation[], cases: ConformanceCase[]): string[] {
  const known = new Set(operations.map((one) => one.id));
  const ids = cases.map((one) => one.id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: there are two`),
    ...cases.filter((one) => !known.has(one.operation)).map((one) => `${one.id}: no operation '${one.operation}'`),
    ...operations.flatMap((operation) => outcomes.flatMap((outcome) => {
      const some = cases.some((one) => one.operation === operation.id && one.outcome === outcome);
      const reason = operation.none?.[outcome];
      if (some && reason) return [`${operation.id} ${outcome}: a case, and a reason why there is none`];
      return some || reason ? [] : [`${operation.id} ${outcome}: no case and no reason`];
    })),
  ];
}

/** One service's part of docs/conformance.md. */
export function tableText(title: string, operations: Operation[], cases: ConformanceCase[]): string {
  const inferred = cases.filter((one) => one.inferred).length;
  const cell = (operation: Operation, outcome: Outcome): string => {
    const own = cases.filter((one) => one.operation === operation.id && one.outcome === outcome);
    const guessed = own.filter((one) => one.inferred).length;
    return own.length ? `${own.length}${guessed ? ` (${guessed} inferred)` : ''}` : '–';
  };
  const plain = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
  const lines = [
    `## ${title}`, '',
    `${cases.length} cases of ${operations.length} operations: ${cases.length - inferred} documented or observed, ${inferred} only inferred; ${cases.filter((one) => one.reach === 'scratch').length} may be replayed against a scratch list in a real tenant.`, '',
    `| Operation | ${outcomes.join(' | ')} |`, `|---|${outcomes.map(() => '--:').join('|')}|`,
    ...operations.map((one) => `| ${plain(one.title)} | ${outcomes.map((outcome) => cell(one, outcome)).join(' | ')} |`),
  ];
  const reasons = operations.flatMap((one) => Object.entries(one.none ?? {}).map(([outcome, reason]) => `| ${plain(one.title)} | ${outcome} | ${plain(reason)} |`));
  if (reasons.length) lines.push('', '### No such case', '', '| Operation | Outcome | Why |', '|---|---|---|', ...reasons);
  lines.push('', '### The cases', '', '| Case | What is expected | Source |', '|---|---|---|', ...operations.flatMap((operation) => cases.filter((one) => one.operation === operation.id).map((one) => `| \`${one.id}\` | ${plain(one.title)} | ${one.inferred ? '**inferred**: ' : ''}${plain(one.source)} |`)));
  return `${lines.join('\n')}\n`;
}

/**
 * A case by the name `operation/outcome/what`. It may be replayed in a real tenant unless `local`.
 * @param more `local`: needs other users, other lists or the control API; `inferred`: see `ConformanceCase`
 */
export function define(id: string, title: string, source: string, run: ConformanceCase['run'], expect: Expectation, more: { local?: true; inferred?: true } = {}): ConformanceCase {
  const [operation, outcome] = id.split('/') as [string, Outcome];
  return { id, operation, outcome, title, source, ...(more.inferred ? { inferred: true } : {}), reach: more.local ? 'local' : 'scratch', run, expect };
}
