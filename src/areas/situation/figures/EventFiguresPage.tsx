import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { AreaMap, Chart, HeatMap } from '../../../kit/charts';
import { today } from '../../../kit/text/format';
import { EmptyPage, FilterDropdown, ListPage } from '../../../kit/ui/ListPage';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { ordered } from '../events/model';
import { eventCounts } from '../lists';
import { categoryChart, monthHeat, monthsOf, seasonSentence } from './months';
import { placeCounts, placesChart, placesMap } from './places';
import { useTelling } from './telling';
import { useEventFigures } from './useEventFigures';
import styles from './figures.module.scss';

const idOf = (text: string | undefined): number | undefined => text ? Number(text) : undefined;

/** When and where events are reported: month by year, what comes back, and the places (P13, P33). */
const EventFiguresPage: React.FC = () => {
  const router = useRouter();
  const { path, query } = useRoute();
  const telling = useTelling();
  const filter = { category: idOf(query.category), area: idOf(query.area) };
  const state = useEventFigures(filter);
  const { counts, areas, categories, years, first, last } = state;
  const origin = React.useMemo(() => ({ source: strings.FigureEventsSource, sourceDate: today(), caveat: `${strings.FigureEventsApart}.` }), []);
  const about = [categories.find(({ id }) => id === filter.category)?.title, areas?.find(({ id }) => id === filter.area)?.Title].filter(Boolean).join(', ');
  const months = React.useMemo(() => {
    const sums = new Map<string, number>();
    for (const { Period, Count } of counts ?? []) sums.set(Period, (sums.get(Period) ?? 0) + (Count ?? 0));
    return counts && first ? monthsOf(sums, years, first, last, 'zero') : undefined;
  }, [counts, first, last]);
  const heat = React.useMemo(() => months && monthHeat(about || strings.FigureEventsTitle, months, origin, telling), [months, about, telling]);
  const places = React.useMemo(() => counts && areas && placeCounts(counts, areas, last, strings.FigureNoArea), [counts, areas, last]);
  const [bars, map] = React.useMemo(() => places ? [placesChart(places, origin, telling), placesMap(places, origin, telling)] : [], [places, telling]);
  const byCategory = React.useMemo(() => counts && categoryChart(counts, years, last, origin, telling), [counts, last, telling]);
  const set = (part: Record<string, string>): void => router.go({ path, query: { ...query, ...part } }, { replace: true });
  const all = { key: '', text: strings.All };
  return (
    <ListPage
      title={strings.EventFiguresTitle} subtitle={about || undefined} commandsLabel={strings.FigureCommands} commands={[]} lists={[{ definition: eventCounts, text: strings.OpenCounts }]}
      error={state.error} loading={!counts} refresh={state.refresh}
      filters={(
        <>
          <FilterDropdown label={strings.EventCategory} value={filter.category ?? ''} options={[all, ...categories.map(({ id, title }) => ({ key: id, text: title }))]} onChange={category => set({ category })} />
          <FilterDropdown label={strings.EventArea} value={filter.area ?? ''} options={[all, ...ordered(areas ?? []).map(({ id, title }) => ({ key: id, text: title })), { key: 0, text: strings.NoArea }]} onChange={area => set({ area })} />
        </>
      )}
    >
      {counts && !heat && <EmptyPage text={strings.EventCountsNone} />}
      {heat && months && (
        <>
          <HeatMap data={heat} />
          <p className={styles.season}>{seasonSentence(months, telling)}</p>
        </>
      )}
      {byCategory && <Chart data={byCategory} />}
      {bars && (
        <Section title={strings.FigurePlaces}>
          <div className={styles.charts}>
            <div className={styles.chart}><Chart data={bars} /></div>
            {map && <div className={styles.chart}><AreaMap data={map} /></div>}
          </div>
        </Section>
      )}
    </ListPage>
  );
};

export default EventFiguresPage;
