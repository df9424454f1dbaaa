import { seenAt } from '../draft';
import { faultOf } from '../faults';
import { regionByCode } from '../regions';
import { isRecord } from './format';
import type { Format } from './format';
import type { Indicator, KoladaGroup, Unit } from '../types';

const source = 'Kolada (RKA)';

/** The answers in a file: one page, or several gathered in a list. */
function pagesOf(json: unknown): Record<string, unknown>[] {
  const pages = Array.isArray(json) ? json : [json];
  return pages.every(page => isRecord(page) && Array.isArray(page.values)) ? pages as Record<string, unknown>[] : [];
}

const recordsOf = (json: unknown): Record<string, unknown>[] => pagesOf(json).flatMap(page => (page.values as unknown[]).filter(isRecord));

/** A KPI's unit by its title, which is all that Kolada tells. */
function unitOf(title: string): Unit {
  if (/\/\s*100[ \u00a0]?000|per 100[ \u00a0]?000/i.test(title)) return 'per100000';
  if (/\/\s*1[ \u00a0]?000|per 1[ \u00a0]?000/i.test(title)) return 'per1000';
  if (/\(%\)|procent|\bandel\b/i.test(title)) return 'percent';
  return /index/i.test(title) ? 'index' : 'value';
}

/**
 * Names, units and definitions of KPIs from Kolada's own metadata (`/v3/kpi`), looked up each time since ids change
 * meaning. Which direction is better is left open: a title does not tell (N07609 says otrygghet and counts the safe).
 */
export function readKoladaTitles(json: unknown): ReadonlyMap<string, Indicator> {
  return new Map(recordsOf(json).filter(({ id, title }) => typeof id === 'string' && typeof title === 'string').map(({ id, title, description }) => [String(id), {
    code: `kolada:${String(id).toLowerCase()}`, name: String(title).replace(/\u00a0/g, ' '), unit: unitOf(String(title)), source,
    definition: typeof description === 'string' ? description.replace(/\\n|\u00a0/g, ' ').trim() : undefined
  }]));
}

/** Kolada's groups (`/v3/municipality_groups`) with their members' kommunkoder: titles carry a year and change members. */
export function readKoladaGroups(json: unknown): ReadonlyMap<string, KoladaGroup> {
  const memberCode = (member: unknown): string => String(isRecord(member) ? member.member_id ?? member.id ?? '' : member);
  return new Map(recordsOf(json).filter(({ id, members }) => typeof id === 'string' && Array.isArray(members)).map(({ id, title, members }) => [String(id), {
    code: String(id), name: String(title ?? id).replace(/ \(ovägt medel\)$/, ''), members: (members as unknown[]).map(memberCode)
  }]));
}

/** The address of the next page of an answer (`next_url`, in older answers `next_page`); undefined on the last. */
export function nextKoladaPage(json: unknown): string | undefined {
  if (!isRecord(json)) return undefined;
  const next = json.next_url ?? json.next_page;
  return typeof next === 'string' && next !== '' ? next : undefined;
}

const isData = (record: Record<string, unknown>): boolean => typeof record.kpi === 'string' && Array.isArray(record.values);

/**
 * Data of Kolada's API v3 (and v2, of the same shape), one page or several in a list. Only the total of the
 * genders; Kolada's own kind of region (`0014`, type L) is left out, since its ids are not those of the län.
 */
export const kolada: Format = {
  id: 'kolada',
  detect: ({ json }) => {
    const records = recordsOf(json);
    if (records.length === 0) return undefined;
    const metadata = records.every(record => typeof record.id === 'string' && typeof record.title === 'string');
    if (!metadata && !records.some(isData)) return undefined;
    return { format: 'kolada', confidence: 0.95, edition: metadata ? 'metadata' : 'data', reasons: [{ code: 'fields', values: metadata ? ['id', 'title'] : ['kpi', 'municipality', 'period'] }] };
  },
  read: async ({ file, draft, options, slices }) => {
    const records = recordsOf(file.json);
    draft.source = source;
    if (!records.some(isData)) return draft.take(faultOf('MetadataOnly'));
    const pages = pagesOf(file.json);
    const last = pages[pages.length - 1];
    if (nextKoladaPage(last)) draft.fault('MorePages', {}, records.length);
    for (let index = 0; index < records.length; index++) {
      if (index % 100 === 0 && slices.due()) await slices.pause(index / records.length);
      const { kpi, municipality, period, values } = records[index];
      const row = index + 1;
      const code = String(municipality ?? '');
      const year = String(period ?? '');
      if (!/^\d{4}$/.test(code) && !/^G\d+$/.test(code)) draft.faultOnce('RegionUnknown', { record: row }, code);
      else if (/^00(0[1-9]|[1-9]\d)$/.test(code)) draft.skip('regionType', row);
      else if (!/^(19|20)\d{2}$/.test(year)) draft.fault('PeriodUnclear', { record: row }, year);
      else if (typeof kpi !== 'string' || !Array.isArray(values)) draft.fault('RecordUnclear', { record: row });
      else {
        const region = regionByCode(code);
        if (!region) {
          draft.faultOnce('RegionUnknown', { record: row }, code);
          continue;
        }
        const totals = values.filter(isRecord).filter(({ gender }) => gender === 'T' || gender === undefined);
        for (let left = values.length - totals.length; left > 0; left--) draft.skip('genderSplit', row);
        for (const { value } of totals) {
          if (value === null || value === undefined) draft.skip('noValue', row);
          else if (typeof value !== 'number' || !Number.isFinite(value)) draft.fault('NumberUnreadable', { record: row }, String(value));
          else {
            const indicator = options.koladaTitles?.get(kpi) ?? { code: `kolada:${kpi.toLowerCase()}`, name: kpi, unit: 'value', source };
            draft.region({ ...region, name: options.koladaGroups?.get(code)?.name ?? region.name });
            draft.add(Object.assign(seenAt(draft.indicator(indicator), region.code, year, row), { rate: value }));
          }
        }
      }
    }
  }
};
