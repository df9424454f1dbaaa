/**
 * The follow-up of a year's åtgärdsplan (L6, P22, P47; domain.md §2): how each measure stands in a sentence, and for those in
 * depth Brå's three levels, produktion, process and effekt, with what was concluded. In Swedish, as documents are.
 */
import { counted, enumerated, runningDate, swedish } from '../../../../kit/text/swedish';
import type { Block, ChartBlock, DocumentContent } from '../../../../kit/word/content';
import { column, count, gap, heading, paragraph, textBlocks } from '../../../../kit/word/pieces';
import { statuses } from '../../lists';
import type { FollowUp, Measure } from '../../lists';
import { isLate } from '../../model';
import { isStand } from '../carry';
import type { PlanDocument } from '../gather';
import { followUpTitle } from '../names';
import { decisionWords, groups, noDepartment, pictureWords } from './plan';
import { dash } from './rows';

/** Follow-ups of each measure, oldest first. */
function entriesOf(followUps: readonly FollowUp[]): Map<number, FollowUp[]> {
  const found = new Map<number, FollowUp[]>();
  for (const entry of [...followUps].sort((a, b) => (a.FollowUpDate ?? '').localeCompare(b.FollowUpDate ?? '') || a.id - b.id)) {
    if (entry.Measure) found.set(entry.Measure.id, [...found.get(entry.Measure.id) ?? [], entry]);
  }
  return found;
}

const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];

const spoken: Record<string, (one: boolean) => string> = {
  'Genomförd': one => one ? 'genomförd' : 'genomförda', 'Pågår': () => 'pågår', 'Ej påbörjad': one => one ? 'ej påbörjad' : 'ej påbörjade',
  'Pausad': one => one ? 'pausad' : 'pausade', 'Avbruten': one => one ? 'avbruten' : 'avbrutna'
};

/** "Av 38 åtgärder: 24 genomförda, 9 pågår och 5 avbrutna. 3 är försenade." */
export function statusSentence(measures: readonly Measure[], today: string): string {
  const of = (status: string): number => measures.filter(({ Status }) => Status === status).length;
  const present = (['Genomförd', 'Pågår', 'Ej påbörjad', 'Pausad', 'Avbruten'] as const).filter(status => of(status) > 0).map(status => `${swedish(of(status))} ${spoken[status](of(status) === 1)}`);
  const other = measures.filter(({ Status }) => !statuses.some(known => known === Status)).length;
  const late = measures.filter(measure => isLate(measure, today)).length;
  return `Av ${counted(measures.length, 'åtgärd', 'åtgärder')}: ${enumerated([...present, ...(other > 0 ? [`${swedish(other)} utan status`] : [])])}.${late > 0 ? ` ${swedish(late)} är ${late === 1 ? 'försenad' : 'försenade'}: slutdatumet har passerat.` : ''}`;
}

const statusWords = (measure: Measure, today: string): string =>
  [`${measure.Status ?? 'Ingen status'}${isLate(measure, today) ? ', försenad' : ''}`, measure.StatusReason && `Skäl: ${measure.StatusReason}`].filter(Boolean).join('\n');

/** Measures by status, verksamhet by verksamhet. */
function statusChart({ measures, today, plan }: PlanDocument): ChartBlock {
  const byDepartment = groups(measures, ({ Department }) => Department?.title);
  const present = (['Genomförd', 'Pågår', 'Ej påbörjad', 'Pausad', 'Avbruten'] as const).filter(status => measures.some(({ Status }) => Status === status));
  const of = (own: readonly Measure[], status: string): number => own.filter(({ Status }) => Status === status).length;
  return {
    kind: 'chart', form: 'bars', stacked: true, caption: `Åtgärder ${plan.Year ?? ''} efter verksamhet och status`, categoryTitle: 'Verksamhet',
    description: `Liggande staplar, en för varje verksamhet, delade efter status. ${byDepartment.map(([name, own]) => `${name || noDepartment}: ${enumerated(present.filter(status => of(own, status) > 0).map(status => `${swedish(of(own, status))} ${status.toLocaleLowerCase('sv')}`))}`).join('. ')}.`,
    categories: byDepartment.map(([name]) => name || noDepartment), series: present.map(status => ({ name: status, values: byDepartment.map(([, own]) => of(own, status)) })),
    source: `åtgärdsplan ${plan.Year ?? ''}, läst ${today}`
  };
}

/** One sentence for every measure, verksamhet by verksamhet (P22). */
function tables({ measures, today }: PlanDocument, entries: ReadonlyMap<number, readonly FollowUp[]>): Block[] {
  return groups(measures, ({ Department }) => Department?.title).flatMap(([name, own], index): Block[] => [
    heading(2, name || noDepartment, `2.${index + 1}`),
    {
      kind: 'table', caption: `Uppföljning av åtgärder ${name ? `som ${name} ansvarar för` : 'utan ansvarig verksamhet'}`,
      description: 'En rad för varje åtgärd: nummer och rubrik, mål, status med skäl, hur mycket som är genomfört i procent, senaste uppföljningen i en mening med datum, och slutsats.',
      columns: [column('Åtgärd', 2.6), column('Mål', 2.4), column('Status', 1.8), count('%', 0.6), column('Uppföljning', 3.4), column('Slutsats', 1.9)],
      rows: own.map(measure => {
        const mine = entries.get(measure.id) ?? [];
        const told = last(mine.filter(entry => !isStand(entry)));
        const concluded = last(mine.filter(({ Conclusion }) => Conclusion));
        return [
          `Å-${measure.id}\n${measure.Title}`, measure.Goal || dash, statusWords(measure, today), measure.Progress === undefined ? dash : swedish(measure.Progress),
          told ? `${told.Title}\n${told.FollowUpDate ?? ''}` : 'Ingen uppföljning', concluded ? [concluded.Conclusion, concluded.ConclusionReason].filter(Boolean).join('\n') : dash
        ];
      })
    }
  ]);
}

/** The indicator from its baseline through each follow-up, against its target. Undefined without two values to compare. */
export function effectChart(measure: Measure, entries: readonly FollowUp[], today: string): ChartBlock | undefined {
  const measured = entries.filter(({ IndicatorValue, FollowUpDate }) => IndicatorValue !== undefined && FollowUpDate);
  const points: [string, number][] = [
    ...(measure.Baseline === undefined ? [] : [['Baslinje', measure.Baseline] as [string, number]]), ...measured.map(({ FollowUpDate, IndicatorValue }): [string, number] => [FollowUpDate!, IndicatorValue!])
  ];
  if (measured.length === 0 || points.length < 2) return undefined;
  const name = measure.Indicator || measure.IndicatorItem?.title || 'Indikator';
  return {
    kind: 'chart', form: 'lines', caption: `${name}, Å-${measure.id}`, categoryTitle: 'Mätning',
    description: `Linje över indikatorn: ${points.map(([when, value]) => `${when} ${swedish(value)}`).join(', ')}.${measure.Target === undefined ? '' : ` Målvärde ${swedish(measure.Target)}.`}`,
    categories: points.map(([when]) => when),
    series: [
      { name: 'Utfall', values: points.map(([, value]) => value) },
      ...(measure.Target === undefined ? [] : [{ name: 'Målvärde', values: points.map(() => measure.Target), role: 'reference' as const }])
    ],
    source: `uppföljningar i åtgärdsplanen, lästa ${today}`
  };
}

/** Whether the target is reached, where that can be told: which way is better follows from baseline and target. */
export function effectSentence(measure: Measure, value: number | undefined): string {
  const { Baseline, Target } = measure;
  if (value === undefined) return '';
  const told = `Indikatorn är nu ${swedish(value)}${Baseline === undefined ? '' : `, baslinjen ${swedish(Baseline)}`}${Target === undefined ? '' : `, målvärdet ${swedish(Target)}`}.`;
  if (Target === undefined || Baseline === undefined || Baseline === Target) return told;
  return `${told} Målvärdet är ${(Target < Baseline ? value <= Target : value >= Target) ? '' : 'inte '}nått.`;
}

const level = (name: string, text: string): Block => ({ kind: 'paragraph', text: [{ text: `${name}: `, strong: true }, { text }] });

/** One measure in Brå's three levels. */
function inDepth(measure: Measure, entries: readonly FollowUp[], today: string, number: string): Block[] {
  const total = (name: 'TimesDone' | 'Hours' | 'Cost'): number | undefined => {
    const known = entries.flatMap(entry => entry[name] === undefined ? [] : [entry[name]!]);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : undefined;
  };
  const [times, hours, cost] = [total('TimesDone') ?? undefined, total('Hours') ?? measure.SpentHours, total('Cost')];
  const processes = entries.filter(({ Process }) => Process.trim());
  const value = last(entries.filter(({ IndicatorValue }) => IndicatorValue !== undefined))?.IndicatorValue;
  const concluded = last(entries.filter(({ Conclusion }) => Conclusion));
  const chart = effectChart(measure, entries, today);
  const used = [hours !== undefined && counted(hours, 'timme', 'timmar'), cost !== undefined && `${swedish(cost)} kronor`].filter(Boolean).join(' och ');
  return [
    heading(2, `Å-${measure.id} ${measure.Title}`, number),
    ...(measure.Problem || measure.Goal ? [{ kind: 'bullets' as const, items: [['Problem: ', measure.Problem?.title], ['Orsak: ', measure.Cause || measure.CauseItem?.title], ['Mål: ', measure.Goal]].filter(([, text]) => text).map(([name, text]) => [{ text: name!, strong: true }, { text: text! }]) }] : []),
    times === undefined ? gap('produktion: hur ofta åtgärden har gjorts är inte angivet.') : level('Produktion', `gjord ${counted(times, 'gång', 'gånger')}.`),
    ...(processes.length === 0 ? [gap('process: hur och varför är inte beskrivet.')] : processes.flatMap(({ Process, FollowUpDate }) => [level('Process', `${Process.trim()} (${FollowUpDate ?? ''})`)])),
    ...(used ? [level('Använt', `${used}.`)] : []),
    ...(value === undefined ? [gap('effekt: indikatorn är inte mätt.')] : [level('Effekt', effectSentence(measure, value)), ...(chart ? [chart] : [])]),
    ...(concluded ? [level('Slutsats', [concluded.Conclusion, concluded.ConclusionReason].filter(Boolean).join('. '))] : [gap('ingen slutsats är dragen.')])
  ];
}

/** What people have concluded; in a draft, the questions that they are to answer. */
function conclusions({ conclusions: text, decided }: PlanDocument): Block[] {
  if (text?.trim()) return textBlocks(text);
  return decided ? [gap('slutsatserna är inte skrivna.')] : ['Vad fungerade?', 'Vad gjorde vi inte, och varför?', 'Vad slutar vi med?'].map((question): Block => ({ kind: 'question', text: question }));
}

/** The follow-up report of a plan as a Word document's content. */
export function followUpDocument(input: PlanDocument): DocumentContent {
  const { plan, measures, today, decided } = input;
  const entries = entriesOf(input.followUps);
  const followed = measures.filter(({ id }) => entries.get(id)?.some(entry => !isStand(entry))).length;
  const deep = measures.filter(({ InDepth }) => InDepth).sort((a, b) => a.Title.localeCompare(b.Title, 'sv'));
  const picture = pictureWords(input.basis);
  return {
    title: followUpTitle(plan.Year), subtitle: 'Uppföljningsrapport', organisation: input.municipality, date: decided?.date ?? today,
    status: decided ? 'Fastställd' : 'Utkast', ...(decided?.dnr ? { dnr: decided.dnr } : {}),
    facts: [
      ...(decided ? [['Behandlad av', decisionWords(decided)] as const] : []),
      ...(plan.ApprovedOn ? [['Planen beslutad', decisionWords({ body: plan.ApprovedBy, date: plan.ApprovedOn, paragraph: plan.Paragraph, dnr: plan.Dnr })] as const] : []),
      ['Underlag', `Läst ur Trygghetsnavet ${today}`]
    ],
    sections: [
      {
        blocks: [
          heading(1, 'Året i korthet', '1'),
          paragraph(`Kommunen följer upp åtgärdsplanen minst vartannat år (6 § lagen 2023:196) och enligt policyn varje år. Uppgifterna är lästa ${runningDate(today)}.${picture ? ` Planen bygger på lägesbilden ${picture}.` : ''}`),
          ...(measures.length === 0 ? [gap('planen har inga åtgärder.')] : [
            paragraph(statusSentence(measures, today)),
            paragraph(followed === measures.length ? 'Alla åtgärder har följts upp.' : `${swedish(followed)} av ${counted(measures.length, 'åtgärd', 'åtgärder')} har följts upp.`),
            paragraph(deep.length > 0 ? `${counted(deep.length, 'åtgärd', 'åtgärder')} följs upp fördjupat, i kapitel 3.` : 'Ingen åtgärd följs upp fördjupat.'), statusChart(input)
          ]),
          ...(plan.Direction.trim() ? [heading(2, 'Planens inriktning', '1.1'), ...textBlocks(plan.Direction)] : [])
        ]
      },
      { landscape: true, blocks: [heading(1, 'Åtgärd för åtgärd', '2'), ...(measures.length > 0 ? tables(input, entries) : [gap('planen har inga åtgärder.')])] },
      {
        blocks: [
          heading(1, 'Fördjupad uppföljning', '3'),
          ...(deep.length === 0 ? [gap('ingen åtgärd är markerad att följas upp fördjupat. Omkring fem brukar vara lagom.')] : deep.flatMap((measure, index) => inDepth(measure, entries.get(measure.id) ?? [], today, `3.${index + 1}`))),
          heading(1, 'Slutsatser', '4'), ...conclusions(input)
        ]
      }
    ]
  };
}
