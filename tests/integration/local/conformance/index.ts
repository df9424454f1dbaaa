/** The services whose cases there are; each is a part of docs/conformance.md. */
import type { ConformanceCase, Operation } from './case.ts';
import { graphCases, graphOperations } from './graph/index.ts';
import { operations as sharePointOperations, sharePointCases } from './sharepoint/index.ts';

export interface Service { title: string; operations: Operation[]; cases: ConformanceCase[] }

export const services: Service[] = [
  { title: 'SharePoint REST', operations: sharePointOperations, cases: sharePointCases },
  { title: 'Microsoft Graph', operations: graphOperations, cases: graphCases },
];
