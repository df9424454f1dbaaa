import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Toggle } from '@fluentui/react/lib/Toggle';
import { PersonPicker } from '../../../kit/forms/PersonPicker';
import type { Person } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import type { Measure } from '../lists';
import { ChangeReport } from './ChangeReport';
import type { HandOverRow } from './handOver';
import { useHandOver } from './useHandOver';
import type { HandOver } from './useHandOver';
import styles from './people.module.scss';

const groupName = ({ kind, year }: HandOverRow): string => {
  switch (kind) {
    case 'measure': return fill(strings.PlanTitle, year ?? '');
    case 'task': return strings.EstTasks;
    case 'seat': return strings.PeopleSeatGroup;
  }
};

const Group: React.FC<{ name: string; rows: HandOverRow[]; state: HandOver }> = ({ name, rows, state }) => {
  const all = rows.every(({ key }) => state.chosen.has(key));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {name}
        <ActionButton
          ariaLabel={`${all ? strings.PeopleChooseNone : strings.PeopleChooseAll}: ${name}`} onClick={() => state.choose(rows.map(({ key }) => key), !all)}
        >
          {all ? strings.PeopleChooseNone : strings.PeopleChooseAll}
        </ActionButton>
      </legend>
      <ul className={styles.choices}>
        {rows.map(row => (
          <li key={row.key} className={styles.choice}>
            <Checkbox
              label={row.closed ? fill(strings.PeopleClosedRow, row.title) : row.title} checked={state.chosen.has(row.key)}
              onChange={(_event, chosen) => state.choose([row.key], chosen === true)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

const Choice: React.FC<{ state: HandOver; onClose(): void }> = ({ state, onClose }) => {
  const { from, rows = [], chosen, to } = state;
  const groups = [...new Set(rows.map(groupName))].map(name => ({ name, rows: rows.filter(row => groupName(row) === name) }));
  const same = to !== undefined && to.id === from?.id;
  const fault = !state.tried ? undefined : !to ? strings.Required : same ? strings.PeopleSamePerson : undefined;
  return (
    <>
      <PersonPicker label={strings.PeopleTo} required value={to} errorMessage={fault} onChange={state.setTo} />
      {from && <Toggle label={strings.PeopleWithClosed} inlineLabel checked={state.withClosed} onChange={(_event, shown) => state.setClosed(shown === true)} />}
      {rows.length === 0 && <MessageBar>{strings.PeopleNothingToGive}</MessageBar>}
      {groups.map(group => <Group key={group.name} {...group} state={state} />)}
      {state.tried && rows.length > 0 && chosen.size === 0 && <MessageBar messageBarType={MessageBarType.warning}>{strings.PeopleChooseSomething}</MessageBar>}
      {to && !same && chosen.size > 0 && (
        <p className={styles.note} aria-live="polite">
          {from ? fill(strings.PeoplePreview, chosen.size, from.title, to.title) : fill(strings.PeoplePreviewUnowned, chosen.size, to.title)}
        </p>
      )}
      <div className={styles.buttons}>
        <PrimaryButton text={fill(strings.PeopleHandOverCount, chosen.size)} onClick={state.handOver} disabled={rows.length === 0} />
        <DefaultButton text={strings.Cancel} onClick={onClose} />
      </div>
    </>
  );
};

interface Props { id: number; person: Person | undefined; unowned: readonly Measure[]; onClose(): void; }

/** Hands over what a person owns: choose, look, do it in one step, and take it back in one (P22). */
const HandOverPanel: React.FC<Props> = ({ id, person, unowned, onClose }) => {
  const state = useHandOver(id, person, unowned);
  const begun = state.run.changes !== undefined || state.run.running || state.run.error !== undefined;
  return (
    <ItemPanel
      title={id === 0 ? strings.PeopleGiveOwner : fill(strings.PeopleHandOverFrom, state.from?.title ?? '')} error={state.error} missing={undefined}
      ready={state.rows !== undefined} onClose={onClose}
    >
      {begun ? <ChangeReport run={state.run} onClose={onClose} /> : <Choice state={state} onClose={onClose} />}
    </ItemPanel>
  );
};

export default HandOverPanel;
