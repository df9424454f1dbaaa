import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Dropdown, DropdownMenuItemType } from '@fluentui/react/lib/Dropdown';
import type { IDropdownOption } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { Chart, HeatMap } from '../../../kit/charts';
import { fill } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { EmptyPage, FilterDropdown, ListPage } from '../../../kit/ui/ListPage';
import { Loading } from '../../../kit/ui/Loading';
import { useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import type { IndicatorInfo } from '../facts/model';
import { indicators, observations, regions } from '../lists';
import { compareChart, countChart, figureRows, rateChart, spans } from './charts';
import { monthHeat, seasonSentence } from './months';
import { indicatorSentences } from './sentences';
import { useTelling } from './telling';
import { kindText, polarityText } from './texts';
import { useFiguresPage } from './useFiguresPage';
import type { FiguresPageState } from './useFiguresPage';
import styles from './figures.module.scss';

const FactsPanel = React.lazy(() => import(/* webpackChunkName: 'facts' */ '../facts/FactsPanel'));

/** Indicators under their kinds. */
function options(all: readonly IndicatorInfo[]): IDropdownOption[] {
  return all.flatMap((indicator, at): IDropdownOption[] => [
    ...(indicator.Kind !== all[at - 1]?.Kind ? [{ key: `kind-${indicator.Kind}`, text: kindText(indicator.Kind), itemType: DropdownMenuItemType.Header }] : []),
    { key: indicator.id, text: indicator.Title }
  ]);
}

const Filters: React.FC<{ state: FiguresPageState }> = ({ state }) => {
  const { chosen, offered, shown } = state;
  return (
    <>
      <Dropdown
        label={strings.FigureIndicator} selectedKey={chosen?.id ?? null} options={options(state.indicators ?? [])} className={styles.indicator} dropdownWidth="auto"
        onChange={(_event, option) => state.setQuery({ indicator: String(option?.key ?? '') })}
      />
      <FilterDropdown
        label={strings.FigureSpan} value={state.span} options={spans.map(span => ({ key: span, text: fill(strings.FigureYears, span) }))} short onChange={years => state.setQuery({ years })}
      />
      {offered.length > 0 && (
        <Dropdown
          multiSelect label={strings.FigureBeside} selectedKeys={[...shown]} options={offered.map(({ code, name }) => ({ key: code, text: name }))} placeholder={strings.FigureBesideNone} className={styles.regions}
          onChange={(_event, option) => option && state.show(offered.map(({ code }) => code).filter(code => code === option.key ? option.selected : shown.includes(code)))}
        />
      )}
    </>
  );
};

/** What the figures say, drawn, and as they are. */
const Told: React.FC<{ state: FiguresPageState }> = ({ state: { facts, complete, months, span, chosen } }) => {
  const telling = useTelling();
  const made = React.useMemo(() => facts && {
    sentences: indicatorSentences(facts, telling), rows: figureRows(facts, span, telling),
    charts: [countChart(facts, span, telling), rateChart(facts, span, telling), compareChart(facts, telling)].filter(chart => chart !== undefined)
  }, [facts, span, telling]);
  const heat = React.useMemo(() => chosen && months && monthHeat(chosen.Title, months, {
    source: chosen.Source || undefined, caveat: [months.preliminary && strings.FigureMonthsPreliminary, chosen.Caveat].filter(Boolean).join(' ')
  }, telling), [chosen, months, telling]);
  if (!made || !facts) return <Loading rows={8} />;
  if (facts.own.facts.length === 0 && !heat) return <EmptyPage text={fill(strings.FigureNoFigures, facts.own.name)} />;
  return (
    <>
      {made.sentences.length > 0 && <ul className={styles.sentences}>{made.sentences.map(sentence => <li key={sentence}>{sentence}</li>)}</ul>}
      <div className={styles.charts}>
        {made.charts.map(chart => <div key={chart.caption} className={styles.chart}><Chart data={chart} /></div>)}
        {!complete && <div className={styles.chart}><Loading rows={6} /></div>}
      </div>
      {heat && months && (
        <>
          <HeatMap data={heat} />
          <p className={styles.season}>{seasonSentence(months, telling)}</p>
        </>
      )}
      {facts.own.facts.length > 0 && (
        <Section title={fill(strings.FigureTable, facts.own.name)}>
          <div className={styles.scroll} role="group" aria-label={fill(strings.FigureTable, facts.own.name)} tabIndex={0}>
            <table className={styles.table}>
              <thead><tr>{made.rows.head.map((title, at) => <th key={title} scope="col" className={at > 0 ? styles.number : undefined}>{title}</th>)}</tr></thead>
              <tbody>
                {made.rows.rows.map(([name, ...values]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {values.map((value, at) => <td key={at} className={styles.number}>{value}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </>
  );
};

/** What is measured, and what to know of it. */
const About: React.FC<{ indicator: IndicatorInfo }> = ({ indicator }) => (
  <Section title={strings.FigureAbout}>
    <Details
      rows={[
        [strings.FigureDefinition, indicator.Definition], [strings.FigureUnit, indicator.Unit], [strings.FigureSource, indicator.Source], [strings.FigureCaveat, indicator.Caveat],
        [strings.FigureHigherIs, polarityText(indicator.HigherIs)]
      ]}
    />
  </Section>
);

/** One indicator over the years and beside others (P12, P13; domain.md §2): counts beside rates, regions by rates alone. */
const FiguresPage: React.FC = () => {
  const router = useRouter();
  const state = useFiguresPage();
  const { chosen, comparison, canSet } = state;
  const settingsButton = canSet ? <MessageBarButton onClick={state.openSettings}>{strings.FactSettings}</MessageBarButton> : undefined;
  const empty = state.indicators?.length === 0;
  return (
    <ListPage
      title={chosen?.Title ?? strings.NavFigures} subtitle={chosen ? kindText(chosen.Kind) : undefined} commandsLabel={strings.FigureCommands}
      commands={canSet ? [{ key: 'settings', text: strings.FactSettings, iconProps: { iconName: 'Settings' }, onClick: state.openSettings }] : []}
      lists={[{ definition: indicators, text: strings.OpenIndicators }, { definition: observations, text: strings.OpenObservations }, { definition: regions, text: strings.OpenRegions }]}
      filters={!empty && <Filters state={state} />} error={state.error} loading={!state.indicators || !comparison} refresh={state.refresh}
    >
      {comparison === 'unknown' && <MessageBar messageBarType={MessageBarType.warning} isMultiline actions={settingsButton}>{strings.FigureUnknownMunicipality}</MessageBar>}
      {empty && (
        <EmptyPage text={strings.FigureNoIndicators}>
          {canSet && <DefaultButton text={strings.FigureToImports} onClick={() => router.go({ path: 'situation/imports', query: {} })} />}
        </EmptyPage>
      )}
      {chosen && comparison && comparison !== 'unknown' && !state.error && <Told state={state} />}
      {chosen && <About indicator={chosen} />}
      {state.setting && canSet && <React.Suspense fallback={null}><FactsPanel onClose={state.closeSettings} /></React.Suspense>}
    </ListPage>
  );
};

export default FiguresPage;
