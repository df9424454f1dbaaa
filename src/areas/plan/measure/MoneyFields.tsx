import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { TextInput } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { useLanguage } from '../../../kit/ui/language';
import styles from './MeasureForm.module.scss';
import { moneyText } from './texts';
import type { MeasureForm } from './useMeasureForm';

/** Hours and kronor by source: planned, and what it came to. */
export const MoneyFields: React.FC<{ form: MeasureForm }> = ({ form: { control, values } }) => {
  const language = useLanguage();
  const sums = moneyText(values, language);
  return (
    <>
      <Pair>
        <TextInput control={control} name="Hours" label={strings.MeasureHours} suffix="h" maxLength={9} />
        <TextInput control={control} name="SpentHours" label={strings.MeasureSpentHours} suffix="h" maxLength={9} />
      </Pair>
      <Pair>
        <TextInput control={control} name="BudgetOwn" label={strings.MeasureBudgetOwn} suffix="kr" maxLength={12} />
        <TextInput control={control} name="SpentOwn" label={strings.MeasureSpentOwn} suffix="kr" maxLength={12} />
      </Pair>
      <Pair>
        <TextInput control={control} name="BudgetGrant" label={strings.MeasureBudgetGrant} suffix="kr" maxLength={12} />
        <TextInput control={control} name="SpentGrant" label={strings.MeasureSpentGrant} suffix="kr" maxLength={12} />
      </Pair>
      <Pair>
        <TextInput control={control} name="BudgetPartner" label={strings.MeasureBudgetPartner} suffix="kr" maxLength={12} />
        <TextInput control={control} name="SpentPartner" label={strings.MeasureSpentPartner} suffix="kr" maxLength={12} />
      </Pair>
      {sums && <div role="status" className={styles.about}>{sums}</div>}
    </>
  );
};
