import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { figure, fill } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { ItemPanel } from '../../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../../kit/ui/language';
import type { Measure } from '../../lists';
import { budgetOf } from '../../measure/inDepth';
import { useInDepth } from './useInDepth';
import type { InDepthState } from './useInDepth';
import rows from '../../../../kit/ui/rows.module.scss';
import styles from '../Overview.module.scss';

const Choices: React.FC<{ title: string; items: readonly Measure[]; state: InDepthState }> = ({ title, items, state }) => {
  const language = useLanguage();
  return items.length === 0 ? null : (
    <fieldset className={styles.choices}>
      <legend>{title}</legend>
      {items.map(measure => (
        <div key={measure.id} className={styles.choice}>
          <Checkbox label={measure.Title} checked={state.chosen.has(measure.id)} onChange={(_event, is) => state.choose(measure.id, is === true)} disabled={state.busy || state.done !== undefined} />
          <div className={`${rows.about} ${styles.choiceAbout}`}>
            {[measure.Problem?.title, measure.Department?.title, budgetOf(measure) > 0 && fill(strings.OverviewKronor, figure(budgetOf(measure), language))].filter(Boolean).join(' · ')}
          </div>
        </div>
      ))}
    </fieldset>
  );
};

/** About five measures to follow up in depth (P22): proposed, chosen, and marked all at once. */
const InDepthPanel: React.FC<{ all: readonly Measure[]; onClose(): void }> = ({ all, onClose }) => {
  const state = useInDepth(all);
  const { proposed, current, done, changes, busy } = state;
  return (
    <ItemPanel title={strings.OverviewInDepth} error={undefined} missing={undefined} ready={proposed !== undefined || state.error !== undefined} onClose={onClose}>
      <p>{strings.OverviewInDepthText}</p>
      {state.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(state.error)}</MessageBar>}
      <Choices title={strings.OverviewInDepthCurrent} items={current} state={state} />
      <Choices title={strings.OverviewInDepthProposed} items={proposed ?? []} state={state} />
      {proposed?.length === 0 && <p>{current.length > 0 ? strings.OverviewInDepthEnough : strings.OverviewInDepthNone}</p>}
      <div aria-live="polite">
        {done !== undefined && (
          <MessageBar messageBarType={MessageBarType.success} isMultiline actions={<MessageBarButton onClick={state.undo} disabled={busy}>{strings.Undo}</MessageBarButton>}>
            {done === 1 ? strings.OverviewInDepthDoneOne : fill(strings.OverviewInDepthDone, done)}
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        {done === undefined && <PrimaryButton text={busy ? strings.Saving : strings.Save} onClick={state.save} disabled={busy || changes === 0} />}
        <DefaultButton text={done === undefined ? strings.Cancel : strings.Close} onClick={onClose} disabled={busy} />
      </div>
    </ItemPanel>
  );
};

export default InDepthPanel;
