import * as strings from 'TrygghetsnavetStrings';
import { PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { homeDepartments } from '../../workspace/homeDepartments';
import type { Host } from '../../workspace/host';

/** The web part's settings: whose measures it shows, and where the lists are. */
export async function paneOf(host: Host): Promise<IPropertyPaneConfiguration> {
  const departments = await homeDepartments(host).catch(() => []);
  return {
    pages: [{
      header: { description: strings.MinePane },
      groups: [{
        groupFields: [
          PropertyPaneDropdown('department', {
            label: strings.MinePaneWhose, options: [{ key: 0, text: strings.MinePaneOwn }, ...departments.map(({ id, title }) => ({ key: id, text: title }))]
          }),
          PropertyPaneTextField('homeUrl', { label: strings.HomeAddress, description: strings.PaneHomeDescription })
        ]
      }]
    }]
  };
}
