/** The same chart on screen and in Word: same figures, same order, same colours, same dashes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { layout } from '../../src/kit/charts/layout';
import { categoryLabels } from '../../src/kit/charts/model';
import type { ChartData } from '../../src/kit/charts/model';
import { Plot } from '../../src/kit/charts/Plot';
import { chartNote, chartTable } from '../../src/kit/charts/table';
import { guess } from '../../src/kit/charts/text';
import { writeDocument } from '../../src/kit/word';
import { chartWords } from '../../src/kit/word/words';
import { charts } from '../e2e/charts/samples';
import { validationErrors } from './validate';

jest.setTimeout(120_000);

interface Told { name: string; colour: string; dash?: string; values: (number | undefined)[]; }
interface Drawn { categories: string[]; series: Told[]; }

const attribute = (text: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1];

/** What the drawing holds, by its data attributes, in the order of the legend. */
function onScreen(data: ChartData): Drawn {
  const labels = categoryLabels(data, chartWords);
  const drawn = layout(data, { width: 720, measure: guess, labels, figure: String, tick: String });
  const svg = renderToStaticMarkup(createElement(Plot, { data, layout: drawn, measure: guess, id: 'prov', patterned: false }));
  const groups = svg.split(/(?=<g data-series=)/).slice(1);
  const series = groups.map((group): Told => ({
    name: attribute(group, 'data-series') ?? '', colour: attribute(group, 'data-colour') ?? '', dash: attribute(group, 'data-dash'),
    values: data.categories.map(category => {
      const mark = new RegExp(`<g data-category="${category}" data-value="([^"]*)"`).exec(group);
      return mark ? Number(mark[1]) : undefined;
    })
  }));
  // Lines are painted from the last to the first; the legend names them in their order.
  return { categories: labels, series: data.form === 'lines' ? series.reverse() : series };
}

const dashNames: Record<string, string> = { solid: 'solid', dash: 'dash', longDash: 'lgDash', dot: 'dot', dashDot: 'dashDot', longDashDot: 'lgDashDot', shortDash: 'sysDash' };

/** What a chart part of the Word file holds. */
function inWord(xml: string): Drawn {
  const points = (text: string | undefined, part: string): Map<number, string> => new Map([...(new RegExp(`<c:${part}>.*?</c:${part}>`, 's').exec(text ?? '')?.[0] ?? '')
    .matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [Number(at), value]));
  const all = xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
  return {
    categories: [...points(all[0], 'cat').values()],
    series: all.map((ser): Told => {
      const values = points(ser, 'val');
      const own = ser.slice(0, ser.search(/<c:(marker|dLbls|cat|errBars)>/));
      return {
        name: [...points(ser, 'tx').values()][0], colour: attribute(own.slice(own.indexOf('srgbClr')), 'val') ?? '', dash: /<a:prstDash val="([^"]*)"/.exec(own)?.[1],
        values: Array.from({ length: points(ser, 'cat').size }, (_, at) => values.has(at) ? Number(values.get(at)) : undefined)
      };
    })
  };
}

let parts: Record<string, string>;
let errors: unknown[];

beforeAll(async () => {
  const file = await writeDocument({ title: 'Diagram', organisation: 'Kommun', date: '2026-05-21', status: 'Utkast', sections: [{ blocks: charts.map(data => ({ kind: 'chart', ...data })) }] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.xml$/.test(name) ? strFromU8(content) : '']));
  const folder = mkdtempSync(join(tmpdir(), 'charts-'));
  writeFileSync(join(folder, 'charts.docx'), bytes);
  errors = await validationErrors(join(folder, 'charts.docx'));
  rmSync(folder, { recursive: true, force: true });
});

test('the Open XML validator finds nothing in documents with every kind of chart', () => {
  expect(errors).toEqual([]);
});

describe.each(charts.map((data, at) => [data.caption, data, `word/charts/chart${at + 1}.xml`] as const))('%s', (_, data, part) => {
  test('has the same names, figures, order, colours and dashes on screen and in Word', () => {
    const [screen, word] = [onScreen(data), inWord(parts[part])];
    expect(word.categories).toEqual(screen.categories);
    expect(word.series.map(({ name, values }) => ({ name, values }))).toEqual(screen.series.map(({ name, values }) => ({ name, values })));
    expect(word.series.map(({ colour }) => colour)).toEqual(screen.series.map(({ colour }) => colour));
    if (data.form === 'lines') expect(word.series.map(({ dash }) => dash)).toEqual(screen.series.map(({ dash }) => dashNames[dash ?? '']));
  });

  test('has its figures, source and caveat below it, as on screen', () => {
    const texts = [...parts['word/document.xml'].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(texts).toContain(chartNote(data, chartWords, 'sv-SE'));
    for (const row of chartTable(data, chartWords, 'sv-SE').rows) for (const text of row) expect(texts).toContain(text);
  });
});

test('intervals are error bars from each value, and a value without one has none', () => {
  const at = charts.findIndex(({ caption }) => caption === 'Otrygghet i kommunen och i riket');
  const bars = parts[`word/charts/chart${at + 1}.xml`].match(/<c:errBars>.*?<\/c:errBars>/gs) ?? [];
  expect(bars).toHaveLength(2);
  expect([...(bars[0] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value))).toEqual([6, 5.5, 6, 6, 5, 4.5, 5, 5]);
});
