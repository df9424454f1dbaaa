import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Chart } from '../../../../kit/charts';
import type { ChartData } from '../../../../kit/charts';
import { figure, fill } from '../../../../kit/text/format';
import type { Language } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import { useLink, useRoute } from '../../../../kit/ui/router';
import { Section } from '../../../../kit/ui/Section';
import type { SheetWords } from '../export/sheet';
import type { OverviewState } from '../useOverview';
import { loadsOf } from './loads';
import { totalOf } from './figures';
import type { Load } from './figures';
import rows from '../../../../kit/ui/rows.module.scss';
import styles from '../export/Sheet.module.scss';

const keys = ['total', 'open', 'late', 'silent', 'hours', 'kronor'] as const;

/** Open measures as bars: those that go as planned, those that nobody has followed up, those that are late. */
function chartOf(loads: readonly Load[], caption: string, category: string, year: number): ChartData {
  const some = loads.filter(({ open }) => open > 0);
  const series = [
    { name: strings.OverviewLoadOnTime, values: some.map(({ open, late, silent }) => open - late - silent) },
    { name: strings.Silent, values: some.map(({ silent }) => silent) },
    { name: strings.OverviewLoadLate, values: some.map(({ late }) => late) }
  ];
  return {
    form: 'bars', stacked: true, caption, categoryTitle: category, categories: some.map(({ name }) => name), series, unit: strings.OverviewLoadUnit,
    description: fill(strings.OverviewLoadDescription, caption, some.length), source: fill(strings.OverviewLoadSource, year)
  };
}

const LoadTable: React.FC<{ loads: readonly Load[]; caption: string; title: string; words: SheetWords; language: Language; href?(load: Load): Record<string, string> | undefined }> = props => {
  const { loads, caption, title, words, language, href } = props;
  const link = useLink();
  const { query } = useRoute();
  const total = totalOf(loads, words.total);
  const row = (load: Load, name: React.ReactNode): React.ReactElement => (
    <tr key={load.key}>
      <th scope="row" className={styles.first}>{name}</th>
      {keys.map(key => <td key={key} className={styles.number}>{figure(load[key], language)}</td>)}
    </tr>
  );
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr><th scope="col">{title}</th>{keys.map(key => <th key={key} scope="col" className={styles.number}>{words.loads[key]}</th>)}</tr>
        </thead>
        <tbody>
          {loads.map(load => {
            const to = href?.(load);
            return row(load, to ? <a className={rows.title} {...link({ path: 'plan', query: { ...query, view: '', ...to } })}>{load.name}</a> : load.name);
          })}
          {loads.length > 1 && row(total, <strong>{total.name}</strong>)}
        </tbody>
      </table>
    </div>
  );
};

/** Who carries how much of the plan: per verksamhet and per owner, as table and chart. */
const Workload: React.FC<{ state: OverviewState }> = ({ state }) => {
  const { words, year } = state;
  const language = useLanguage();
  const loads = loadsOf(state);
  return (
    <>
      {(['department', 'owner'] as const).map(by => {
        const title = by === 'department' ? strings.Department : strings.Owner;
        return (
          <Section key={by} title={words.carriers[by]}>
            <LoadTable
              loads={loads[by]} caption={`${strings.OverviewWorkload} ${words.carriers[by].toLocaleLowerCase(language)}`} title={title} words={words} language={language}
              href={by === 'department' ? ({ key, total }) => key && total > 0 ? { department: key } : undefined : undefined}
            />
            {loads[by].some(({ open }) => open > 0) && <Chart data={chartOf(loads[by], fill(strings.OverviewLoadCaption, words.carriers[by].toLocaleLowerCase(language)), title, year)} />}
          </Section>
        );
      })}
    </>
  );
};

export default Workload;
