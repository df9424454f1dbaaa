import * as React from 'react';
import { useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { useFollowUpMonths } from '../followUpMonths';
import { measures, reminders } from '../lists';
import { hasLeft } from '../people/directory';
import type { Standing } from '../people/directory';
import { presentMeasures } from '../people/store';
import { useStanding } from '../people/useStanding';
import { mailHtml, mailItems, mailParts, mailText } from './mail';
import type { MailPart, Template } from './mail';
import { daysOf, isRecent, peopleToRemind, unownedCount } from './model';
import type { PersonToRemind, Wanted } from './model';
import { recentReminders } from './store';
import type { Letter } from './send';

/** How many days ahead an end date is near, unless someone says otherwise. */
const usualDays = 30;

export interface RemindersState {
  wanted: Wanted;
  people: PersonToRemind[] | undefined;
  /** How accounts stand; undefined until known, and nothing is sent before. */
  standing: ReadonlyMap<number, Standing> | undefined;
  unowned: number;
  error: Error | undefined;
  /** Numbers of the measures that are ticked. */
  chosen: ReadonlySet<number>;
  /** Why a person cannot be mailed. */
  obstacle(one: PersonToRemind): 'left' | 'address' | undefined;
  recent(one: PersonToRemind): boolean;
  choose(ids: readonly number[], chosen: boolean): void;
  setQuery(part: Record<string, string>): void;
  partsFor(one: PersonToRemind, template: Template): MailPart[];
  letterTo(one: PersonToRemind, template: Template): Letter;
  refresh(): void;
}

/** Who is to be reminded of what; the question is kept in the address. */
export function useReminders(): RemindersState {
  const { url, login } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const months = useFollowUpMonths();
  const wanted: Wanted = {
    late: query.late !== '0', silent: query.silent !== '0', ending: query.ending === '1', days: daysOf(query.days) ?? usualDays
  };
  const read = useItems(measures, presentMeasures(Number(now.slice(0, 4))));
  const log = useItems(reminders, recentReminders(now));
  const [changed, setChanged] = React.useState<ReadonlyMap<number, boolean>>(new Map());
  const question = JSON.stringify([wanted, now, url]);
  const people = React.useMemo(() => read.items && log.items && peopleToRemind(read.items, log.items, wanted, now, months), [read.items, log.items, question, months]);
  const standing = useStanding(React.useMemo(() => people?.map(({ person }) => person), [people]));

  const obstacle = ({ person }: PersonToRemind): 'left' | 'address' | undefined =>
    hasLeft(standing?.get(person.id)) ? 'left' : person.email.includes('@') ? undefined : 'address';
  const recent = (one: PersonToRemind): boolean => isRecent(one.last, Date.now());
  // Nobody needs a mail from themselves.
  const usual = (one: PersonToRemind): boolean => !obstacle(one) && !recent(one) && one.person.login !== login;
  const chosen = new Set((people ?? []).flatMap(one => obstacle(one) === 'left' ? [] : one.rows.filter(({ measure }) => changed.get(measure.id) ?? usual(one)).map(({ measure }) => measure.id)));
  const partsFor = (one: PersonToRemind, template: Template): MailPart[] => mailParts(template.text, mailItems(
    one.rows.filter(({ measure }) => chosen.has(measure.id)),
    id => new URL(router.href({ path: `plan/${id}`, query: {} }), window.location.href).href
  ));
  return {
    wanted, people, standing, chosen, obstacle, recent, partsFor,
    unowned: read.items ? unownedCount(read.items, wanted, now, months) : 0, error: read.error ?? log.error,
    choose: (ids, picked) => setChanged(before => new Map([...before, ...ids.map((id): [number, boolean] => [id, picked])])),
    setQuery: part => router.go({ path, query: { ...query, ...part } }, { replace: true }),
    letterTo: (one, template) => {
      const parts = partsFor(one, template);
      return {
        person: one.person, subject: template.subject.trim(), html: mailHtml(parts), text: mailText(parts),
        measures: one.rows.filter(({ measure }) => chosen.has(measure.id)).length
      };
    },
    refresh: () => { read.refresh(); log.refresh(); }
  };
}
