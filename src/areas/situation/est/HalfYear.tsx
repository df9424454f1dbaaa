import * as React from 'react';
import useSWR from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { itemsKey, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { Figures } from '../../../kit/ui/Figures';
import { Loading } from '../../../kit/ui/Loading';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import type { HalfYear } from '../events/periods';
import { estMeetings } from '../lists';
import { loadEstHalf } from './load';
import { estSentences } from './report';
import styles from './Est.module.scss';

/** What EST came to in the half-year: meetings, tasks, and sentences for the lägesbild. */
const EstHalfYear: React.FC<{ half: HalfYear }> = ({ half }) => {
  const site = useSite();
  const link = useLink();
  const { data, error } = useSWR(itemsKey(site.url, estMeetings.name, { half: half.first }), () => loadEstHalf(site, half, today()));
  const sentences = data ? estSentences(data) : [];
  return (
    <Section title={strings.EstHalfYear}>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error as Error)}</MessageBar>}
      {!data && !error && <Loading rows={2} />}
      {data && (
        <>
          <Figures
            label={strings.EstHalfYear}
            figures={[
              { label: strings.EstMeetingsHeld, value: data.meetings }, { label: strings.EstTasksGiven, value: data.given }, { label: strings.EstTasksDone, value: data.done, tone: 'good' },
              { label: strings.EstTasksStillOpen, value: data.open, to: { path: 'est/tasks', query: {} } }, { label: strings.EstTasksPromoted, value: data.promoted.length }
            ]}
          />
          {sentences.length > 0 ? <p className={`${styles.notes} ${styles.first}`} lang="sv">{sentences.join(' ')}</p> : <p>{strings.EstHalfYearNone}</p>}
          {data.promoted.length > 0 && (
            <ul className={styles.told}>
              {data.promoted.map(({ id, title, problem, measure }) => (
                <li key={id}>
                  <a {...link({ path: `est/tasks/${id}`, query: {} })}>{title}</a>
                  {` – ${[problem, measure].filter(Boolean).join(', ')}`}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  );
};

export default EstHalfYear;
