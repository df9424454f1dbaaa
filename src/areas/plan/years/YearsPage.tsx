import * as React from 'react';
import { Loading } from '../../../kit/ui/Loading';
import { useRoute } from '../../../kit/ui/router';
import { yearsPath } from './paths';
import PlanList from './PlanList';

const PlanYearPage = React.lazy(() => import(/* webpackChunkName: 'planYear' */ './PlanYearPage'));

/** `plan/years`: the plans year by year; `plan/years/3`: one of them. */
const YearsPage: React.FC = () => {
  const id = Number(useRoute().path.slice(yearsPath.length + 1).split('/')[0]);
  return id ? <React.Suspense fallback={<Loading />}><PlanYearPage key={id} id={id} /></React.Suspense> : <PlanList />;
};

export default YearsPage;
