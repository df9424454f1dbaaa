export { departments, settings } from './lists';
export { formerNamesOf, offeredDepartments, originsOf, withFormerName } from './departments';
export type { Department, FormerName } from './departments';
export { followUpMonthsKey, municipalityKeys, settingOf } from './model';
export { findSetting, saveSetting } from './store';
export type { Setting } from './store';
export { useKeeping } from './useKeeping';
