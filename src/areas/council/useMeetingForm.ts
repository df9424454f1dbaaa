import * as strings from 'TrygghetsnavetStrings';
import { newKey } from '../../kit/lists';
import { useItemForm } from '../../kit/forms/useItemForm';
import type { ItemForm } from '../../kit/forms/useItemForm';
import { fill } from '../../kit/text/format';
import { meetings } from './lists';
import type { Meeting, MeetingChanges } from './lists';
import { checkMeeting, formOf, timesOf } from './meetingTimes';
import type { MeetingFault, MeetingTimes } from './meetingTimes';

export interface MeetingValues extends MeetingTimes { Title: string; Place: string; Online: boolean; Agenda: string; }

const faultTexts: Record<MeetingFault, () => string> = {
  required: () => strings.Required, date: () => strings.DateInvalid, clock: () => strings.ClockInvalid, endBeforeStart: () => strings.MeetingEndsFirst,
  tooLong: () => strings.TooLong
};

/** The rules of a meeting's form as sentences by field. */
export function meetingFaults(values: Partial<MeetingValues> & MeetingTimes): Partial<Record<keyof MeetingValues, string>> {
  return Object.fromEntries(Object.entries(checkMeeting(values)).map(([name, fault]) => [name, faultTexts[fault]()]));
}

/**
 * The form of a meeting before the council is called.
 * @param councilName goes into a new meeting's title
 */
export function useMeetingForm(meeting: Meeting | undefined, councilName: string, onSaved: (meeting: Meeting) => void): ItemForm<typeof meetings, MeetingValues> {
  return useItemForm<typeof meetings, MeetingValues>({
    definition: meetings, item: meeting, form: 'meeting', onSaved, check: meetingFaults,
    toForm: item => ({
      Title: item?.Title ?? fill(strings.NewMeetingTitle, councilName), ...formOf(item), Place: item?.Place ?? '', Online: item?.Online ?? false,
      Agenda: item ? item.Agenda : strings.AgendaProposal
    }),
    fromForm: (values, item): MeetingChanges => ({
      Title: values.Title.trim(), ...timesOf(values), Place: values.Place.trim(), Online: values.Online, Agenda: values.Agenda.trim(),
      ...(item ? {} : { State: 'Planerad', EventKey: newKey() } as const)
    })
  });
}
