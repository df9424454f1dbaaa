/** Stand-in for @microsoft/sp-property-pane: the functions that describe fields. Drawing them is propertyPaneView's. */
export const PropertyPaneFieldType = {
  Custom: 1, CheckBox: 2, TextField: 3, Toggle: 5, Dropdown: 6, Label: 7, Slider: 8, Heading: 9, ChoiceGroup: 10, Button: 11, HorizontalRule: 12, Link: 13,
};
export const PropertyPaneDropdownOptionType = { Normal: 0, Divider: 1, Header: 2 };
export const PropertyPaneButtonType = { Normal: 0, Primary: 1, Hero: 2, Compound: 3, Command: 4, Icon: 5 };

export interface PaneField { type: number; targetProperty: string; shouldFocus?: boolean; properties: Record<string, unknown> }
export interface PaneGroup { groupName?: string; isGroupNameHidden?: boolean; groupFields: PaneField[] }
export interface PaneConfiguration { pages: { header?: { description: string }; groups: PaneGroup[] }[] }

const field = (type: number) => (targetProperty: string, properties: Record<string, unknown>): PaneField => ({ type, targetProperty, properties });

export const PropertyPaneTextField = field(PropertyPaneFieldType.TextField);
export const PropertyPaneToggle = field(PropertyPaneFieldType.Toggle);
export const PropertyPaneCheckbox = field(PropertyPaneFieldType.CheckBox);
export const PropertyPaneDropdown = field(PropertyPaneFieldType.Dropdown);
export const PropertyPaneChoiceGroup = field(PropertyPaneFieldType.ChoiceGroup);
export const PropertyPaneSlider = field(PropertyPaneFieldType.Slider);
export const PropertyPaneLabel = field(PropertyPaneFieldType.Label);
export const PropertyPaneLink = field(PropertyPaneFieldType.Link);
export const PropertyPaneButton = field(PropertyPaneFieldType.Button);
export const PropertyPaneHorizontalRule = (): PaneField => ({ type: PropertyPaneFieldType.HorizontalRule, targetProperty: '', properties: {} });
