import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { Workspace } from '../../workspace/Workspace';
import { AppWebPart } from '../AppWebPart';
import type { AppProperties } from '../AppWebPart';

/** The whole app as a web part: Teams tab, personal app and full page. */
export default class WorkspaceWebPart extends AppWebPart<AppProperties> {
  public render(): void {
    this.show(React.createElement(Workspace, { host: this.host }));
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return {
      pages: [{
        header: { description: strings.PaneDescription },
        groups: [{ groupFields: [PropertyPaneTextField('homeUrl', { label: strings.HomeAddress, description: strings.PaneHomeDescription })] }]
      }]
    };
  }
}
