import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { fill } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { stepText } from './steps';
import type { Setup } from './useSetup';

/** The set-up's button, progress and result. */
export const SetupRun: React.FC<{ setup: Setup; label: string; onDone(): void }> = ({ setup, label, onDone }) => {
  const language = useLanguage();
  const { running, progress, outcome, error } = setup;
  const start = async (): Promise<void> => {
    const result = await setup.start();
    if (result && !result.failed && result.left.length === 0) onDone();
  };
  return (
    <div aria-live="polite">
      {running && (
        <ProgressIndicator
          label={strings.SetupRunning}
          description={progress?.step ? stepText(progress.step, language) : ''}
          percentComplete={progress && progress.total > 0 ? progress.done / progress.total : undefined}
        />
      )}
      {outcome?.failed && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline>
          {fill(strings.SetupStopped, stepText(outcome.failed.step, language), faultText(outcome.failed.fault))}
        </MessageBar>
      )}
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {outcome && !outcome.failed && outcome.left.length === 0 && (
        <MessageBar messageBarType={MessageBarType.success}>{fill(strings.SetupDone, outcome.done.length)}</MessageBar>
      )}
      <div style={{ display: 'flex', gap: 8, margin: '12px 0' }}>
        <PrimaryButton text={outcome?.failed ? strings.SetupResume : label} disabled={running} onClick={() => { start().catch(() => undefined); }} />
        {running && <DefaultButton text={strings.Stop} onClick={setup.stop} />}
      </div>
    </div>
  );
};
