import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { fill } from '../kit/text/format';

interface State { error?: Error; }

/** Catches what a page throws while it is drawn, names it, and offers to draw it again; the rest of the app stays. */
export class ErrorBoundary extends React.Component<{ children?: React.ReactNode }, State> {
  public state: State = {};

  public static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  public render(): React.ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <MessageBar
        messageBarType={MessageBarType.error} isMultiline
        actions={<MessageBarButton onClick={() => this.setState({ error: undefined })}>{strings.TryAgain}</MessageBarButton>}
      >
        {fill(strings.PageBroke, error.message)}
      </MessageBar>
    );
  }
}
