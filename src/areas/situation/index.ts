export { problems } from './lists';
