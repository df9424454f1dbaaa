import { storeOf } from '../../../../kit/lists';
import { findByKeys } from '../../../../kit/lists/bulk';
import { imports } from '../../../situation';
import type { Import } from '../../../situation';
import { measures } from '../../lists';
import { yearQuery } from '../../store';
import type { MeasureDraft } from '../types';
import { compareRows } from './compare';
import { measureKey, recordOf } from './record';
import type { Comparison, Place, SourceMark } from './types';

/** The imports of measures. A municipality imports some tables a year, so the log is short. */
export function readLog(place: Place): Promise<Import[]> {
  return storeOf(place, imports).query({ where: [{ column: 'Content', is: 'eq', value: 'Åtgärder' }] });
}

/** Rows that an import has made into measures, with the items' numbers. @throws SharePointFault */
export async function madeBy(place: Place, row: Import): Promise<Map<number, number>> {
  const { rows } = recordOf(row);
  const found = await findByKeys(place, measures, rows.map(ordinal => measureKey(row.id, ordinal)));
  return new Map(rows.flatMap(ordinal => {
    const id = found.get(measureKey(row.id, ordinal));
    return id === undefined ? [] : [[ordinal, id] as const];
  }));
}

/**
 * Compares a table's rows with the measures of the year. Writes nothing. Of an import of the same table that was broken
 * off, what is left is compared.
 * @throws SharePointFault
 */
export async function compareWithPlan(place: Place, drafts: readonly MeasureDraft[], source: SourceMark, year: number): Promise<Comparison> {
  const [log, standing] = await Promise.all([readLog(place), storeOf(place, measures).query(yearQuery(year))]);
  const own = log.filter(item => item.FileDigest === source.digest && recordOf(item).year === year).sort((a, b) => b.id - a.id);
  const resumes = own.find(({ State }) => State === 'Påbörjad');
  const before = own.find(({ State }) => State === 'Klar');
  const made = resumes ? await madeBy(place, resumes) : new Map<number, number>();
  return { year, source, rows: compareRows(drafts, standing, made), ...before ? { before } : {}, ...resumes ? { resumes } : {} };
}
