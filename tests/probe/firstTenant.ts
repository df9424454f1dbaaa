/** Reads docs/first-tenant.md: its table of what is taken for granted, so that a difference can name its row. */
import { readFileSync } from 'node:fs';

export interface Assumption {
  id: string;
  /** inf, comm, read, doc, own: how sure it is. */ mark: string;
  assumed: string;
  /** Cases of the probe, by id; empty when it is looked at by hand. */ cases: string[];
  check: string;
  /** Files of ours that build on it. */ files: string[];
  change: string;
  /** Written in by the administrator: what was found, and when. */ outcome: string;
}

const ticked = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1] as string);

/** A case's id: `operation/outcome/what`, the operation with dots. */
const isCase = (text: string): boolean => /^[a-z]+(\.[a-z-]+)*\/(success|denied|missing|malformed|conflict)\/[\w-]+$/.test(text);

/** The rows of every table whose first column is an id like `S12`. */
export function assumptionsOf(text: string): Assumption[] {
  return text.split('\n').filter(line => /^\| [A-Z]\d+ \|/.test(line)).map(line => {
    const [id, mark, assumed, check, where, change, outcome] = line.split(/(?<!\\)\|/).slice(1, -1).map(cell => cell.trim()) as [string, string, string, string, string, string, string];
    return { id, mark, assumed, check, change, outcome, cases: ticked(check ?? '').filter(isCase), files: ticked(where ?? '') };
  });
}

export const readAssumptions = (path: string): Assumption[] => assumptionsOf(readFileSync(path, 'utf8'));
