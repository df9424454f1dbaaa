import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { useSite } from '../kit/lists';
import type { Role } from '../kit/lists';
import { fill, longDate, today } from '../kit/text/format';
import { Figures } from '../kit/ui/Figures';
import { faultText } from '../kit/ui/faults';
import { useLanguage } from '../kit/ui/language';
import { Loading } from '../kit/ui/Loading';
import { useLink } from '../kit/ui/router';
import { PageHead, Section } from '../kit/ui/Section';
import { MeasureRows, MyMeasures, departmentsOf } from '../areas/plan';
import { useStartPage } from './useStartPage';
import type { StartPageContent } from './useStartPage';

const NextMeeting = React.lazy(() => import(/* webpackChunkName: 'council' */ '../areas/council/NextMeeting'));
const AwaitingDecision = React.lazy(() => import(/* webpackChunkName: 'awaitingDecision' */ '../areas/cameras/AwaitingDecision'));
const EstWaiting = React.lazy(() => import(/* webpackChunkName: 'estWaiting' */ '../areas/situation/est/Waiting'));
const ComingSeasons = React.lazy(() => import(/* webpackChunkName: 'comingSeasons' */ '../areas/situation/problems/ComingSeasons'));

/** How many waiting measures the coordinator sees before going to the plan. */
const shownWaiting = 8;

const Overview: React.FC<{ content: StartPageContent }> = ({ content }) => {
  const { year, counts, prioritised } = content;
  const plan = (query: Record<string, string>): { path: string; query: Record<string, string> } =>
    ({ path: 'plan', query: { year: String(year), ...query } });
  return (
    <Section title={fill(strings.PlanInFigures, year)}>
      <Figures
        label={fill(strings.PlanInFigures, year)}
        figures={[
          { label: strings.FigureMeasures, value: counts?.total, to: plan({}) },
          { label: strings.FigureDone, value: counts?.done, tone: 'good', to: plan({ status: 'Genomförd' }) },
          { label: strings.FigureLate, value: counts?.late, tone: 'bad', to: plan({ attention: 'late' }) },
          { label: strings.FigureSilent, value: counts?.silent, tone: 'warn', to: plan({ attention: 'silent' }) },
          { label: strings.FigureProblems, value: prioritised, to: { path: 'situation/problems', query: { priority: 'Prioriterat' } } }
        ]}
      />
    </Section>
  );
};

const OwnMeasures: React.FC<{ content: StartPageContent; role: Role | undefined }> = ({ content, role }) => {
  const { login } = useSite();
  const { own, mine, error } = content;
  // Those who own nothing and are not expected to are not told so.
  if (own?.length === 0 && role !== 'head') return null;
  if (!own && role !== 'head') return null;
  return (
    <Section title={strings.OwnMeasures} aside={own && own.length > 0 ? fill(strings.CountMeasures, own.length) : undefined}>
      {!own && !error && <Loading rows={3} />}
      {own?.length === 0 && <p>{strings.NoOwnMeasures}</p>}
      {own && own.length > 0 && <MyMeasures state={mine} whose={{ login }} />}
    </Section>
  );
};

const Waiting: React.FC<{ content: StartPageContent }> = ({ content }) => {
  const link = useLink();
  const { waiting, year, error } = content;
  return (
    <Section
      title={strings.Waiting}
      aside={waiting && waiting.length > shownWaiting
        ? <Link {...link({ path: 'plan', query: { year: String(year) } })}>{fill(strings.ShowAll, waiting.length)}</Link>
        : undefined}
    >
      {!waiting && !error && <Loading rows={4} />}
      {waiting?.length === 0 && <p>{strings.NothingWaits}</p>}
      {waiting && waiting.length > 0 && <MeasureRows items={waiting.slice(0, shownWaiting)} showOwner />}
    </Section>
  );
};

/** Answers one question: what waits for me? */
export const StartPage: React.FC<{ role: Role | undefined }> = ({ role }) => {
  const language = useLanguage();
  const content = useStartPage(role);
  const { error, own } = content;
  // As long as the role is not known: those who own measures are not shown figures that would then go away.
  const overview = role === undefined ? own?.length === 0 : role !== 'head';
  return (
    <>
      <PageHead title={role === 'reader' || role === 'registrar' ? strings.StartTitleReader : strings.StartTitle} subtitle={longDate(today(), language)} />
      {error && (
        <MessageBar
          messageBarType={MessageBarType.error} isMultiline
          actions={<MessageBarButton onClick={content.refresh}>{strings.TryAgain}</MessageBarButton>}
        >
          {faultText(error)}
        </MessageBar>
      )}
      {role === 'councillor' && <React.Suspense fallback={<Loading rows={4} />}><NextMeeting /></React.Suspense>}
      {role === 'decider' && <React.Suspense fallback={<Loading rows={2} />}><AwaitingDecision /></React.Suspense>}
      {overview && <Overview content={content} />}
      <OwnMeasures content={content} role={role} />
      {role === 'coordinator' && <React.Suspense fallback={null}><ComingSeasons /></React.Suspense>}
      {role === 'coordinator' && <Waiting content={content} />}
      {own && (role === 'coordinator' || role === 'head') && (
        <React.Suspense fallback={null}><EstWaiting departments={role === 'head' ? departmentsOf(own) : undefined} /></React.Suspense>
      )}
      {role === undefined && !own && <Loading />}
    </>
  );
};
