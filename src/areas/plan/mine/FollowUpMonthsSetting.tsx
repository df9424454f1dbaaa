import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { faultText } from '../../../kit/ui/faults';
import { followUpMonthsKey, useKeeping } from '../../settings';
import { useFollowUpMonths } from '../followUpMonths';
import styles from './FollowUpMonthsSetting.module.scss';

/** The months at whose end measures are followed up (P22): saved as soon as they are chosen. */
const FollowUpMonthsSetting: React.FC = () => {
  const months = useFollowUpMonths();
  const { saving, error, canKeep, keep } = useKeeping(followUpMonthsKey);
  const [none, setNone] = React.useState(false);
  const save = (month: number, chosen: boolean): void => {
    const next = chosen ? [...months, month].sort((a, b) => a - b) : months.filter(other => other !== month);
    setNone(next.length === 0);
    if (next.length > 0) keep(next.join(',')).catch(() => undefined);
  };
  return (
    <>
      <p>{strings.MineFollowUpMonthsText}</p>
      <div className={styles.months} role="group" aria-label={strings.MineFollowUpMonths}>
        {strings.Months.split(',').map((name, index) => (
          <Checkbox
            key={name} label={name} checked={months.includes(index + 1)} disabled={saving || !canKeep}
            onChange={(_event, chosen) => save(index + 1, chosen === true)}
          />
        ))}
      </div>
      {(none || error) && <MessageBar messageBarType={MessageBarType.error} isMultiline>{none ? strings.MineFollowUpMonthsNone : faultText(error!)}</MessageBar>}
    </>
  );
};

export default FollowUpMonthsSetting;
