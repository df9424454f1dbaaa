export { departments, settings } from './lists';
