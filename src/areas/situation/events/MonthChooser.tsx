import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { IconButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { monthAway } from './periods';
import styles from './MonthChooser.module.scss';

/** A month, `YYYY-MM`: the one before, the one after, or typed. Where the browser has a picker of months it is used. */
export const MonthChooser: React.FC<{ period: string; onChange(period: string): void }> = ({ period, onChange }) => {
  const [typed, setTyped] = React.useState(period);
  React.useEffect(() => setTyped(period), [period]);
  return (
    <div className={styles.chooser}>
      <IconButton iconProps={{ iconName: 'ChevronLeft' }} ariaLabel={strings.PreviousMonth} title={strings.PreviousMonth} onClick={() => onChange(monthAway(period, -1))} />
      <TextField
        label={strings.Month} type="month" value={typed} className={styles.field} placeholder="2026-04"
        onChange={(_event, text = '') => {
          setTyped(text);
          if (/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text)) onChange(text);
        }}
        onBlur={() => setTyped(period)}
      />
      <IconButton iconProps={{ iconName: 'ChevronRight' }} ariaLabel={strings.NextMonth} title={strings.NextMonth} onClick={() => onChange(monthAway(period, 1))} />
    </div>
  );
};
