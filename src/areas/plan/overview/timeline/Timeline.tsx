import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { fill, longDate } from '../../../../kit/text/format';
import type { Language } from '../../../../kit/text/format';
import { dateFormat } from '../../../../kit/text/formats';
import { useLanguage } from '../../../../kit/ui/language';
import { useLink, useRoute } from '../../../../kit/ui/router';
import { isClosed, isLate } from '../../model';
import { AttentionBadge, StatusBadge } from '../../StatusBadge';
import { columnsOf, measureSheet } from '../export/sheet';
import { SheetTable } from '../export/SheetTable';
import { inGroup } from '../groups';
import { groupingTexts } from '../words';
import type { OverviewState } from '../useOverview';
import { useMore } from '../useMore';
import { timelineRows, todayPlace } from './layout';
import type { TimelineRow } from './layout';
import rows from '../../../../kit/ui/rows.module.scss';
import overview from '../Overview.module.scss';
import styles from './Timeline.module.scss';

/** Rows at first: each is a drawing. */
const step = 40;
/** And rows of the table. */
const tableStep = 150;
/** The drawing's own units: months are of one width, and the page's width stretches it. */
const [width, height] = [1200, 24];
const monthLines = Array.from({ length: 11 }, (_none, at) => `M${(at + 1) * 100} 0V${height}`).join('');

const place = (part: number): number => Math.round(part * width);

const Drawing: React.FC<{ row: TimelineRow; today: string; now: number | undefined }> = ({ row: { measure, bar, seasons }, today, now }) => {
  const look = isClosed(measure.Status) ? styles.closed : isLate(measure, today) ? styles.late : styles.open;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden focusable={false}>
      <path d={monthLines} className={styles.months} />
      {seasons.map(({ from, to }) => <rect key={from} x={place(from)} y={0} width={place(to - from)} height={height} className={styles.season} />)}
      {bar && (
        <g className={look}>
          <rect x={place(bar.from)} y={7} width={Math.max(6, place(bar.to - bar.from))} height={10} className={styles.bar} data-bar="" />
          {(measure.Progress ?? 0) > 0 && <rect x={place(bar.from)} y={7} width={place((bar.to - bar.from) * measure.Progress! / 100)} height={10} className={styles.progress} />}
        </g>
      )}
      {now !== undefined && <path d={`M${place(now)} 0V${height}`} className={styles.now} />}
    </svg>
  );
};

/** When a measure runs, in words: for those who do not see the bar, and where there is none. */
function spanText({ measure: { StartDate, EndDate }, seasons, measure, afterSeason }: TimelineRow, season: string, language: Language): string {
  const dates = StartDate && EndDate ? fill(strings.FromTo, longDate(StartDate, language), longDate(EndDate, language))
    : StartDate ? fill(strings.TimelineFrom, longDate(StartDate, language)) : EndDate ? fill(strings.TimelineUntil, longDate(EndDate, language)) : strings.TimelineNoDates;
  return [dates, seasons.length > 0 && fill(strings.TimelineSeasonOf, season), afterSeason && strings.TimelineAfterSeason, measure.Ongoing && strings.TimelineOngoing].filter(Boolean).join(' · ');
}

const Row: React.FC<{ row: TimelineRow; state: OverviewState; now: number | undefined }> = ({ row, state: { today, words }, now }) => {
  const link = useLink();
  const { query } = useRoute();
  const language = useLanguage();
  const { measure } = row;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <a className={rows.title} {...link({ path: `plan/${measure.id}`, query })}>{measure.Title}</a>
        <div className={rows.about}>{spanText(row, row.seasons.length > 0 ? words.season(measure.SeasonFrom!, measure.SeasonTo!) : '', language)}</div>
        <span className={styles.badges}><StatusBadge status={measure.Status} /> <AttentionBadge measure={measure} today={today} /></span>
      </div>
      <Drawing row={row} today={today} now={now} />
    </li>
  );
};

const Months: React.FC<{ year: number; language: Language }> = ({ year, language }) => {
  const name = dateFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <div className={styles.head} aria-hidden>
      {Array.from({ length: 12 }, (_none, at) => {
        const text = name.format(Date.UTC(year, at, 1)).replace('.', '');
        return <span key={at} className={styles.month}><span className={styles.long}>{text}</span><span className={styles.short}>{text.charAt(0).toLocaleUpperCase(language)}</span></span>;
      })}
    </div>
  );
};

/** The year's measures as bars over its months, with their seasons and today; or the same as a table (P33). */
const Timeline: React.FC<{ state: OverviewState }> = ({ state }) => {
  const { shown, year, today, grouping, filter, words } = state;
  const language = useLanguage();
  const [asTable, setAsTable] = React.useState(false);
  const all = React.useMemo(() => timelineRows(shown?.items ?? [], year), [shown, year]);
  const { items, more } = useMore(all, step);
  const listed = useMore(shown?.items ?? [], tableStep);
  const now = todayPlace(today, year);
  const groups = shown && shown.groups.length > 0 ? shown.groups : [{ key: 'all', name: '', startIndex: 0, count: all.length }];
  return (
    <div className={styles.timeline}>
      <div className={styles.actions}>
        <ActionButton iconProps={{ iconName: asTable ? 'TimelineProgress' : 'Table' }} onClick={() => setAsTable(!asTable)}>
          {asTable ? strings.TimelineAsBars : strings.TimelineAsTable}
        </ActionButton>
        {!asTable && <p className={styles.legend}>{strings.TimelineLegend}</p>}
      </div>
      {asTable && shown ? (
        <>
          <SheetTable
            caption={fill(strings.TimelineCaption, year)} language={language}
            sheet={measureSheet({ items: listed.items, groups: shown.groups }, columnsOf('timeline', grouping, filter.only), groupingTexts()[grouping], words, state.ask)}
          />
          {listed.more}
        </>
      ) : (
        <>
          <Months year={year} language={language} />
          {groups.map(group => ({ ...group, own: inGroup(items, group) })).filter(({ own }) => own.length > 0).map(({ key, name, count, own }) => (
            <section key={key} aria-label={name || undefined}>
              {name && <h2 className={overview.groupName}>{name} ({count})</h2>}
              <ol className={styles.rows}>{own.map(row => <Row key={row.measure.id} row={row} state={state} now={now} />)}</ol>
            </section>
          ))}
          {more}
        </>
      )}
    </div>
  );
};

export default Timeline;
