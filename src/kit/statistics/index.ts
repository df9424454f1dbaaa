export { add, besideRegions } from './kinds';
export type { Beside, Counts, Kind, Rates } from './kinds';
export { biggestChanges, countChange, latestFinal, rollingMean, shareChange, smallestBase } from './change';
export type { Change, Changed, Measured } from './change';
export { suppress, usualThreshold } from './suppression';
export type { Cell, Suppressed, Totals } from './suppression';
export { fewestEvents, fewestYears, season } from './season';
export type { Month, Season, Year } from './season';
