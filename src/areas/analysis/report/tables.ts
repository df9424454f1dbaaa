import type { Block, ChartBlock, TableBlock, TableColumn } from '../../../kit/word/content';
import { counted, enumerated, swedish } from '../../../kit/text/swedish';
import { minimumCategories } from '../../cooperation/lists';
import { byTitle } from '../model';
import type { AnnualFigures, AnnualInput, DepartmentFigures } from '../model';
import { categorySentence } from './phrases';

const planSource = (input: AnnualInput): string => `åtgärdsplan ${input.year}, läst ${input.today}`;
const text = (title: string, width: number): TableColumn => ({ title, width });
const count = (title: string, width = 1.2): TableColumn => ({ title, width, align: 'right' });
const dash = '–';

/** Measures by status, verksamhet by verksamhet (domain.md §2, figure 8). */
export function statusChart(input: AnnualInput, { departments, all }: AnnualFigures): ChartBlock {
  const shown = (['Genomförd', 'Pågår', 'Ej påbörjad', 'Pausad', 'Avbruten'] as const).filter(status => all.byStatus[status] > 0);
  const told = departments.map(department =>
    `${department.name}: ${enumerated(shown.filter(status => department.byStatus[status] > 0).map(status => `${swedish(department.byStatus[status])} ${status.toLocaleLowerCase('sv')}`)) || 'ingen med status'}`);
  return {
    kind: 'chart', form: 'bars', stacked: true,
    caption: `Åtgärder ${input.year} efter verksamhet och status`,
    description: `Liggande staplar, en för varje verksamhet, delade efter åtgärdernas status. ${told.join('. ')}.`,
    categoryTitle: 'Verksamhet', categories: departments.map(department => department.name),
    series: shown.map(status => ({ name: status, values: departments.map(department => department.byStatus[status]) })),
    source: planSource(input)
  };
}

/** How far each verksamhet has followed its measures up (P22). */
export function departmentTable(input: AnnualInput, { departments, all }: AnnualFigures): TableBlock {
  const row = (figures: DepartmentFigures, name = figures.name): string[] =>
    [name, ...[figures.total, figures.late, figures.followed, figures.total - figures.followed, figures.followUps].map(swedish)];
  return {
    kind: 'table', caption: `Uppföljning ${input.year} per verksamhet`,
    description: 'En rad för varje verksamhet: antal åtgärder, försenade, uppföljda, utan uppföljning, och antal uppföljningar. Sist en rad med summor.',
    columns: [text('Verksamhet', 3), count('Åtgärder'), count('Försenade'), count('Uppföljda'), count('Utan uppföljning', 1.5), count('Uppföljningar', 1.6)],
    rows: departments.map(department => row(department)),
    ...(departments.length > 1 ? { total: row(all, 'Summa') } : {}),
    source: planSource(input)
  };
}

/** Indicators with baseline and target; the outcome is for people to fill in, since it is not kept. */
export function targetTable(input: AnnualInput): Block[] {
  const measured = input.measures.filter(measure => measure.Indicator !== '').sort(byTitle);
  if (measured.length === 0) return [{ kind: 'gap', text: 'ingen åtgärd har en indikator, så resultat kan inte mätas mot mål.' }];
  const shown = (value: number | undefined): string => value === undefined ? dash : swedish(value);
  return [
    { kind: 'heading', level: 2, text: 'Indikatorer' },
    { kind: 'gap', text: 'utfallet av indikatorerna registreras inte i Trygghetsnavet. Fyll i kolumnen Utfall där det är känt.' },
    {
      kind: 'table', caption: `Indikatorer med baslinje och målvärde ${input.year}`,
      description: 'En rad för varje åtgärd som har en indikator: åtgärd, indikator, baslinje, målvärde och en tom kolumn för utfall.',
      columns: [text('Åtgärd', 3), text('Indikator', 3), count('Baslinje', 1), count('Målvärde', 1.1), count('Utfall', 1)],
      rows: measured.map(measure => [measure.Title, measure.Indicator, shown(measure.Baseline), shown(measure.Target), '']),
      source: planSource(input)
    }
  ];
}

/** Agreements and attempts, category by category (P8, P9). A refusal is told as what it is. */
export function agreementBlocks({ agreements, today }: AnnualInput): Block[] {
  if (agreements === undefined) return [{ kind: 'gap', text: 'registret över överenskommelser är inte synligt för den som gjort årsanalysen.' }];
  const rows = [...agreements].sort((a, b) => a.category.localeCompare(b.category, 'sv') || a.partner.localeCompare(b.partner, 'sv'));
  return [
    { kind: 'bullets', items: minimumCategories.map(category => categorySentence(category, agreements.filter(row => row.category === category).map(row => row.state))) },
    ...(rows.length === 0 ? [] : [{
      kind: 'table' as const, caption: 'Överenskommelser och försök till överenskommelser',
      description: 'En rad för varje aktör: kategori, aktör, läge och hur länge överenskommelsen gäller.',
      columns: [text('Kategori', 2), text('Samverkanspart', 3), text('Läge', 1.6), text('Gäller från', 1.4), text('Gäller till', 1.4)],
      rows: rows.map(row => [row.category, row.partner, row.state, row.validFrom ?? dash, row.validTo ?? dash]),
      source: `register över överenskommelser, läst ${today}`
    }])
  ];
}

/** One entry for every kamerabevakning in use (P43). */
export function cameraBlocks({ cameras, year, today }: AnnualInput): Block[] {
  if (cameras === undefined) return [{ kind: 'gap', text: 'registret över kamerabevakning är inte synligt för den som gjort årsanalysen.' }];
  const used = cameras.filter(row => row.inUse);
  // Where decisions are not handed over their columns are left out: a dash would say that there is none.
  const decided = used.some(row => row.decidedBy || row.dnr);
  if (used.length === 0) return [{ kind: 'paragraph', text: 'Ingen kamerabevakning är registrerad som i drift.' }];
  return [
    { kind: 'paragraph', text: `${counted(used.length, 'kamerabevakning är', 'kamerabevakningar är')} i bruk. Årsanalysen ska ta upp användningen och effekten av varje.` },
    {
      kind: 'table', caption: `Kamerabevakning i bruk ${year}`,
      description: `En rad för varje kamerabevakning i bruk: plats, ändamål och läge${decided ? ', vem som beslutat och när, och diarienummer' : ''}.`,
      columns: [text('Plats', 2.4), text('Ändamål', 3.6), text('Läge', 1.4), ...(decided ? [text('Beslut', 2.2), text('Dnr', 1.4)] : [])],
      rows: used.map(row => [
        row.place, row.purpose, row.state, ...(decided ? [[row.decidedBy, row.decidedOn].filter(Boolean).join(', ') || dash, row.dnr || dash] : [])
      ]),
      source: `register över kamerabevakning, läst ${today}`
    },
    ...used.flatMap((row): Block[] => [
      { kind: 'heading', level: 2, text: row.place },
      row.review ? { kind: 'paragraph', text: row.review } : { kind: 'gap', text: `användning och effekt under ${year} är inte beskrivna.` }
    ])
  ];
}

