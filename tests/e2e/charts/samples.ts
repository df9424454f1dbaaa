/** Charts of every kind for tests and for looking at. All figures are made up, but for shape and size like a small municipality's. */
import type { ChartData } from '../../../src/kit/charts/model';
import type { HeatData } from '../../../src/kit/charts/heat';
import type { MapData } from '../../../src/kit/charts/places';
import { rollingMean, suppress } from '../../../src/kit/statistics';

const years = Array.from({ length: 11 }, (_, at) => String(2016 + at));
const own = [6010, 6540, 5870, 6630, 6190, 5720, undefined, 6410, 6890, 6230, 5980];
const common = { description: 'Ett påhittat diagram för prov.', source: 'påhittade siffror för prov', sourceDate: '2026-03-23' };

export const lines: ChartData = {
  ...common, form: 'lines', caption: 'Anmälda brott per 100 000 invånare, jämfört med andra', categoryTitle: 'År', categories: years, unit: 'Antal per 100 000 invånare', decimals: 0,
  preliminary: years.map(year => year === '2026'), caveat: 'I en liten kommun ändrar få brott talet mycket.',
  series: [
    { name: 'Kommunen', values: own }, { name: 'Kommunen, medel av tre år', values: rollingMean(own), role: 'mean', of: 'Kommunen' },
    { name: 'Kommungruppen', values: years.map((_, at) => 8100 - at * 40), role: 'reference' },
    { name: 'Västra Götalands län', values: years.map((_, at) => 13900 + (at % 3) * 210), role: 'reference' },
    { name: 'Riket', values: years.map((_, at) => 14300 + at * 25), role: 'reference' }
  ]
};

export const band: ChartData = {
  ...common, form: 'lines', caption: 'Andel som uppger otrygghet utomhus sent på kvällen', categoryTitle: 'Mätning', unit: 'Procent av de tillfrågade',
  categories: ['2018', '2020', '2022', '2024'], caveat: 'Få tillfrågade: skillnaden mellan mätningarna är inte säkerställd.',
  series: [{ name: 'Kommunen', values: [14, 12.5, 11, 12], intervals: [[9, 20], [8, 18], [6, 17], [7, 18]] }]
};

export const whiskers: ChartData = {
  ...band, form: 'columns', caption: 'Otrygghet i kommunen och i riket',
  series: [band.series[0], { name: 'Riket', values: [28, 27, undefined, 26], intervals: [[27.2, 28.8], [26.3, 27.8], undefined, [25.2, 26.9]], role: 'reference' }]
};

export const columns: ChartData = {
  ...common, form: 'columns', caption: 'Händelser per halvår och kategori', categoryTitle: 'Halvår', categories: ['Hösten 2024', 'Våren 2025', 'Hösten 2025', 'Våren 2026'], unit: 'Antal händelser',
  preliminary: [false, false, false, true],
  series: [
    { name: 'Skadegörelse', values: [41, 52, 38, 47] }, { name: 'Annan otrygghetsskapande händelse', values: [18, 16, 22, 12] },
    { name: 'Samling av personer', values: [7, 0, 4, 3] }, { name: 'Incident mot anställd', values: [2, 1, undefined, 2] }
  ]
};

export const stack: ChartData = { ...columns, stacked: true, caption: 'Händelser per halvår, staplade' };

export const one: ChartData = {
  ...common, form: 'columns', caption: 'Anmälda brott', categoryTitle: 'År', categories: years, preliminary: lines.preliminary, unit: 'Antal',
  series: [{ name: 'Anmälda brott', values: [548, 601, 540, 612, 594, 571, undefined, 588, 634, 572, 1204] }]
};

export const bars: ChartData = {
  ...common, form: 'bars', caption: 'Åtgärder efter verksamhet och status', categoryTitle: 'Verksamhet', stacked: true,
  categories: ['Barn och utbildning', 'Stöd och omsorg', 'Samhällsbyggnad', 'Kultur och fritid', 'Kommunledningsförvaltningen med krisberedskap och säkerhet'],
  series: [
    { name: 'Genomförd', values: [6, 4, 9, 3, 2] }, { name: 'Pågår', values: [3, 2, 4, 1, 0] }, { name: 'Ej påbörjad', values: [1, 0, 2, 2, 1] },
    { name: 'Pausad', values: [0, 1, 0, 0, 1] }, { name: 'Avbruten', values: [1, 0, 1, 0, 0] }, { name: 'Försenad', values: [1, 1, 1, 1, 0] }
  ]
};

export const changes: ChartData = {
  ...common, form: 'bars', caption: 'Skillnad mot året före', categoryTitle: 'Brottstyp', unit: 'Antal brott',
  categories: ['Skadegörelse', 'Stöld', 'Bedrägeri', 'Trafikbrott'], series: [{ name: 'Skillnad', values: [-34, 12, 5, -2] }]
};

export const charts: readonly ChartData[] = [lines, band, whiskers, columns, stack, one, bars, changes];

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const heatYears = ['2022', '2023', '2024', '2025', '2026'];
const { cells, rows: rowTotals, columns: columnTotals, all } = suppress(
  months.map((_, month) => heatYears.map((__, year) => month === 11 && year === 4 ? undefined : Math.max(0, Math.round(8 + 9 * Math.sin((month - 2) / 12 * Math.PI) ** 2 + (month * 7 + year * 5) % 9 - (month === 1 ? 9 : 0))))),
  { rows: true, columns: true }
);

export const heat: HeatData = { ...common, caption: 'Händelser efter månad och år', rowTitle: 'Månad', rows: months, columns: heatYears, cells, rowTotals, columnTotals, all };

export const map: MapData = {
  ...common, caption: 'Händelser efter plats', placeTitle: 'Plats', countTitle: 'Händelser', caveat: 'Händelser utan känd plats är inte med.',
  places: [
    { name: 'Torget', count: 38, latitude: 58.3022, longitude: 14.2871 }, { name: 'Stationen', count: 17, latitude: 58.3061, longitude: 14.2838 },
    { name: 'Hamnen', count: 22, latitude: 58.3018, longitude: 14.2949 }, { name: 'Skolgården', count: 9, latitude: 58.3041, longitude: 14.2773 },
    { name: 'Stadsparken', count: 12, latitude: 58.2991, longitude: 14.2902 }, { name: 'Badplatsen', count: 'hidden', latitude: 58.2951, longitude: 14.2968 },
    { name: 'Gågatan', count: 11, latitude: 58.3026, longitude: 14.2866 }, { name: 'Okänd plats', count: 14 }
  ]
};
