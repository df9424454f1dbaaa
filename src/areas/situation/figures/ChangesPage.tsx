import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useItems } from '../../../kit/lists';
import { figure, fill, today } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { useLink } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';
import rowStyles from '../../../kit/ui/rows.module.scss';
import { Section } from '../../../kit/ui/Section';
import { useNarrow } from '../../../kit/ui/useNarrow';
import { monthAway } from '../events/periods';
import { countsOfYears } from '../events/store';
import { useGround, useOwnFigures } from '../facts/useFacts';
import { mostYears } from '../facts/store';
import { eventCounts, observations } from '../lists';
import { changesOf, eventChanges } from './changes';
import type { ChangeRow } from './changes';
import { kindText } from './texts';
import styles from './figures.module.scss';

const signed = (value: number, language: Language, decimals?: number): string => `${value > 0 ? '+' : ''}${figure(value, language, decimals)}`;

function settledText({ settled, preliminary }: ChangeRow, share: boolean): string {
  const said = settled === 'unknown' ? strings.ChangeUnknown : settled === 'yes' ? share ? strings.ChangeSettled : strings.ChangeBeyond : share ? strings.ChangeUnsettled : strings.ChangeWithin;
  return preliminary ? `${said} (${strings.ChartPreliminary})` : said;
}

interface TableProps { title: string; rows: readonly ChangeRow[]; share?: boolean; first: string; to(row: ChangeRow): Route | undefined; }

/** The same as rows, where the page is as narrow as a phone. */
const ChangeRows: React.FC<TableProps> = ({ title, rows, share = false, to }) => {
  const language = useLanguage();
  const link = useLink();
  const told = (value: number): string => figure(value, language, share ? 1 : undefined);
  return (
    <ul className={rowStyles.rows} aria-label={title}>
      {rows.map(row => {
        const route = to(row);
        const percent = row.percent === undefined ? '' : ` (${fill(strings.PercentValue, signed(row.percent, language, 0))})`;
        return (
          <li key={row.id} className={rowStyles.row}>
            {route ? <a className={rowStyles.title} {...link(route)}>{row.name}</a> : <span className={rowStyles.title}>{row.name}</span>}
            <div>{fill(strings.ChangeFromTo, told(row.before), row.from, told(row.after), row.to)}</div>
            <div className={rowStyles.about}>{signed(row.difference, language, share ? 1 : undefined)}{share && ` ${strings.ChangePoints.toLocaleLowerCase(language)}`}{percent} · {settledText(row, share)}</div>
          </li>
        );
      })}
    </ul>
  );
};

const ChangeTable: React.FC<TableProps> = props => {
  const { title, rows, share = false, first, to } = props;
  const narrow = useNarrow();
  const language = useLanguage();
  const link = useLink();
  const decimals = share ? 1 : undefined;
  if (narrow) return <ChangeRows {...props} />;
  return (
    <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
      <table className={`${styles.table} ${styles.changes}`}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {[strings.ChangeBefore, strings.ChangeAfter, share ? strings.ChangePoints : strings.ChangeDifference, ...(share ? [] : [strings.ChangePercent])]
              .map(name => <th key={name} scope="col" className={styles.number}>{name}</th>)}
            <th scope="col" className={styles.judged}>{strings.ChangeJudged}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const route = to(row);
            return (
              <tr key={row.id}>
                <th scope="row">{route ? <a {...link(route)}>{row.name}</a> : row.name}</th>
                <td className={styles.number}>{figure(row.before, language, decimals)}<span className={styles.period}> {row.from}</span></td>
                <td className={styles.number}>{figure(row.after, language, decimals)}<span className={styles.period}> {row.to}</span></td>
                <td className={styles.number}>{signed(row.difference, language, decimals)}</td>
                {!share && <td className={styles.number}>{row.percent === undefined ? '–' : fill(strings.PercentValue, signed(row.percent, language, 0))}</td>}
                <td className={styles.judged}>{settledText(row, share)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

/** What has changed most since last year, kind by kind, with what is no more than chance said to be so (domain.md §2). */
const ChangesPage: React.FC = () => {
  const ground = useGround();
  const day = today();
  const year = Number(day.slice(0, 4));
  const comparison = ground.comparison === 'unknown' ? undefined : ground.comparison;
  const own = useOwnFigures(ground.indicators, comparison, year - mostYears + 1);
  const [now, before, earlier] = [0, 1, 2].map(back => useItems(eventCounts, countsOfYears([year - back])));
  const last = monthAway(day.slice(0, 7), -1);
  const kinds = React.useMemo(() => own.figures && changesOf(own.figures), [own.figures]);
  const events = React.useMemo(() => {
    const all = now.items && before.items && earlier.items && [...now.items, ...before.items, ...earlier.items];
    return all && { categories: eventChanges(all, last, 'Category'), areas: eventChanges(all, last, 'Area') };
  }, [now.items, before.items, earlier.items, last]);
  const error = ground.error ?? own.error ?? [now, before, earlier].find(one => one.error)?.error;
  const nothing = kinds?.length === 0 && events?.categories.length === 0;
  const ready = ground.comparison === 'unknown' ? events : kinds && events;
  return (
    <ListPage
      title={strings.ChangesTitle} subtitle={strings.ChangesHelp} commandsLabel={strings.FigureCommands} commands={[]} lists={[{ definition: observations, text: strings.OpenObservations }]}
      filters={null} error={error} loading={!ready} refresh={() => { ground.refresh(); [now, before, earlier].forEach(one => one.refresh()); }}
    >
      {nothing && <EmptyPage text={strings.ChangesNone} />}
      {kinds?.map(({ kind, counts, shares }) => (
        <Section key={kind} title={kindText(kind)}>
          {counts.length > 0 && <ChangeTable title={kindText(kind)} rows={counts} first={strings.FigureIndicator} to={({ id }) => ({ path: 'situation/figures', query: { indicator: String(id) } })} />}
          {shares.length > 0 && <ChangeTable title={`${kindText(kind)}, ${strings.FigurePercent}`} rows={shares} share first={strings.FigureIndicator} to={({ id }) => ({ path: 'situation/figures', query: { indicator: String(id) } })} />}
        </Section>
      ))}
      {events && events.categories.length > 0 && (
        <Section title={strings.ChangesEventCategories}>
          <ChangeTable title={strings.ChangesEventCategories} rows={events.categories} first={strings.EventCategory} to={({ id }) => id ? { path: 'situation/figures/events', query: { category: String(id) } } : undefined} />
          <p className={styles.note}>{strings.FigureEventsApart}.</p>
        </Section>
      )}
      {events && events.areas.length > 0 && (
        <Section title={strings.ChangesEventAreas}>
          <ChangeTable
            title={strings.ChangesEventAreas} rows={events.areas.map(row => ({ ...row, name: row.name || strings.NoArea }))} first={strings.EventArea} to={({ id }) => id ? { path: 'situation/figures/events', query: { area: String(id) } } : undefined}
          />
        </Section>
      )}
      <p className={styles.note}>{strings.ChangesNote}</p>
    </ListPage>
  );
};

export default ChangesPage;
