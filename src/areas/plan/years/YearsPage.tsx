import * as React from 'react';
import { RemovedNote, useRemoval } from '../../../kit/forms/Removal';
import { Loading } from '../../../kit/ui/Loading';
import { useRoute } from '../../../kit/ui/router';
import { plans } from '../lists';
import { yearsPath } from './paths';
import PlanList from './PlanList';

const PlanYearPage = React.lazy(() => import(/* webpackChunkName: 'planYear' */ './PlanYearPage'));

/** `plan/years`: the plans year by year; `plan/years/3`: one of them. One that was just removed gives way to the list, where it is taken back. */
const YearsPage: React.FC = () => {
  const removal = useRemoval(plans);
  const id = Number(useRoute().path.slice(yearsPath.length + 1).split('/')[0]);
  if (id && id !== removal.removed?.item.id) return <React.Suspense fallback={<Loading />}><PlanYearPage key={id} id={id} removal={removal} /></React.Suspense>;
  return <><RemovedNote removal={removal} /><PlanList /></>;
};

export default YearsPage;
