export { departments, settings } from './lists';
export { findSetting, municipalityKeys, saveSetting, settingOf } from './store';
export type { Setting } from './store';
