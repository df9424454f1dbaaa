/** The Graph half of the conformance suite. */
import type { ConformanceCase, Operation } from '../case.ts';
import { answering, answerOperations } from './answers.ts';
import { attachmentCases, attachmentOperations } from './attachments.ts';
import { directoryCases, directoryOperations } from './directory.ts';
import { eventCases, eventOperations } from './events.ts';
import { fileCases, fileOperations } from './files.ts';
import { wireCases, wireOperations } from './wire.ts';

export const graphOperations: Operation[] = [...wireOperations, ...directoryOperations, ...eventOperations, ...answerOperations, ...attachmentOperations, ...fileOperations];
export const graphCases: ConformanceCase[] = [...wireCases, ...directoryCases, ...eventCases, ...answering, ...attachmentCases, ...fileCases];
