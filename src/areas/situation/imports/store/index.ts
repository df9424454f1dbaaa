/**
 * Storing of what the readers read, and taking it back. Belongs to the readers' lazy chunk (`imports`).
 *
 * `planImport` compares → a person looks → `runImport`. `planUndo` → a person looks → `runUndo`. Each of the two that
 * write can be broken off anywhere; planning anew and running again does what is left.
 */
export { planImport } from './plan';
export { runImport } from './run';
export { planUndo, runUndo } from './undo';
export { resumable } from './log';
export { formatWords, kindOf, lengthOf, levelOf, unitWords } from './compare';
export { recordOf } from './record';
export type * from './types';
