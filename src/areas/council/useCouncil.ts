import useSWR from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { may, useItems, useSite } from '../../kit/lists';
import type { Items, Person, Query } from '../../kit/lists';
import { ensurePerson } from '../../kit/lists/people';
import { today } from '../../kit/text/format';
import { settings } from '../settings';
import { councilMembers, meetings } from './lists';
import { presentMembers, recentMeetings } from './store';

/** What the navigation calls the council: read with the first call of all. */
export const councilNameQuery: Query<typeof settings> = { where: [{ column: 'Title', is: 'eq', value: 'councilName' }] };

/** What the municipality calls its strategic council: Hjo says BRÅ. */
export function useCouncilName(): string {
  const { items } = useItems(settings, councilNameQuery);
  return items?.[0]?.Value.trim() || strings.CouncilDefault;
}

export function useMeetings(): Items<typeof meetings> {
  return useItems(meetings, recentMeetings(Number(today().slice(0, 4))));
}

export function useMembers(): Items<typeof councilMembers> {
  return useItems(councilMembers, presentMembers);
}

/** Whether the user plans and sends meetings. */
export function useMayPlan(): boolean {
  return may(useSite().access, meetings, 'edit');
}

/** The user as the site knows them, for person columns and addresses. */
export function useMe(needed = true): Person | undefined {
  const site = useSite();
  return useSWR<Person, Error>(needed ? [site.url, 'me', site.login] : undefined, () => ensurePerson(site.sp, site.login)).data;
}
