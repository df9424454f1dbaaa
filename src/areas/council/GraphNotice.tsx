import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { isGraphFault } from '../../kit/graph/errors';
import { sendFaultText } from './texts';

/**
 * What stands in the way of Outlook. A missing grant is told with its name and with where an administrator approves
 * it; the rest of the page works without.
 */
export const GraphNotice: React.FC<{ error: Error | undefined }> = ({ error }) => {
  if (error && !isGraphFault(error, 'consent')) {
    return <MessageBar messageBarType={MessageBarType.error} isMultiline>{sendFaultText(error)}</MessageBar>;
  }
  return (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline>
      <strong>{strings.GraphMissingTitle}</strong> {strings.GraphMissingText}
    </MessageBar>
  );
};
