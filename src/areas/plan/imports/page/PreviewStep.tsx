import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { dateAndTime, figure, fill } from '../../../../kit/text/format';
import { Figures } from '../../../../kit/ui/Figures';
import { useLanguage } from '../../../../kit/ui/language';
import rowStyles from '../../../../kit/ui/rows.module.scss';
import { StatusBadge } from '../../StatusBadge';
import { actionsOf } from '../store/compare';
import type { ImportPlan, RowAction, SettledRow } from '../store/types';
import { DecidedNote } from './DecidedNote';
import { actionText, personalText, placeText, rowFaultText } from './texts';
import type { ImportWizardState } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './planImport.module.scss';

/** Rows that are shown before someone asks for more. */
const atOnce = 50;

const kindTexts: Partial<Record<SettledRow['kind'], () => string>> = {
  same: () => strings.PlanImportStands, done: () => strings.PlanImportDoneBefore, left: () => strings.PlanImportLeft
};

/** A row as it will be stored, what is unclear about it, and what is done with it. */
const Row: React.FC<{ row: SettledRow; several: boolean; keepPersonal: boolean; onAction(action: RowAction): void }> = ({ row, several, keepPersonal, onAction }) => {
  const { draft, kind, action, twinOf } = row;
  const { values } = draft;
  const offered = actionsOf(row);
  const held = draft.personal.length > 0 && !keepPersonal;
  const place = placeText(draft, several);
  const time = values.Ongoing && !values.EndDate ? strings.PlanImportOngoing : [values.StartDate, values.EndDate].filter(Boolean).join(' – ');
  const about = [values.Department?.title, draft.newProblem ? fill(strings.PlanImportNewProblem, draft.newProblem) : values.Problem?.title, values.Area?.title, draft.owner?.name ?? strings.NoOwner].filter(Boolean);
  return (
    <li className={`${rowStyles.row} ${styles.previewed}`}>
      <div className={rowStyles.what}>
        <div><span className={wizard.about}>{place}</span> <strong>{draft.title || strings.PlanImportUntitled}</strong></div>
        {draft.title && <div className={rowStyles.about}>{about.join(' · ')}{time && <> · <span className={styles.time}>{time}</span></>}</div>}
        {draft.title && <StatusBadge status={values.Status ?? row.standing?.Status ?? 'Ej påbörjad'} />}
        {kind === 'twin' && twinOf && <p className={styles.remark}>{fill(strings.PlanImportTwin, placeText(twinOf, several))}</p>}
        {kindTexts[kind] && <p className={styles.remark}>{kindTexts[kind]()}</p>}
        {(draft.faults.length > 0 || draft.personal.length > 0) && (
          <ul className={wizard.faults} aria-label={fill(strings.PlanImportRemarks, place)}>
            {draft.personal.length > 0 && <li className={wizard.wrong}>{fill(strings.PlanImportPersonal, personalText(draft.personal))}</li>}
            {draft.faults.map((fault, index) => <li key={index}>{rowFaultText(fault)}</li>)}
          </ul>
        )}
      </div>
      {offered.length > 1 && (
        <Dropdown
          className={styles.action} ariaLabel={fill(strings.PlanImportWhatToDo, place)} selectedKey={action} disabled={held}
          options={offered.map(key => ({ key, text: actionText(key, kind) }))} onChange={(_event, option) => option && onAction(option.key as RowAction)}
        />
      )}
    </li>
  );
};

type Show = 'all' | 'remarks' | 'standing';

const passes: Record<Show, (row: SettledRow) => boolean> = {
  all: () => true, remarks: ({ draft, kind }) => draft.faults.length > 0 || draft.personal.length > 0 || kind === 'left',
  standing: ({ kind }) => kind === 'same' || kind === 'twin' || kind === 'done'
};

const Notices: React.FC<{ state: ImportWizardState; plan: ImportPlan }> = ({ state, plan }) => {
  const language = useLanguage();
  const { storing } = state;
  const same = plan.rows.filter(({ kind }) => kind === 'same').length;
  const personal = plan.rows.filter(({ draft }) => draft.personal.length > 0).length;
  const nothing = plan.counts.added + plan.counts.changed === 0 && !plan.resumes;
  return (
    <>
      {plan.resumes && <MessageBar isMultiline>{strings.ImportResumes}</MessageBar>}
      {plan.before && <MessageBar isMultiline>{fill(strings.PlanImportBefore, dateAndTime(plan.before.ImportedAt, language))}</MessageBar>}
      {!nothing && <DecidedNote state={state} />}
      {nothing && <MessageBar isMultiline>{strings.PlanImportNothingNew}</MessageBar>}
      {plan.newProblems.length > 0 && <MessageBar isMultiline>{fill(strings.PlanImportNewProblems, plan.newProblems.join(', '))}</MessageBar>}
      {personal > 0 && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          {fill(strings.ImportPersonal, personal)}
          <Checkbox className={styles.keep} label={strings.ImportPersonalKeep} checked={storing.keepPersonal} onChange={(_event, checked) => storing.setKeepPersonal(checked === true)} />
        </MessageBar>
      )}
      {same > 1 && (
        <div className={styles.bar}>
          <span>{fill(strings.PlanImportSame, same)}</span>
          <Link onClick={() => storing.setSame('update')}>{strings.PlanImportUpdateAll}</Link>
          <Link onClick={() => storing.setSame('skip')}>{strings.PlanImportSkipAll}</Link>
        </div>
      )}
    </>
  );
};

/** What the import would do, row by row, before anything is written. */
export const PreviewStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const language = useLanguage();
  const [most, setMost] = React.useState(atOnce);
  const [show, setShow] = React.useState<Show>('all');
  const { storing, layout } = state;
  const plan = storing.plan!;
  const { counts } = plan;
  const several = (layout?.tables.length ?? 0) > 1;
  const shown = React.useMemo(() => plan.rows.filter(passes[show]), [plan, show]);
  const count = (one: Show): string => figure(plan.rows.filter(passes[one]).length, language);
  return (
    <>
      <p className={wizard.file}><strong>{plan.source.name}</strong> {fill(strings.PlanImportForYear, plan.year)}</p>
      <Figures
        label={strings.ImportStepPreview}
        figures={[{ label: strings.ImportAdded, value: counts.added }, { label: strings.ImportChanged, value: counts.changed }, { label: strings.PlanImportSkipped, value: counts.skipped }]}
      />
      <Notices state={state} plan={plan} />
      <Dropdown
        label={strings.PlanImportShow} className={styles.header} selectedKey={show} onChange={(_event, option) => {
          setShow((option?.key ?? 'all') as Show);
          setMost(atOnce);
        }}
        options={[
          { key: 'all', text: `${strings.PlanImportShowAll} (${count('all')})` }, { key: 'remarks', text: `${strings.PlanImportShowRemarks} (${count('remarks')})` },
          { key: 'standing', text: `${strings.PlanImportShowStanding} (${count('standing')})` }
        ]}
      />
      <ol className={rowStyles.rows} aria-label={strings.PlanImportRowsList}>
        {shown.slice(0, most).map(row => (
          <Row key={row.draft.ordinal} row={row} several={several} keepPersonal={storing.keepPersonal} onAction={action => storing.setAction(row.draft.ordinal, action)} />
        ))}
      </ol>
      {shown.length > most && <Link onClick={() => setMost(most + 200)}>{fill(strings.ImportShowMore, shown.length - most)}</Link>}
      <p className={wizard.about}>{strings.PlanImportDraftText}</p>
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.ImportStart} disabled={counts.added + counts.changed === 0 && !plan.resumes} onClick={storing.start} />
        <DefaultButton text={strings.ImportBack} onClick={state.back} />
      </div>
    </>
  );
};
