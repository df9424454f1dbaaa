import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { PersonalDataWarning } from '../../../../kit/forms/PersonalDataWarning';
import { useDraft } from '../../../../kit/forms/useDraft';
import { fill, lineLength } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { Themed } from '../../../../kit/ui/themed';
import { statusText } from '../../StatusBadge';
import type { BoardState } from './useBoard';

/** Why a measure is paused or stopped: asked before the one write. */
export const ReasonDialog: React.FC<{ asking: NonNullable<BoardState['asking']>; board: BoardState }> = ({ asking: { measure, status }, board }) => {
  const { saving } = board;
  const draft = useDraft<string>(`board-${measure.id}-${status}`);
  const [reason, setReason] = React.useState(draft.found ?? '');
  const [tried, setTried] = React.useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() && await board.withReason(reason)) draft.drop();
  };
  const cancel = (): void => {
    draft.drop();
    board.cancel();
  };
  return (
    <Dialog
      hidden={false} onDismiss={cancel} minWidth={300} modalProps={{ isBlocking: true }}
      dialogContentProps={{ type: DialogType.normal, title: fill(strings.BoardReasonTitle, statusText(status)), subText: measure.Title, closeButtonAriaLabel: strings.Close }}
    >
      <Themed>
        <TextField
          label={strings.StatusReason} required value={reason} maxLength={lineLength} autoFocus
          errorMessage={tried && !reason.trim() ? strings.ReasonMissing : undefined}
          onChange={(_event, value) => {
            setReason(value ?? '');
            draft.keep(value ?? '');
          }}
          onKeyDown={event => { if (event.key === 'Enter') save().catch(() => undefined); }}
        />
        <PersonalDataWarning text={reason} />
        {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(saving.error)}</MessageBar>}
      </Themed>
      <DialogFooter>
        <PrimaryButton text={saving.saving ? strings.Saving : strings.Save} onClick={() => { save().catch(() => undefined); }} disabled={saving.saving} />
        <DefaultButton text={strings.Cancel} onClick={cancel} disabled={saving.saving} />
      </DialogFooter>
    </Dialog>
  );
};
