import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useItems } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { ChoiceButtons } from '../../../kit/forms/ChoiceButtons';
import { ChoiceInput, DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { today } from '../../../kit/text/format';
import { swedishClock } from '../../../kit/text/swedishTime';
import { departments } from '../../settings';
import { eventSources, events } from '../lists';
import type { Event } from '../lists';
import { checkEvent, fromEventForm, toEventForm } from './model';
import type { EventFormValues } from './model';
import { eventFaultText, sourceText } from './texts';
import styles from './EventForm.module.scss';

interface Props {
  event: Event | undefined;
  /** What a new one begins with. */
  fresh?: Partial<EventFormValues>;
  categories: readonly Reference[];
  areas: readonly Reference[];
  retention: number;
  /** `more`: another one is to follow. */
  onSaved(event: Event, more: boolean): void;
  onCancel(): void;
}

/** An event, reported with one hand: what kind, where, when, and a few words (domain.md §2). */
export const EventForm: React.FC<Props> = ({ event, fresh, categories, areas, retention, onSaved, onCancel }) => {
  const more = React.useRef(false);
  const known = useItems(departments, {}).items;
  const form = useItemForm<typeof events, EventFormValues>({
    definition: events, item: event, form: 'event', onSaved: saved => onSaved(saved, more.current),
    toForm: item => toEventForm(item, { Date: today(), ...fresh }),
    // The day of disposal follows the date; one that was set otherwise stays as long as the date does.
    fromForm: (values, item) => {
      const changes = fromEventForm(values, retention);
      const sameDay = item?.DisposeAfter && toEventForm(item).Date === values.Date;
      return sameDay ? { ...changes, DisposeAfter: item.DisposeAfter } : changes;
    },
    check: values => Object.fromEntries(Object.entries(checkEvent(values, today())).map(([name, fault]) => [name, fault && eventFaultText(fault)]))
  });
  const { control, values } = form;
  const now = (): void => {
    const [Date, Time] = swedishClock(new window.Date().toISOString()).split('T');
    form.fill({ Date, Time });
  };
  const submit = (another: boolean, submitted?: React.FormEvent): void => {
    more.current = another;
    form.submit(submitted);
  };
  return (
    <FormFrame
      definition={events} form={{ ...form, submit: submitted => submit(false, submitted) }} submitText={strings.Save} onCancel={onCancel} free={[values.Title, values.Place, values.Details]}
      other={event ? undefined : { text: strings.SaveAndMore, onClick: () => submit(true) }}
    >
      <ChoiceButtons control={control} name="Category" label={strings.EventCategory} required options={categories} />
      <TextInput control={control} name="Title" label={strings.EventWhat} required maxLength={255} description={strings.EventWhatHint} />
      <ReferenceInput control={control} name="Area" label={strings.EventArea} options={[...areas]} none={strings.NotChosen} />
      <TextInput control={control} name="Place" label={strings.EventPlace} maxLength={255} />
      <div className={styles.when}>
        <DateInput control={control} name="Date" label={strings.EventDate} required />
        <TextInput control={control} name="Time" label={strings.EventTime} maxLength={5} />
        <DefaultButton text={strings.EventNow} onClick={now} className={styles.now} />
      </div>
      <ChoiceInput control={control} name="Source" label={strings.EventSource} none={strings.NotChosen} options={eventSources.map(key => ({ key, text: sourceText(key) }))} />
      <ReferenceInput
        control={control} name="Department" label={strings.DepartmentShort} none={strings.NotChosen}
        options={(known ?? []).filter(item => !item.Ended).map(item => ({ id: item.id, title: item.Title }))}
      />
      <TextInput control={control} name="Details" label={strings.EventDetails} multiline />
    </FormFrame>
  );
};
