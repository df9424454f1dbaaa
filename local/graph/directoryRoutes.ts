/** Me, the users, and the people around me: which call does what, and with which permission. */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import type { Call } from './call.ts';
import { listPeople } from './people.ts';
import { counted, directory } from './route.ts';
import type { Route } from './route.ts';
import { countUsers, findUser, getUser, listUsers } from './users.ts';

const wholeProfiles = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const anyProfile = ['User.ReadBasic.All', ...wholeProfiles];
const ownProfile = ['User.Read', 'User.ReadWrite', ...anyProfile];

const users = (call: Call): TenantUser[] => call.graph.engine.principals.tenantUsers();
const whole = (call: Call): boolean => call.graph.settings.grants(wholeProfiles);

export const directoryRoutes: Route[] = [
  directory('GET', 'me', ownProfile, (call) => ({ status: 200, body: getUser(call.user, call.user.oid, call.query, true) })),
  directory('GET', 'me/people', ['People.Read', 'People.Read.All'], listPeople),
  directory('GET', 'users', anyProfile, (call) => ({ status: 200, body: listUsers(call, users(call), whole(call)) })),
  directory('GET', 'users/$count', anyProfile, (call) => counted(countUsers(call, users(call)))),
  directory('GET', 'users/{}', anyProfile, (call, id) => ({ status: 200, body: getUser(findUser(users(call), id), id, call.query, whole(call)) })),
];
