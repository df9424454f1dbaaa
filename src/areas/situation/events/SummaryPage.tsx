import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Chart } from '../../../kit/charts';
import { may, useItems, useSite } from '../../../kit/lists';
import { figure, fill, monthName, today } from '../../../kit/text/format';
import { Figures } from '../../../kit/ui/Figures';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, FilterDropdown, ListPage } from '../../../kit/ui/ListPage';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { estMeetings, eventCounts } from '../lists';
import { categoryChart, monthChart } from './charts';
import type { SummaryWords } from './charts';
import { retentionOf, useSettings } from './settings';
import { countsOfYears } from './store';
import { recentHalves, summarise, yearsOf } from './summary';
import { halfYearText, termText } from './texts';
import { useCountCheck } from './useCountCheck';
import styles from './SummaryPage.module.scss';

const EstHalfYear = React.lazy(() => import(/* webpackChunkName: 'estHalfYear' */ '../est/HalfYear'));

/** How many half-years can be chosen. */
const chosenFrom = 12;

interface TableProps { title: string; first: string; columns: readonly string[]; rows: readonly { title: string; counts: readonly number[] }[]; totals?: readonly number[]; }

const CountTable: React.FC<TableProps> = ({ title, first, columns, rows, totals }) => {
  const language = useLanguage();
  const cells = (counts: readonly number[]): React.ReactNode => counts.map((count, index) => <td key={index} className={styles.number}>{figure(count, language)}</td>);
  return (
    <Section title={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map(column => <th key={column} scope="col" className={styles.number}>{column}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.title}>
              <th scope="row">{row.title}</th>
              {cells(row.counts)}
            </tr>
          ))}
        </tbody>
        {totals && <tfoot><tr><th scope="row">{strings.Sum}</th>{cells(totals)}</tr></tfoot>}
      </table>
    </Section>
  );
};

/** Events of a half-year by category, area and month against the half-years before, as EST tells them (domain.md §2). */
const SummaryPage: React.FC = () => {
  const language = useLanguage();
  const router = useRouter();
  const { access } = useSite();
  const { path, query } = useRoute();
  const halves = recentHalves(today(), chosenFrom);
  const half = halves.find(({ first }) => first === query.half) ?? halves[0];
  const { items, error, refresh } = useItems(eventCounts, countsOfYears(yearsOf(half)));
  const settings = useSettings();
  const counts = useCountCheck(items !== undefined && settings.items !== undefined, retentionOf(settings.items));
  const summary = React.useMemo(() => items && summarise(items, half), [items, half.first]);
  const words: SummaryWords = {
    categoryCaption: strings.SummaryCategoryChart, categoryDescription: fill(strings.SummaryCategoryChartText, halfYearText(half, language)), category: strings.EventCategory, none: strings.NoCategory,
    monthCaption: strings.SummaryMonthChart, monthDescription: fill(strings.SummaryMonthChartText, halfYearText(half, language)), month: strings.Month,
    monthName: period => monthName(period, language, 'short'), halfName: one => halfYearText(one, language, 'short'),
    events: strings.EventCount, unit: strings.SummaryUnit, source: strings.SummaryChartSource
  };
  const columns = summary?.halves.map(one => halfYearText(one, language, 'short')) ?? [];
  return (
    <ListPage
      title={fill(strings.SummaryTitle, halfYearText(half, language))} subtitle={termText(half.term)} commandsLabel={strings.EventsCommands} commands={[]}
      lists={[{ definition: eventCounts, text: strings.OpenCounts }]} error={error} loading={!summary} refresh={refresh}
      filters={(
        <FilterDropdown
          label={strings.EventsHalf} value={half.first} options={halves.map(one => ({ key: one.first, text: halfYearText(one, language, 'short') }))}
          onChange={first => router.go({ path, query: { ...query, half: first } }, { replace: true })}
        />
      )}
    >
      {counts.progress && <MessageBar>{fill(strings.CountsProgress, counts.progress.read, counts.progress.of)}</MessageBar>}
      {counts.stale && !counts.progress && <MessageBar messageBarType={MessageBarType.warning}>{strings.CountsStale}</MessageBar>}
      {summary?.totals.every(total => total === 0) && <EmptyPage text={strings.EventCountsNone} />}
      {summary?.totals.some(total => total > 0) && (
        <>
          <Figures label={strings.EventFigures} figures={summary.totals.map((value, index) => ({ label: halfYearText(summary.halves[index], language), value }))} />
          <CountTable
            title={strings.ByCategory} first={strings.EventCategory} columns={columns} totals={summary.totals}
            rows={summary.byCategory.map(row => ({ title: row.title || strings.NoCategory, counts: row.counts }))}
          />
          <Chart data={categoryChart(summary.byCategory.map(({ title, counts: values }) => ({ title, values })), summary.halves, words)} />
          <CountTable
            title={strings.ByArea} first={strings.EventArea} columns={columns} totals={summary.totals}
            rows={summary.byArea.map(row => ({ title: row.title || strings.NoArea, counts: row.counts }))}
          />
          <Chart data={monthChart(summary.months.map(({ period, count: value }) => ({ period, value })), words)} />
          <p className={styles.note}>{strings.SummarySource}</p>
        </>
      )}
      {path.startsWith('est/') && may(access, estMeetings, 'read') && <React.Suspense fallback={null}><EstHalfYear half={half} /></React.Suspense>}
    </ListPage>
  );
};

export default SummaryPage;
