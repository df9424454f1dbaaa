import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { may, useRefresh, useSite } from '../../../kit/lists';
import { faultText } from '../../../kit/ui/faults';
import { followUpMonthsKey, saveSetting, settings } from '../../settings';
import { useFollowUpMonths } from '../followUpMonths';
import styles from './FollowUpMonthsSetting.module.scss';

/** The months at whose end measures are followed up (P22): saved as soon as they are chosen. */
const FollowUpMonthsSetting: React.FC = () => {
  const site = useSite();
  const refresh = useRefresh();
  const months = useFollowUpMonths();
  const [saving, setSaving] = React.useState(false);
  const [error, setError] = React.useState<Error | 'none'>();
  const save = async (month: number, chosen: boolean): Promise<void> => {
    const next = chosen ? [...months, month].sort((a, b) => a - b) : months.filter(other => other !== month);
    if (next.length === 0) return setError('none');
    setSaving(true);
    setError(undefined);
    try {
      await saveSetting(site, followUpMonthsKey, next.join(','));
      await refresh(settings);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <p>{strings.MineFollowUpMonthsText}</p>
      <div className={styles.months} role="group" aria-label={strings.MineFollowUpMonths}>
        {strings.Months.split(',').map((name, index) => (
          <Checkbox
            key={name} label={name} checked={months.includes(index + 1)} disabled={saving || !may(site.access, settings, 'edit')}
            onChange={(_event, chosen) => { save(index + 1, chosen === true).catch(() => undefined); }}
          />
        ))}
      </div>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{error === 'none' ? strings.MineFollowUpMonthsNone : faultText(error)}</MessageBar>}
    </>
  );
};

export default FollowUpMonthsSetting;
