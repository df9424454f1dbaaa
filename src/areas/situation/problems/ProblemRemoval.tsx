import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import type { Problem } from '../lists';
import type { ProblemUses } from './model';
import styles from './Problems.module.scss';
import { useProblemRemoval } from './useProblemRemoval';

/** What keeps a problem, in words. */
function usesText({ measures, cameraCases, walkObservations, estTasks }: ProblemUses): string {
  return [
    [measures.length, strings.ProblemUseMeasures], [cameraCases, strings.ProblemUseCameras], [walkObservations, strings.ProblemUseWalks], [estTasks, strings.ProblemUseTasks]
  ].filter(([count]) => count).map(([count, text]) => fill(text as string, count)).join(', ');
}

/** Removes a problem with its evidence and causes, or tells why it stays: what points to it would lose its ground. */
export const ProblemRemoval: React.FC<{ problem: Problem; onRemoved(): void }> = ({ problem, onRemoved }) => {
  const state = useProblemRemoval(problem, onRemoved);
  const { step, error } = state;
  return (
    <div className={styles.part}>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {step.kind === 'used' && (
        <MessageBar
          messageBarType={MessageBarType.warning} isMultiline
          actions={problem.Priority === 'Avslutat' ? undefined : <MessageBarButton onClick={state.closeProblem} disabled={state.busy}>{strings.ProblemCloseInstead}</MessageBarButton>}
        >
          {fill(strings.ProblemUsed, usesText(step.uses))}
        </MessageBar>
      )}
      <div><DefaultButton text={strings.ProblemRemove} iconProps={{ iconName: 'Delete' }} onClick={state.ask} disabled={state.busy} /></div>
      {step.kind === 'asking' && (
        <Dialog
          hidden={false} onDismiss={state.back} minWidth={300} modalProps={{ isBlocking: true }}
          dialogContentProps={{
            type: DialogType.normal, title: strings.ProblemRemove, subText: fill(strings.ProblemRemoveAsk, problem.Title, step.evidence, step.causes), closeButtonAriaLabel: strings.Close
          }}
        >
          <DialogFooter>
            <PrimaryButton text={strings.Remove} onClick={state.remove} />
            <DefaultButton text={strings.Cancel} onClick={state.back} />
          </DialogFooter>
        </Dialog>
      )}
    </div>
  );
};
