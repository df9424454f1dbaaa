/** Who has left: accounts that the directory no longer finds, or that are disabled. */
import type { SPFI } from '@pnp/sp/fi';
import type { Graph } from '../../../kit/graph';
import type { Person } from '../../../kit/lists';
import { searchPeople } from '../../../kit/lists/people';

/** `gone`: no such account is found. `disabled`: it is there but cannot sign in (told only where Graph may be asked). */
export type Standing = 'gone' | 'disabled' | 'there' | 'unknown';

const userClaim = '|membership|';

/** The sign-in name within a claims login; undefined for a group, which leaves nobody. */
export function upnOf({ login }: Pick<Person, 'login'>): string | undefined {
  const at = login.toLowerCase().indexOf(userClaim);
  return at < 0 ? undefined : login.slice(at + userClaim.length).toLowerCase();
}

/** Names in one `in` of a filter (learn.microsoft.com: advanced queries on directory objects). */
const namesAtOnce = 15;
const searchesAtOnce = 4;

interface Account { userPrincipalName?: string; accountEnabled?: boolean | null; }

/**
 * Asks Microsoft Graph about accounts. Needs User.ReadBasic.All to know who is found, User.Read.All to know who is disabled.
 * @throws GraphFault `consent` where neither is granted
 */
export async function standingByGraph(graph: Graph, upns: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>(upns.map(upn => [upn, 'gone']));
  for (let first = 0; first < upns.length; first += namesAtOnce) {
    const names = upns.slice(first, first + namesAtOnce).map(upn => `'${upn.replace(/'/g, "''")}'`).join(',');
    const filter = encodeURIComponent(`userPrincipalName in (${names})`);
    const { value } = await graph.ask<{ value: Account[] }>({ path: `/users?$filter=${filter}&$select=userPrincipalName,accountEnabled` });
    for (const { userPrincipalName = '', accountEnabled } of value) found.set(userPrincipalName.toLowerCase(), accountEnabled === false ? 'disabled' : 'there');
  }
  return found;
}

/** Asks SharePoint's people picker, which everyone may: an account that it does not find is gone. */
export async function standingByPicker(sp: SPFI, upns: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>();
  const ask = async (upn: string): Promise<void> => {
    try {
      const people = await searchPeople(sp, upn);
      found.set(upn, people.some(person => upnOf(person) === upn) ? 'there' : 'gone');
    } catch {
      // Not to be known is no reason to say that someone has left.
      found.set(upn, 'unknown');
    }
  };
  for (let first = 0; first < upns.length; first += searchesAtOnce) await Promise.all(upns.slice(first, first + searchesAtOnce).map(ask));
  return found;
}

/**
 * How each person's account stands, by the person's number. Graph is asked where it may be, else the people picker.
 * @param graph undefined where the host gives no access
 */
export async function standingOf(sp: SPFI, graph: Graph | undefined, people: readonly Person[]): Promise<Map<number, Standing>> {
  const upns = [...new Set(people.map(upnOf).filter((upn): upn is string => upn !== undefined))];
  const found = await (graph ? standingByGraph(graph, upns).catch(() => undefined) : undefined) ?? await standingByPicker(sp, upns);
  return new Map(people.map(person => [person.id, found.get(upnOf(person) ?? '') ?? 'there']));
}

/** Whether someone has left, so that nothing is to be asked of that account any more. */
export function hasLeft(standing: Standing | undefined): boolean {
  return standing === 'gone' || standing === 'disabled';
}
