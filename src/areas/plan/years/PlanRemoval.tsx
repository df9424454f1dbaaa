import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { IconButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { RemoveDialog } from '../../../kit/forms/Removal';
import type { Removal } from '../../../kit/forms/Removal';
import { useSite } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { useRouter } from '../../../kit/ui/router';
import type { plans } from '../lists';
import { keptBy } from './model';
import { yearsPath } from './paths';
import type { ReadPlan } from './Steps';
import { isBare } from './store';
import styles from './years.module.scss';

/** Beside how a plan stands: removes one that was made by mistake, or tells why it stays. */
export const PlanRemoval: React.FC<{ state: ReadPlan; removal: Removal<typeof plans> }> = ({ state, removal, children }) => {
  const site = useSite();
  const router = useRouter();
  const [asking, setAsking] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const { plan, measures, view, decisions, followUpDecisions } = state;
  const kept = keptBy(view ?? 'decided', decisions.length + followUpDecisions.length, measures.length);
  const remove = async (): Promise<void> => {
    // Asked anew: a measure may have got this year since.
    if (!await isBare(site, plan)) {
      setRefused(true);
      return state.refresh();
    }
    await removal.remove(plan);
    router.go({ path: yearsPath, query: {} });
  };
  return (
    <>
      <div className={styles.standing}>
        {children}
        <IconButton
          iconProps={{ iconName: 'More' }} title={strings.MoreCommands} ariaLabel={strings.MoreCommands} onRenderMenuIcon={() => null}
          menuProps={{ items: [{ key: 'remove', text: strings.PlanYearsRemove, iconProps: { iconName: 'Delete' }, onClick: () => { (kept ? setRefused : setAsking)(true); } }] }}
        />
      </div>
      {refused && kept && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline onDismiss={() => setRefused(false)} dismissButtonAriaLabel={strings.Close}>
          {kept === 'begun' ? strings.PlanYearsKeptBegun : fill(strings.PlanYearsKeptMeasures, plan.Year ?? '', measures.length)}
        </MessageBar>
      )}
      {asking && <RemoveDialog title={strings.PlanYearsRemove} text={fill(strings.PlanYearsRemoveAsk, plan.Title)} remove={remove} onClose={() => setAsking(false)} />}
    </>
  );
};
