import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { QuickForm } from '../../../kit/forms/QuickForm';
import { useQuickChange } from '../../../kit/forms/useQuickChange';
import { fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { useLanguage } from '../../../kit/ui/language';
import { useLink } from '../../../kit/ui/router';
import rows from '../../../kit/ui/rows.module.scss';
import styles from '../est/Est.module.scss';
import { walkObservationStates, walkObservations } from '../lists';
import type { WalkObservation } from '../lists';
import { byUrgency, fixedFault, fromObservationStanding, isLate, isToMend, responsibleOf, toObservationStanding } from './model';
import { observationStateLook, observationStateText, walkFaultText } from './texts';

interface Props { observation: WalkObservation; showWalk?: boolean; onChanged(observation: WalkObservation): void; }

/** One observation: where, what, whose, and its state changed in place. */
const ObservationRow: React.FC<Props> = ({ observation, showWalk, onChanged }) => {
  const language = useLanguage();
  const link = useLink();
  const now = today();
  const change = useQuickChange<typeof walkObservations, ReturnType<typeof toObservationStanding>>({
    definition: walkObservations, item: observation, form: 'quick-walk', toValues: toObservationStanding, changes: fromObservationStanding,
    mayBeSaved: values => !fixedFault(values, now), onChanged
  });
  const { values, saving } = change;
  const fault = change.tried ? fixedFault(values, now) : undefined;
  const { State, DueDate, FixedDate, Walk, Problem } = observation;
  const when = State === 'Åtgärdad' ? FixedDate && fill(strings.WalkMendedOn, longDate(FixedDate, language))
    : isToMend(observation) ? DueDate ? fill(strings.EstDueBy, longDate(DueDate, language)) : strings.EstNoDueDate : undefined;
  const whose = responsibleOf(observation) || (isToMend(observation) ? strings.EstNobody : '');
  return (
    <li className={rows.row}>
      <div className={rows.apart}>
        <div className={rows.what}>
          <a className={rows.title} {...link({ path: `est/walks/${Walk?.id ?? ''}`, query: { observation: String(observation.id) } })}>
            {[observation.Place, observation.Title].filter(Boolean).join(': ')}
          </a>
          <div className={rows.about}>{[showWalk && Walk?.title, whose, when].filter(Boolean).join(' · ')}</div>
          {observation.Note && <div className={styles.result}>{observation.Note}</div>}
          {isLate(observation, now) && <Badge icon="Clock" tone="bad" text={strings.EstLate} />}
          {Problem && <div className={styles.promoted}><a {...link({ path: `situation/problems/${Problem.id}`, query: {} })}>{fill(strings.WalkProblem, Problem.title)}</a></div>}
        </div>
        {change.canEdit ? (
          <Dropdown
            className={styles.state} ariaLabel={fill(strings.EstStateOf, observation.Title)} selectedKey={values.State} disabled={saving.saving}
            options={walkObservationStates.map(key => ({ key, text: observationStateText(key) }))}
            onChange={(_event, option) => option && change.write({ State: String(option.key), ...(option.key === 'Åtgärdad' && !values.FixedDate ? { FixedDate: now } : {}) })}
          />
        ) : <Badge {...observationStateLook(State)} text={observationStateText(State)} />}
      </div>
      <QuickForm definition={walkObservations} change={change} free={values.Note}>
        {values.State === 'Åtgärdad' && (
          <DateField
            label={strings.WalkFixedDate} required value={values.FixedDate} errorMessage={fault && walkFaultText(fault)}
            onChange={next => change.write({ FixedDate: next })}
          />
        )}
        <TextField label={strings.NoteLabel} value={values.Note} multiline autoAdjustHeight rows={2} onChange={(_event, Note = '') => change.write({ Note })} />
      </QuickForm>
    </li>
  );
};

/** Observations one below the other, what is to be mended first. One that was changed here stays in its place until the page is left, to be undone. */
export const ObservationRows: React.FC<{ items: readonly WalkObservation[]; label: string; showWalk?: boolean; gone?: number }> = props => {
  const { items, label, showWalk, gone } = props;
  const [changed, setChanged] = React.useState<WalkObservation[]>([]);
  // As they stood when they were first seen: a row does not leave the place where it was changed.
  const places = React.useRef(new Map<number, WalkObservation>());
  const shown = [...items, ...changed.filter(({ id }) => id !== gone && !items.some(item => item.id === id))];
  for (const item of shown) if (!places.current.has(item.id)) places.current.set(item.id, item);
  shown.sort((a, b) => byUrgency(places.current.get(a.id)!, places.current.get(b.id)!));
  return (
    <ul className={rows.rows} aria-label={label}>
      {shown.map(observation => (
        <ObservationRow
          key={observation.id} observation={observation} showWalk={showWalk}
          onChanged={next => setChanged(before => [...before.filter(({ id }) => id !== next.id), next])}
        />
      ))}
    </ul>
  );
};
