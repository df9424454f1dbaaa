export { cameraCases, decidedFields } from './lists';
export type { CameraCase } from './lists';
export { basicsLacks, decisionView, gatesOf, isReady } from './model';
export type { Gate, GateName } from './model';
