export { departments, settings } from './lists';
export { findSetting, followUpMonthsKey, municipalityKeys, saveSetting, settingOf } from './store';
export type { Setting } from './store';
