import { shown } from '../../../../kit/tables/faults';
import { seenAt, slug } from '../draft';
import { parsePeriod } from '../periods';
import { regionByCode, regionsNamed } from '../regions';
import { isRecord } from './format';
import type { Format } from './format';
import type { Unit } from '../types';

interface Dimension { id: string; codes: string[]; labels: string[]; }

const source = 'SCB';

/** A dimension's codes in their order, from JSON-stat's list or its object of positions. */
function dimensionOf(id: string, raw: unknown): Dimension {
  const category = isRecord(raw) && isRecord(raw.category) ? raw.category : {};
  const labels = isRecord(category.label) ? category.label : {};
  const index = category.index;
  const codes = Array.isArray(index) ? index.map(String)
    : isRecord(index) ? Object.keys(index).sort((a, b) => Number(index[a]) - Number(index[b])) : Object.keys(labels);
  return { id, codes, labels: codes.map(code => String(labels[code] ?? code)) };
}

const isDataset = (json: unknown): json is Record<string, unknown> => isRecord(json) && json.class === 'dataset' && isRecord(json.dimension) && Array.isArray(json.id);

/** PxWeb describes a table as a data set with an empty list of values. */
const hasNoValues = ({ value }: Record<string, unknown>): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** SCB counts people in whole numbers; a table in percent or another unit holds values. */
function measureOf(content: unknown, code: string | undefined): { unit: Unit; measure: 'count' | 'rate' } {
  const category = isRecord(content) && isRecord(content.category) ? content.category : {};
  const unit = isRecord(category.unit) && isRecord(category.unit[code ?? '']) ? category.unit[code ?? ''] as Record<string, unknown> : {};
  const base = String(unit.base ?? 'antal').toLowerCase();
  if (/procent|%/.test(base)) return { unit: 'percent', measure: 'rate' };
  return /^(antal|personer)/.test(base) && Number(unit.decimals ?? 0) === 0 ? { unit: 'count', measure: 'count' } : { unit: 'value', measure: 'rate' };
}

function extensionOf(json: Record<string, unknown>): string {
  const extension = isRecord(json.extension) && isRecord(json.extension.px) ? json.extension.px : {};
  return typeof extension.tableid === 'string' ? extension.tableid : slug(String(json.label ?? '')).slice(0, 30);
}

/**
 * SCB's PxWeb v2 as JSON-stat 2 (https://json-stat.org/format/): each combination of what is neither region nor
 * time is an indicator of its own. What SCB counts are counts; shares and amounts are values.
 */
export const scb: Format = {
  id: 'scb',
  detect: ({ json }) => (isDataset(json)
    ? { format: 'scb', confidence: 0.95, edition: hasNoValues(json) ? 'metadata' : 'data', reasons: [{ code: 'fields', values: ['class', 'dimension', 'id'] }] } : undefined),
  read: async ({ file: { json }, draft, slices }) => {
    draft.source = source;
    if (!isDataset(json)) return draft.fault('FormatUnknown');
    if (hasNoValues(json)) return draft.fault('MetadataOnly');
    const dimensions = (json.id as unknown[]).map(id => dimensionOf(String(id), (json.dimension as Record<string, unknown>)[String(id)]));
    const sizes = Array.isArray(json.size) ? json.size.map(Number) : [];
    const cells = sizes.reduce((product, size) => product * size, 1);
    const fits = dimensions.every(({ codes }, at) => codes.length === sizes[at]) && sizes.length === dimensions.length && cells <= 1_000_000
      && (!Array.isArray(json.value) || json.value.length === cells);
    if (!fits) return draft.fault('RecordUnclear', { record: 1 });
    const role = isRecord(json.role) && Array.isArray(json.role.time) ? String(json.role.time[0]) : 'Tid';
    const time = dimensions.findIndex(({ id }) => id === role || /^(tid|time|år|ar)$/i.test(id));
    const region = dimensions.findIndex(({ id }) => /^region|^kommun|^lan$|^län$/i.test(id));
    if (time < 0 || region < 0) return draft.fault('ColumnMissing', {}, 'Region, Tid');
    const regions = dimensions[region].codes.map((code, at) => regionByCode(code) ?? regionsNamed(dimensions[region].labels[at])[0]);
    const periods = dimensions[time].codes.map(code => parsePeriod(code));
    dimensions[region].codes.forEach((code, at) => regions[at] ?? draft.fault('RegionUnknown', {}, shown(dimensions[region].labels[at] || code)));
    dimensions[time].codes.forEach((code, at) => periods[at] ?? draft.fault('PeriodUnclear', {}, code));
    if (draft.hasErrors) return;
    const table = extensionOf(json);
    const notes = Array.isArray(json.note) ? json.note.map(String).join(' ').replace(/\s+/g, ' ').trim() : '';
    const others = dimensions.map((_, at) => at).filter(at => at !== time && at !== region);
    const contents = others.find(dimension => dimensions[dimension].id === 'ContentsCode');
    const measures = (contents === undefined ? [undefined] : dimensions[contents].codes).map(code => measureOf((json.dimension as Record<string, unknown>).ContentsCode, code));
    const codes = new Map<string, string>();
    const { value: values, status } = json as { value: Record<number, unknown>; status?: Record<number, unknown> };
    const at = dimensions.map(() => 0);
    for (let index = 0; index < cells; index++) {
      if (index % 200 === 0 && slices.due()) await slices.pause(index / cells);
      const own = others.map(dimension => dimensions[dimension].codes[at[dimension]]).join(':');
      const { unit, measure } = measures[contents === undefined ? 0 : at[contents]];
      let code = codes.get(own);
      if (code === undefined) {
        const labels = [...others].sort((one, two) => Number(two === contents) - Number(one === contents)).map(dimension => dimensions[dimension].labels[at[dimension]]);
        code = draft.indicator({ code: `scb:${slug(`${table}-${own}`.replace(/\+/g, 'plus'))}`, name: labels.join(', ') || String(json.label ?? own), unit, source, caveat: notes ? notes.slice(0, 1000) : undefined });
        codes.set(own, code);
      }
      const value = values[index];
      const row = index + 1;
      const seen = seenAt(code, (regions[at[region]] as { code: string }).code, (periods[at[time]] as { period: string }).period, row);
      if (typeof value === 'number' && Number.isFinite(value)) {
        draft.region(regions[at[region]]);
        seen[measure] = value;
        draft.add(seen);
      } else if (value === null || value === undefined) {
        if (status?.[index] === '..') draft.add(Object.assign(seen, { suppressed: true }));
        else draft.skip('noValue', row);
      } else draft.fault('NumberUnreadable', { record: row }, shown(value));
      for (let dimension = at.length - 1; dimension >= 0 && ++at[dimension] === sizes[dimension]; dimension--) at[dimension] = 0;
    }
  }
};
