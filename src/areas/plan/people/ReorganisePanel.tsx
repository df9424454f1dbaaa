import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { fill } from '../../../kit/text/format';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import { offeredDepartments } from '../../settings';
import type { Department } from '../../settings';
import { ChangeReport } from './ChangeReport';
import type { Belonging, Reorganisation, ReorganisationFault } from './reorganise';
import { useReorganisation } from './useReorganisation';
import type { ReorganisationState } from './useReorganisation';
import styles from './people.module.scss';

const faultTexts: Record<ReorganisationFault, () => string> = {
  required: () => strings.PeopleNameMissing, taken: () => strings.PeopleNameTaken, date: () => strings.DateInvalid,
  target: () => strings.PeopleTargetMissing, parts: () => strings.PeoplePartsMissing
};
const kindTexts: Record<Belonging['kind'], () => string> = {
  measure: () => strings.MeasureTitle, participation: () => strings.Participants, task: () => strings.PeopleKindTask,
  observation: () => strings.PeopleKindObservation, case: () => strings.PeopleKindCase, seat: () => strings.PeopleKindSeat
};
const about = (row: Belonging): string => [kindTexts[row.kind](), row.year].filter(Boolean).join(' ');

interface Props { kind: Reorganisation; department: Department; all: readonly Department[]; }
type FieldsProps = Props & { state: ReorganisationState };

const toggled = (ids: readonly number[], id: number, chosen: boolean): number[] => chosen ? [...ids, id] : ids.filter(one => one !== id);

const Others: React.FC<{ label: string; offered: { id: number; title: string }[]; chosen: readonly number[]; onChange(ids: number[]): void }> = props => (
  <Dropdown
    label={props.label} multiSelect selectedKeys={[...props.chosen]} options={props.offered.map(({ id, title }) => ({ key: id, text: title }))}
    onChange={(_event, option) => option && props.onChange(toggled(props.chosen, Number(option.key), option.selected === true))}
  />
);

/** The things that move, each with its own choice. */
const Rows: React.FC<FieldsProps> = ({ kind, state }) => {
  const { rows = [], form, type, parts } = state;
  if (rows.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{fill(kind === 'end' ? strings.PeopleStays : strings.PeopleMoves, rows.length)}</legend>
      <ul className={styles.choices}>
        {rows.map(row => (
          <li key={row.key} className={kind === 'split' ? styles.part : styles.choice}>
            {kind === 'merge' && (
              <Checkbox
                label={`${row.title} (${about(row)})`} checked={!form.stays.includes(row.key)}
                onChange={(_event, moves) => type({ stays: moves ? form.stays.filter(key => key !== row.key) : [...form.stays, row.key] })}
              />
            )}
            {kind !== 'merge' && <span>{row.title} <span className={styles.about}>({about(row)})</span></span>}
            {kind === 'split' && (
              <Dropdown
                ariaLabel={fill(strings.PeopleGoesTo, row.title)} placeholder={strings.PeopleChoosePart} options={parts} selectedKey={form.to[row.key] ?? null}
                onChange={(_event, option) => option && type({ to: { ...form.to, [row.key]: String(option.key) } })}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

const Fields: React.FC<FieldsProps> = props => {
  const { kind, department, all, state } = props;
  const { form, faults, type } = state;
  const fault = (name: keyof typeof faults): string | undefined => { const found = faults[name]; return found && faultTexts[found](); };
  const others = offeredDepartments(all.filter(({ id }) => id !== department.id));
  return (
    <div className={styles.fields}>
      {kind === 'merge' && (
        <>
          <Dropdown
            label={strings.PeopleInto} required selectedKey={form.target ?? null} errorMessage={fault('target')}
            options={[{ key: 'new', text: strings.PeopleNewDepartment }, ...others.map(({ id, title }) => ({ key: id, text: title }))]}
            onChange={(_event, option) => option && type({ target: option.key === 'new' ? 'new' : Number(option.key), with: form.with.filter(id => id !== option.key) })}
          />
          <Others label={strings.PeopleMergedToo} offered={others.filter(({ id }) => id !== form.target)} chosen={form.with} onChange={ids => type({ with: ids })} />
        </>
      )}
      {(kind === 'rename' || form.target === 'new') && (
        <TextField label={strings.PeopleNewName} required maxLength={255} value={form.name} errorMessage={fault('name')} onChange={(_event, name = '') => type({ name })} />
      )}
      {kind === 'split' && (
        <>
          <TextField
            label={strings.PeopleParts} description={strings.PeoplePartsHelp} multiline autoAdjustHeight rows={3} value={form.parts} errorMessage={fault('parts')}
            onChange={(_event, parts = '') => type({ parts })}
          />
          <Others label={strings.PeopleExistingParts} offered={others} chosen={form.existing} onChange={existing => type({ existing })} />
          <Checkbox label={fill(strings.PeopleEndsOld, department.Title)} checked={form.ends} onChange={(_event, ends) => type({ ends: ends === true })} />
        </>
      )}
      <DateField label={kind === 'rename' ? strings.PeopleRenamedOn : strings.PeopleFrom} required value={form.date} errorMessage={fault('date')} onChange={date => type({ date })} />
    </div>
  );
};

const titles: Record<Reorganisation, () => string> = {
  rename: () => strings.PeopleRenameTitle, merge: () => strings.PeopleMergeTitle, split: () => strings.PeopleSplitTitle, end: () => strings.PeopleEndTitle
};
const texts: Record<Reorganisation, () => string> = {
  rename: () => strings.PeopleRenameText, merge: () => strings.PeopleMergeText, split: () => strings.PeopleSplitText, end: () => strings.PeopleEndText
};
const starts: Record<Reorganisation, () => string> = {
  rename: () => strings.PeopleRename, merge: () => strings.PeopleMerge, split: () => strings.PeopleSplit, end: () => strings.PeopleEnd
};

/** A verksamhet is renamed, merged, split or ended: looked at first, done in one step, taken back in one. */
const ReorganisePanel: React.FC<Props & { onClose(): void }> = props => {
  const { kind, all, onClose } = props;
  // As it was when the panel was opened: what is written while it is open must not change the form.
  const [department] = React.useState(props.department);
  const state = useReorganisation(kind, department, all);
  const { run, rows } = state;
  const begun = run.changes !== undefined || run.running || run.error !== undefined;
  return (
    <ItemPanel title={fill(titles[kind](), department.Title)} error={state.error} missing={undefined} ready={rows !== undefined} wide={kind === 'split'} onClose={onClose}>
      {begun ? <ChangeReport run={run} onClose={onClose} /> : (
        <>
          <p>{texts[kind]()}</p>
          <Fields {...props} department={department} state={state} />
          <Rows {...props} department={department} state={state} />
          {state.links > 0 && <p>{fill(strings.PeopleLinksMove, state.links)}</p>}
          {state.missing > 0 && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.PeoplePartMissing, state.missing)}</MessageBar>}
          {kind === 'end' && rows !== undefined && rows.length > 0 && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PeopleEndOpenText}</MessageBar>}
          <div className={styles.buttons}>
            <PrimaryButton text={starts[kind]()} onClick={state.start} disabled={!state.ready} />
            <DefaultButton text={strings.Cancel} onClick={onClose} />
          </div>
        </>
      )}
    </ItemPanel>
  );
};

export default ReorganisePanel;
