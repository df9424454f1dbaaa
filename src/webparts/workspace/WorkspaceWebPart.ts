import * as React from 'react';
import * as ReactDom from 'react-dom';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';

export interface WorkspaceProperties { homeUrl: string; }

export default class WorkspaceWebPart extends BaseClientSideWebPart<WorkspaceProperties> {
  public render(): void {
    ReactDom.render(React.createElement(DefaultButton, { text: strings.AppName }), this.domElement);
  }
  protected onDispose(): void { ReactDom.unmountComponentAtNode(this.domElement); }
}
