import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useItems } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { useLanguage } from '../../../kit/ui/language';
import { useLink } from '../../../kit/ui/router';
import rows from '../../../kit/ui/rows.module.scss';
import { Section } from '../../../kit/ui/Section';
import { problems } from '../lists';
import { problemOverview } from '../store';
import { comingSeasons, forestalls } from './seasons';
import { dayText } from './texts';
import { useAnswers } from './useBelonging';

/** Problems whose season begins soon, and whether anything is done before it does (P33). Nothing where none comes. */
const ComingSeasons: React.FC = () => {
  const language = useLanguage();
  const link = useLink();
  const now = today();
  const coming = comingSeasons(useItems(problems, problemOverview).items ?? [], now);
  const { answers } = useAnswers(coming.length > 0 ? Number(now.slice(0, 4)) : undefined);
  if (coming.length === 0) return null;
  return (
    <Section title={strings.SeasonsTitle}>
      <ul className={rows.rows}>
        {coming.map(({ problem, starts }) => {
          const before = answers?.filter(answer => answer.Problem?.id === problem.id && forestalls(answer, starts)).map(({ Title }) => Title);
          return (
            <li key={problem.id} className={rows.row}>
              <a className={rows.title} {...link({ path: `situation/problems/${problem.id}`, query: { tab: 'decision' } })}>{problem.Title}</a>
              <div className={rows.about}>{fill(strings.SeasonBegins, dayText(starts, language))}</div>
              {before && (before.length > 0
                ? <Badge icon="SkypeCircleCheck" tone="good" text={fill(strings.SeasonForestalled, before.join(', '))} />
                : <Badge icon="Warning" tone="warn" text={strings.SeasonNotForestalled} />)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

export default ComingSeasons;
