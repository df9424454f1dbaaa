import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { TextInput } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { useLanguage } from '../../../kit/ui/language';
import styles from './MeasureForm.module.scss';
import { moneyText } from './texts';
import type { MeasureForm } from './useMeasureForm';

type Amount = `${'Hours' | 'Spent' | 'Budget'}${string}` & keyof MeasureForm['values'];

/** Hours and kronor by source: planned, and what it came to. */
export const MoneyFields: React.FC<{ form: MeasureForm }> = ({ form: { control, values } }) => {
  const language = useLanguage();
  const sums = moneyText(values, language);
  const line = (name: Amount, label: string, spent: Amount, spentLabel: string, unit = 'kr'): React.ReactElement => (
    <Pair>
      <TextInput control={control} name={name} label={label} suffix={unit} maxLength={unit === 'kr' ? 12 : 9} />
      <TextInput control={control} name={spent} label={spentLabel} suffix={unit} maxLength={unit === 'kr' ? 12 : 9} />
    </Pair>
  );
  return (
    <>
      {line('Hours', strings.MeasureHours, 'SpentHours', strings.MeasureSpentHours, 'h')}
      {line('BudgetOwn', strings.MeasureBudgetOwn, 'SpentOwn', strings.MeasureSpentOwn)}
      {line('BudgetGrant', strings.MeasureBudgetGrant, 'SpentGrant', strings.MeasureSpentGrant)}
      {line('BudgetPartner', strings.MeasureBudgetPartner, 'SpentPartner', strings.MeasureSpentPartner)}
      {sums && <div role="status" className={styles.about}>{sums}</div>}
    </>
  );
};
