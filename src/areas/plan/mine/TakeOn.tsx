import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Conflict } from '../../../kit/forms/Conflict';
import { useSave } from '../../../kit/forms/useSave';
import { may, useFormStore, useSite } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { measures } from '../lists';
import type { Measure } from '../lists';
import styles from './MeasureRow.module.scss';

/** Takes on a measure that nobody owns, in one touch; the same button gives it back. */
export const TakeOn: React.FC<{ measure: Measure; onChanged(measure: Measure): void }> = ({ measure, onChanged }) => {
  const site = useSite();
  const store = useFormStore(measures);
  const saving = useSave(store);
  if (!may(site.access, measures, 'edit')) return null;
  const mine = measure.Owner?.login.toLowerCase() === site.login.toLowerCase();
  const change = async (): Promise<void> => {
    const { ensurePerson } = await import(/* webpackChunkName: 'person' */ '../../../kit/lists/people');
    const stored = await saving.run(async () => store.update(measure, { Owner: mine ? undefined : await ensurePerson(site.sp, site.login) }));
    if (stored) onChanged(stored);
  };
  return (
    <>
      <DefaultButton
        className={styles.update} text={mine ? strings.MineGiveBack : strings.MineTakeOn} disabled={saving.saving || (!mine && !!measure.Owner)}
        ariaLabel={fill(mine ? strings.MineGiveBackOf : strings.MineTakeOnOf, measure.Title)} onClick={() => { change().catch(() => undefined); }}
      />
      {saving.error && <span role="alert" className={styles.fault}>{faultText(saving.error)}</span>}
      <Conflict definition={measures} open={saving.conflict} />
    </>
  );
};
