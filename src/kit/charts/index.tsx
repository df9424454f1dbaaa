import * as React from 'react';
import { Loading } from '../ui/Loading';
import type { HeatData } from './heat';
import type { ChartData } from './model';
import type { MapData } from './places';

export type { Cell } from '../statistics';
export { heatTable } from './heat';
export type { HeatData } from './heat';
export type { ChartData, ChartSeries, Interval, Origin } from './model';
export type { MapData, Place } from './places';

/** A component that is fetched with the first chart that is shown. */
function fetched<Props>(load: () => Promise<{ default: React.FC<Props> }>): React.FC<Props> {
  const Lazy = React.lazy(load) as unknown as React.FC<Props>;
  const Fetched: React.FC<Props> = props => <React.Suspense fallback={<Loading />}><Lazy {...props} /></React.Suspense>;
  return Fetched;
}

export const Chart = fetched<{ data: ChartData }>(() => import(/* webpackChunkName: 'charts' */ './Chart'));
export const HeatMap = fetched<{ data: HeatData }>(() => import(/* webpackChunkName: 'charts' */ './HeatMap'));
export const AreaMap = fetched<{ data: MapData }>(() => import(/* webpackChunkName: 'charts' */ './AreaMap'));
