import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Findings } from '../../kit/documents/Findings';
import type { DocumentFinding } from '../../kit/documents/useDocument';
import { fill } from '../../kit/text/format';
import { Figures } from '../../kit/ui/Figures';
import { faultText } from '../../kit/ui/faults';
import { Loading } from '../../kit/ui/Loading';
import { PageHead, Section } from '../../kit/ui/Section';
import type { Gap } from './model';
import { ReportFiles } from './ReportFiles';
import { useAnalysis } from './useAnalysis';
import type { AnalysisState } from './useAnalysis';
import prose from '../../kit/ui/prose.module.scss';
import styles from './AnalysisPage.module.scss';

const gapTexts: Record<Gap, () => string> = {
  crime: () => strings.GapCrime, events: () => strings.GapEvents, safety: () => strings.GapSafety, measures: () => strings.GapMeasures,
  followUps: () => strings.GapFollowUps, problems: () => strings.GapProblems, problemsWithoutMeasure: () => strings.GapProblemsWithoutMeasure,
  outcomes: () => strings.GapOutcomes, agreements: () => strings.GapAgreements, pledge: () => strings.GapPledge, council: () => strings.GapCouncil,
  attendance: () => strings.GapAttendance, cameras: () => strings.GapCameras, cameraDecisions: () => strings.GapCameraDecisions, cameraUse: () => strings.GapCameraUse,
  nextPlan: () => strings.GapNextPlan
};

const Basis: React.FC<{ state: AnalysisState }> = ({ state: { year, figures, gaps } }) => {
  const title = fill(strings.AnalysisContents, year);
  const plan = { path: 'plan', query: { year: String(year) } };
  return (
    <Section title={title}>
      <Figures
        label={title}
        figures={[
          { label: strings.FigureMeasures, value: figures?.all.total, to: plan },
          { label: strings.FigureDone, value: figures?.all.byStatus['Genomförd'], tone: 'good', to: { path: 'plan', query: { ...plan.query, status: 'Genomförd' } } },
          { label: strings.FigureFollowUps, value: figures?.all.followUps },
          { label: strings.FigureDepartments, value: figures?.departments.length },
          { label: strings.FigureProblems, value: figures?.prioritised.length }
        ]}
      />
      {figures && (
        <>
          <h3 className={styles.subtitle}>{strings.GapsTitle}</h3>
          <p className={prose.text}>{strings.GapsText}</p>
          <ul className={styles.gaps}>{gaps.map(gap => <li key={gap}>{gapTexts[gap]()}</li>)}</ul>
        </>
      )}
    </Section>
  );
};

const Warnings: React.FC<{ findings: readonly DocumentFinding[]; confirmed: boolean; onConfirm(confirmed: boolean): void }> = ({ findings, confirmed, onConfirm }) => (
  <>
    <Findings findings={findings} />
    <Checkbox className={styles.confirm} label={strings.AnalysisConfirm} checked={confirmed} onChange={(_event, checked) => onConfirm(checked === true)} />
  </>
);

const Outcome: React.FC<{ state: AnalysisState }> = ({ state: { stage, cancel } }) => {
  switch (stage.name) {
    case 'writing': return (
      <div className={styles.progress}>
        <ProgressIndicator label={strings.AnalysisWriting} percentComplete={stage.progress.done / stage.progress.total} />
        <DefaultButton text={strings.Stop} onClick={cancel} />
      </div>
    );
    case 'saving': return <div className={styles.progress}><ProgressIndicator label={strings.AnalysisSaving} /></div>;
    case 'done': return (
      <MessageBar messageBarType={MessageBarType.success} isMultiline>{fill(strings.AnalysisDone, stage.file.name)}</MessageBar>
    );
    case 'failed': return (
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        {stage.written ? fill(strings.AnalysisNotSaved, faultText(stage.error)) : faultText(stage.error)}
      </MessageBar>
    );
    default: return null;
  }
};

const Create: React.FC<{ state: AnalysisState }> = ({ state }) => {
  const { findings, stage, year } = state;
  // Just these warnings are confirmed: others, after the lists were read again, are not.
  const warnings = JSON.stringify([year, findings]);
  const [read, setRead] = React.useState<string>();
  const confirmed = read === warnings;
  if (!state.canCreate) return <p className={prose.text}>{strings.AnalysisReadOnly}</p>;
  const busy = stage.name === 'writing' || stage.name === 'saving';
  const warned = findings !== undefined && findings.length > 0;
  const again = stage.name === 'idle' && state.earlier?.some(file => file.item.Year === year);
  return (
    <div className={styles.create}>
      {again && <MessageBar isMultiline className={styles.again}>{fill(strings.AnalysisAgain, year)}</MessageBar>}
      {warned && <Warnings findings={findings} confirmed={confirmed} onConfirm={checked => setRead(checked ? warnings : undefined)} />}
      {/* Stays in its place while it works, so that the keyboard does not lose its own. */}
      <PrimaryButton
        text={strings.AnalysisCreate} onClick={state.create} allowDisabledFocus
        disabled={busy || findings === undefined || (warned && !confirmed)}
      />
      <div aria-live="polite"><Outcome state={state} /></div>
    </div>
  );
};

/** The årsanalys (P20, P23, P45): choose the year, see what there is for it, make the document, find the earlier ones. */
const AnalysisPage: React.FC = () => {
  const state = useAnalysis();
  const { year, error } = state;
  return (
    <>
      <PageHead title={fill(strings.AnalysisTitle, year)} subtitle={strings.AnalysisIntro} />
      <Dropdown
        label={strings.Year} selectedKey={year} options={state.years.map(key => ({ key, text: String(key) }))} className={styles.year}
        onChange={(_event, option) => option && state.chooseYear(Number(option.key))}
      />
      {error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={state.refresh}>{strings.TryAgain}</MessageBarButton>}>
          {faultText(error)}
        </MessageBar>
      )}
      {!state.figures && !error && <Loading rows={5} />}
      {state.figures && <><Basis state={state} /><Create state={state} /></>}
      <ReportFiles state={state} />
    </>
  );
};

export default AnalysisPage;
