import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { TextField } from '@fluentui/react/lib/TextField';
import { snapshotName } from '../../../kit/documents/freeze';
import { MakeDocument } from '../../../kit/documents/MakeDocument';
import { StoredFile } from '../../../kit/documents/StoredFile';
import { useDocument } from '../../../kit/documents/useDocument';
import { useDraft } from '../../../kit/forms/useDraft';
import { may, useSite } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { Section } from '../../../kit/ui/Section';
import { DecisionList, FreezeForm, decidedBy, decisions, useFreezing } from '../../decisions';
import { frozenFiles, frozenPath, reports } from '../../reports';
import { followUps, plans } from '../lists';
import type { Plan } from '../lists';
import { buildFollowUp, buildPlan, freezeFollowUp } from './decide';
import { GroupingField } from './DecideForm';
import { FollowUpFiles } from './FollowUpFiles';
import type { PlanDocument } from './gather';
import { followUpTitle } from './names';
import type { ReadPlan } from './Steps';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './years.module.scss';

/** The plan as it stands, as a Word document among the reports. */
const DraftPlan: React.FC<{ plan: Plan }> = ({ plan }) => {
  const site = useSite();
  const [grouping, setGrouping] = React.useState<PlanDocument['grouping']>('department');
  const making = useDocument(
    reports, async () => (await buildPlan(site, plan.id, today(), grouping)).document, plan.Title,
    { Title: plan.Title, DocumentType: 'Åtgärdsplan', Year: plan.Year, Sharing: 'Internt', DocumentStatus: 'Utkast' }
  );
  return (
    <>
      <p className={prose.text}>{strings.PlanDocDraftText}</p>
      <div className={styles.small}><GroupingField value={grouping} onChange={setGrouping} /></div>
      <MakeDocument making={making} text={strings.PictureMakeDocument} />
    </>
  );
};

/** The follow-up report as it stands: to be read and discussed before it is frozen. */
const DraftFollowUp: React.FC<{ plan: Plan }> = ({ plan }) => {
  const site = useSite();
  const title = followUpTitle(plan.Year);
  const making = useDocument(
    reports, () => buildFollowUp(site, plan.id, today()), title, { Title: title, DocumentType: 'Åtgärdsplan', Year: plan.Year, Sharing: 'Internt', DocumentStatus: 'Utkast' }
  );
  return (
    <>
      <p className={prose.text}>{strings.PlanDocFollowUpText}</p>
      <MakeDocument making={making} text={strings.PlanDocMakeFollowUp} />
    </>
  );
};

/** Who took the follow-up, and what is concluded; then the report is frozen (L6, P22). */
const FollowUpForm: React.FC<{ plan: Plan }> = ({ plan }) => {
  const site = useSite();
  const kept = useDraft<string>(`plan-conclusions-${plan.id}`);
  const [conclusions, setConclusions] = React.useState(kept.found ?? '');
  const freezing = useFreezing({
    form: `plan-followup-${plan.id}`, lists: [plans, followUps, decisions, frozenFiles],
    build: async draft => ({ document: await buildFollowUp(site, plan.id, today(), decidedBy(draft), conclusions) }),
    freeze: async ({ document }, draft, key, freeze) => {
      await freezeFollowUp(site, plan, document, draft, key, freeze);
      kept.drop();
    }
  });
  return (
    <FreezeForm freezing={freezing} title={strings.PlanDocFreezeFollowUp} text={strings.PlanDocFreezeFollowUpText} body={strings.PlanYearsApprovedBy} done={strings.PlanDocFollowUpDone} free={conclusions}>
      <TextField
        label={strings.PlanDocConclusions} description={strings.PlanDocConclusionsHint} multiline autoAdjustHeight rows={4} value={conclusions} disabled={freezing.busy}
        onChange={(_event, text) => {
          setConclusions(text ?? '');
          kept.keep(text ?? '');
          freezing.anew();
        }}
      />
    </FreezeForm>
  );
};

/** The plan and its follow-up as documents: drafts at any time, the frozen files, and the decisions on both. */
const DocumentTab: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const site = useSite();
  const { plan, view, canWrite, canDecide } = state;
  const decided = view !== 'draft' && view !== 'secured';
  return (
    <>
      <Section title={plan.FileName || plan.Earlier ? strings.PlanYearsDecidedFile : strings.PictureDraftDocument}>
        {plan.FileName && (
          <>
            <StoredFile name={plan.FileName} path={frozenPath(site, plan.FileName)} />
            {!plan.Earlier && <p className={prose.text}>{fill(strings.PlanDocDataFile, snapshotName(plan.FileName))}</p>}
          </>
        )}
        {!plan.Earlier && (!plan.FileName || view === 'changed') && <DraftPlan plan={plan} />}
        {plan.Earlier && !plan.FileName && <p className={prose.text}>{strings.PictureFileNone}</p>}
      </Section>
      {!plan.Earlier && <Section title={strings.TabDecision}><DecisionList decisions={state.decisions} /></Section>}
      {decided && (
        <Section title={strings.PlanDocFollowUp}>
          {may(site.access, frozenFiles, 'read') && <FollowUpFiles year={plan.Year} />}
          {state.followUpDecisions.length > 0 && <DecisionList decisions={state.followUpDecisions} />}
          <DraftFollowUp plan={plan} />
          {canWrite && canDecide && (
            <details className={styles.anew}>
              <summary>{strings.PlanDocFreezeFollowUp}</summary>
              <FollowUpForm plan={plan} />
            </details>
          )}
        </Section>
      )}
    </>
  );
};

export default DocumentTab;
