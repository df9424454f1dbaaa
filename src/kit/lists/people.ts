import '@pnp/sp/webs';
import '@pnp/sp/profiles';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp/fi';
import type { Person } from './columns';
import { toFault } from './errors';

/** A person of the tenant, not yet known to the site. */
export interface FoundPerson { login: string; name: string; email: string; title: string; }

/** SharePoint's principal type and source numbers: users, from everywhere. */
const usersOnly = 1;
const allSources = 15;

/** People of the tenant whose name or address begins with the text; none for fewer than two letters. */
export async function searchPeople(sp: SPFI, text: string): Promise<FoundPerson[]> {
  if (text.trim().length < 2) return [];
  try {
    const found = await sp.profiles.clientPeoplePickerSearchUser({
      QueryString: text.trim(), MaximumEntitySuggestions: 10, AllowEmailAddresses: false, AllowOnlyEmailAddresses: false,
      PrincipalType: usersOnly, PrincipalSource: allSources, SharePointGroupID: 0
    } as never);
    return found.map(entity => ({
      login: entity.Key ?? '', name: entity.DisplayText ?? '', email: entity.EntityData?.Email ?? '', title: entity.EntityData?.Title ?? ''
    })).filter(person => person.login);
  } catch (error) {
    throw await toFault(error);
  }
}

/** Makes a person known to the site, so that a person column can point to them. */
export async function ensurePerson(sp: SPFI, login: string): Promise<Person> {
  try {
    const user = await sp.web.ensureUser(login) as unknown as { Id: number; Title: string; Email: string; LoginName: string };
    return { id: user.Id, title: user.Title, email: user.Email ?? '', login: user.LoginName };
  } catch (error) {
    throw await toFault(error);
  }
}
