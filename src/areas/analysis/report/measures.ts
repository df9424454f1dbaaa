import { dash } from '../../../kit/word/content';
import type { Block, ChartBlock, TableBlock, TableColumn } from '../../../kit/word/content';
import { enumerated, swedish } from '../../../kit/text/swedish';
import type { Measure } from '../../plan/lists';
import { byTitle } from '../model';
import type { AnnualFigures, AnnualInput, DepartmentFigures } from '../model';
import { followUpSentence, lateSentence, sentence, silentSentence, statusSentence, yearSentence } from './phrases';

const planSource = (input: AnnualInput): string => `åtgärdsplan ${input.year}, läst ${input.today}`;
const text = (title: string, width: number): TableColumn => ({ title, width });
const count = (title: string, width = 1.2): TableColumn => ({ title, width, align: 'right' });

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

/** What is known of a measure's result: its owner's note, or what the newest follow-up says. */
function outcome(measure: Measure, { latest }: AnnualFigures): string {
  const told = measure.LatestNote.trim() || latest.get(measure.id)?.Title.trim();
  return told ? sentence(told) : 'Resultatet är inte beskrivet.';
}

/** Done measures and what came of them, the stopped ones with their reasons, and the indicators (P22, P47). */
export function done(input: AnnualInput, figures: AnnualFigures): Block[] {
  const { measures, year } = input;
  if (measures.length === 0) return [{ kind: 'gap', text: `åtgärdsplanen för ${year} har inga åtgärder.` }];
  const finished = measures.filter(measure => measure.Status === 'Genomförd').sort(byTitle);
  const stopped = measures.filter(measure => measure.Status === 'Avbruten' || measure.Status === 'Pausad').sort(byTitle);
  const followed = [followUpSentence(figures.all), silentSentence(figures.silent)].filter(Boolean).join(' ');
  return [
    { kind: 'paragraph', text: [statusSentence(figures.all, year), yearSentence(measures.length, input.previous.length, year), lateSentence(figures.all.late)].filter(Boolean).join(' ') },
    ...(figures.departments.length > 0 ? [statusChart(input, figures)] : []),
    { kind: 'paragraph', text: followed, leads: true },
    departmentTable(input, figures),
    ...(finished.length > 0 ? [
      { kind: 'heading' as const, level: 2 as const, text: 'Genomförda åtgärder' },
      { kind: 'bullets' as const, items: finished.map(measure => [{ text: sentence(measure.Title), strong: true }, { text: ` ${outcome(measure, figures)}` }]) }
    ] : []),
    ...(stopped.length > 0 ? [
      { kind: 'heading' as const, level: 2 as const, text: 'Pausade och avbrutna åtgärder' },
      {
        kind: 'bullets' as const, items: stopped.map(measure => [
          { text: measure.Title, strong: true }, { text: ` (${measure.Status === 'Pausad' ? 'pausad' : 'avbruten'}). ${measure.StatusReason ? sentence(measure.StatusReason) : 'Skäl är inte angivet.'}` }
        ])
      }
    ] : []),
    ...targetTable(input)
  ];
}
