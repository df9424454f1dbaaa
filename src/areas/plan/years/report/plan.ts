/**
 * The åtgärdsplan of a year as a document (L5, P16–P19, P22, P23, P47; domain.md §2): what it rests on, what it wants, every
 * measure with its thread, and what has become of last year's. In Swedish, as documents are.
 */
import { counted, enumerated, runningDate, swedish } from '../../../../kit/text/swedish';
import type { Block, DocumentContent, TableBlock } from '../../../../kit/word/content';
import { column, count, gap, heading, paragraph, textBlocks } from '../../../../kit/word/pieces';
import type { Measure } from '../../lists';
import { isClosed, missingThread } from '../../model';
import type { PlanBasis, PlanDocument } from '../gather';
import { owningDepartments } from '../model';
import { dash, hasResources, missingWords, planRow } from './rows';

export const noDepartment = 'Utan ansvarig verksamhet';
const noProblem = 'Utan problem i lägesbilden';

/** Swedish order, in which 2 comes before 11. */
const order = new Intl.Collator('sv', { numeric: true });

/** Measures by name of what they are grouped by; those without one last. */
export function groups(measures: readonly Measure[], nameOf: (measure: Measure) => string | undefined): [string, Measure[]][] {
  const found = new Map<string, Measure[]>();
  for (const measure of measures) {
    const name = nameOf(measure) ?? '';
    const own = found.get(name);
    if (own) own.push(measure);
    else found.set(name, [measure]);
  }
  return [...found].sort(([a], [b]) => a === '' ? 1 : b === '' ? -1 : order.compare(a, b))
    .map(([name, own]) => [name, own.sort((a, b) => order.compare(a.Title, b.Title))]);
}

/** "Kommunstyrelsen 2026-11-18, § 121": by whom, as documents write it. */
export function decisionWords({ body, paragraph: section, date, decider }: NonNullable<PlanDocument['decided']>): string {
  return `${body} ${date}${section ? `, §\u00a0${section}` : ''}${decider ? ` (${decider})` : ''}`;
}

export function pictureWords({ picture }: PlanBasis): string {
  if (!picture) return '';
  const when = picture.approvedOn ? `fastställd ${runningDate(picture.approvedOn)}${picture.approvedBy ? ` av ${picture.approvedBy}` : ''}${picture.paragraph ? `, §\u00a0${picture.paragraph}` : ''}${picture.dnr ? `, dnr ${picture.dnr}` : ''}` : 'inte fastställd';
  return `${picture.title} (${picture.state === 'Fastställd' ? when : picture.state === undefined ? 'uppgift om fastställande saknas' : 'inte fastställd'})`;
}

export function analysisWords({ analysis }: PlanBasis): string {
  if (!analysis) return '';
  const state = analysis.state === 'Fastställd' ? `fastställd${analysis.decidedOn ? ` ${runningDate(analysis.decidedOn)}` : ''}${analysis.dnr ? `, dnr ${analysis.dnr}` : ''}` : 'arbetsutkast';
  return `${analysis.title} (${state})`;
}

/** What it is, and what it rests on (5 §, P16, P23). */
function introduction({ plan, basis, measures }: PlanDocument): Block[] {
  const [picture, analysis] = [pictureWords(basis), analysisWords(basis)];
  const continuing = measures.filter(({ ContinuesFrom }) => ContinuesFrom !== undefined).length;
  return [
    paragraph(`Åtgärdsplanen gäller kalenderåret ${plan.Year ?? ''} och är kommunens åtgärdsplan enligt 5 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete. Den gäller för kommunens verksamheter och är vägledande för samverkansparter.`),
    picture ? paragraph(`Planen bygger på lägesbilden ${picture}.`) : gap('vilken lägesbild planen bygger på är inte angivet.'),
    analysis ? paragraph(`Den senaste årsanalysen är ${analysis}.`) : gap('ingen årsanalys är angiven som underlag.'),
    ...(continuing > 0 ? [paragraph(`${counted(continuing, 'åtgärd fortsätter', 'åtgärder fortsätter')} från förra årets plan.`)] : []),
    heading(2, 'Inriktning', '1.1'), ...(plan.Direction.trim() ? textBlocks(plan.Direction) : [gap('inriktningen är inte skriven.')])
  ];
}

const sum = (measures: readonly Measure[], name: 'Hours' | 'BudgetOwn' | 'BudgetGrant' | 'BudgetPartner'): number => measures.reduce((total, measure) => total + (measure[name] ?? 0), 0);

const resourceColumns = { Hours: count('Timmar', 1.1), BudgetOwn: count('Ram, kr', 1.2), BudgetGrant: count('Statsbidrag, kr', 1.4), BudgetPartner: count('Samverkans\u00adpart, kr', 1.5) };

/** How many measures, hours and kronor each verksamhet answers for (P18). */
function overview({ measures, plan }: PlanDocument): TableBlock {
  // What nothing is planned of has no column.
  const used = (['Hours', 'BudgetOwn', 'BudgetGrant', 'BudgetPartner'] as const).filter(name => sum(measures, name) > 0);
  const row = (name: string, own: readonly Measure[]): string[] => [
    name, swedish(own.length), swedish(own.filter(({ InDepth }) => InDepth).length), ...used.map(field => sum(own, field)).map(total => total ? swedish(total) : dash)
  ];
  const byDepartment = groups(measures, ({ Department }) => Department?.title);
  return {
    kind: 'table', caption: `Åtgärder ${plan.Year ?? ''} per verksamhet`,
    description: `En rad för varje verksamhet: antal åtgärder, hur många som följs upp fördjupat${used.length > 0 ? ', och vad som är planerat i timmar och kronor' : ''}. Sist en rad med summor.`,
    columns: [column('Verksamhet', 3), count('Åtgärder', 1.2), count('Fördjupad uppföljning', 1.5), ...used.map(name => resourceColumns[name])],
    rows: byDepartment.map(([name, own]) => row(name || noDepartment, own)), ...(byDepartment.length > 1 ? { total: row('Summa', measures) } : {})
  };
}

/** What is missing in the thread, and the reasons that cover it: said openly, in one place. */
function reasons({ measures }: PlanDocument): Block[] {
  const lacking = measures.filter(measure => missingThread(measure).length > 0);
  if (lacking.length === 0) return [paragraph('Alla åtgärder har problem, orsak, mål, indikator och ansvarig. För löpande åtgärder krävs ingen indikator.')];
  return [
    { kind: 'paragraph', leads: true, text: `${counted(lacking.length, 'åtgärd saknar', 'åtgärder saknar')} något i kedjan från problem till uppföljning. Skälen är dessa.` },
    {
      kind: 'table', caption: 'Vad som saknas, och varför', description: 'En rad för varje åtgärd som saknar problem, orsak, mål, indikator eller ansvarig: åtgärd, vad som saknas och skälet.',
      columns: [column('Åtgärd', 3.4), column('Saknar', 2), column('Skäl', 3.6)],
      rows: [...lacking].sort((a, b) => order.compare(a.Title, b.Title)).map(measure => [`Å-${measure.id} ${measure.Title}`, missingWords(missingThread(measure)), measure.ThreadReason.trim() || 'Inte angivet'])
    }
  ];
}

/** Every measure, in one table for each verksamhet or problem. */
function tables(input: PlanDocument): Block[] {
  const byProblem = input.grouping === 'problem';
  const found = groups(input.measures, measure => byProblem ? measure.Problem?.title : measure.Department?.title);
  if (found.length === 0) return [gap('planen har inga åtgärder.')];
  const columns = [
    column('Åtgärd', 2.3), column(byProblem ? 'Orsak' : 'Problem och orsak', 2.6), column('Mål', 2.2), column('Indikator', 1.9), column('Typ, plats och målgrupp', 1.8),
    column(byProblem ? 'Ansvarig och medverkande' : 'Medverkande', 1.7), column('Tid', 1.3), ...(hasResources(input.measures) ? [column('Resurser', 1.4)] : [])
  ];
  return found.flatMap(([name, own], index): Block[] => [
    heading(2, name || (byProblem ? noProblem : noDepartment), `3.${index + 1}`),
    {
      kind: 'table', caption: `Åtgärder ${byProblem ? (name ? `mot ${name}` : 'utan problem') : (name ? `som ${name} ansvarar för` : 'utan ansvarig verksamhet')}`,
      description: 'En rad för varje åtgärd: nummer och rubrik, problem och orsak, mål, indikator med baslinje och målvärde, typ och plats, medverkande, tid och resurser.',
      columns, rows: own.map(measure => planRow(measure, input))
    }
  ]);
}

/** What has become of each of last year's measures (P22, P47). Empty where there was no plan. */
function lastYear({ plan, measures, previous, previousFollowUps }: PlanDocument, number: number): Block[] {
  if (previous.length === 0 || !plan.Year) return [];
  const next = new Map(measures.flatMap(measure => measure.ContinuesFrom ? [[measure.ContinuesFrom, measure] as const] : []));
  const stopped = new Set(previousFollowUps.flatMap(({ Measure: of, Conclusion }) => of && Conclusion === 'Avsluta' ? [of.id] : []));
  const stand = (measure: Measure): string => {
    const found = next.get(measure.id);
    if (found) return `Fortsätter som Å-${found.id}`;
    return isClosed(measure.Status) || stopped.has(measure.id) ? 'Förs inte vidare' : 'Inget ställningstagande';
  };
  return [
    heading(1, `Bilaga ${number}. Åtgärderna i planen för ${plan.Year - 1}`),
    {
      kind: 'table', caption: `Vad som blir av åtgärderna från ${plan.Year - 1}`, description: 'En rad för varje åtgärd i förra årets plan: nummer och rubrik, verksamhet, status och om den fortsätter.',
      columns: [column('Åtgärd', 3.6), column('Verksamhet', 1.9), column('Status', 2.3), column(`I planen för ${plan.Year}`, 1.9)],
      rows: [...previous].sort((a, b) => order.compare(a.Title, b.Title)).map(measure => [
        `Å-${measure.id} ${measure.Title}`, measure.Department?.title ?? dash, [measure.Status ?? 'Ingen status', measure.StatusReason && `Skäl: ${measure.StatusReason}`].filter(Boolean).join('. '), stand(measure)
      ])
    }
  ];
}

const yes = (holds: boolean): string => holds ? 'Finns' : 'Saknas';

/** Demands on the plan and where they are met. What is there, not whether it is good: that is people's to say. */
function demands({ plan, measures, basis, decided }: PlanDocument, number: number): Block[] {
  const owners = owningDepartments(measures);
  return [
    heading(1, `Bilaga ${number}. Krav som planen svarar mot`),
    {
      kind: 'table', caption: 'Krav i lagen och i policyn', description: 'En rad för varje krav: var det står, vad som krävs och vad som finns.',
      columns: [column('Var', 1.6), column('Krav', 4.2), column('I planen', 3)],
      rows: [
        ['5 § lagen', 'Kommunen beslutar om en åtgärdsplan som bygger på lägesbilden', decided ? `${decisionWords(decided)}; lägesbild: ${yes(!!basis.picture).toLowerCase()}` : 'Inte beslutad'],
        ['6 § lagen', 'Planen följs upp minst vartannat år', measures.length > 0 ? `${swedish(measures.filter(({ InDepth }) => InDepth).length)} av ${swedish(measures.length)} åtgärder följs upp fördjupat` : dash],
        ['Policyn (P16)', 'En kommungemensam åtgärdsplan för varje kalenderår', String(plan.Year ?? dash)],
        ['Policyn (P18)', 'Ett gemensamt åtagande: minst två verksamheter äger åtgärder', owners.length > 0 ? `${counted(owners.length, 'verksamhet', 'verksamheter')}: ${enumerated(owners)}` : 'Ingen'],
        ['Policyn (P19)', 'Andra förebyggande områden, om de tas med', enumerated([...new Set(measures.flatMap(({ PreventiveArea }) => PreventiveArea ? [PreventiveArea] : []))].sort(order.compare)) || 'Används inte'],
        ['Policyn (P23)', 'Planen bygger på den senaste årsanalysen', analysisWords(basis) || 'Saknas'],
        ['Policyn (P47)', 'Varje åtgärd har status', `${swedish(measures.filter(({ Status }) => Status).length)} av ${swedish(measures.length)}`]
      ]
    }
  ];
}

/** A plan as a Word document's content, at any state: a draft says that it is one. */
export function planDocument(input: PlanDocument): DocumentContent {
  const { plan, measures, decided, basis, today } = input;
  const before = lastYear(input, 1);
  const owners = owningDepartments(measures);
  return {
    title: plan.Title, subtitle: 'Åtgärdsplan för det brottsförebyggande arbetet', organisation: input.municipality, date: decided?.date ?? today,
    status: decided ? 'Beslutad' : plan.State === 'Förankrad' ? 'Förankrat utkast' : 'Utkast', ...(decided?.dnr ? { dnr: decided.dnr } : {}),
    facts: [
      ...(decided ? [['Beslutad av', decisionWords(decided)] as const] : []), ...(basis.picture ? [['Lägesbild', basis.picture.title] as const] : []),
      ['Underlag', `Läst ur Trygghetsnavet ${today}`]
    ],
    sections: [
      {
        blocks: [
          heading(1, 'Vad planen är och bygger på', '1'), ...introduction(input), heading(1, 'Planen i korthet', '2'),
          ...(measures.length > 0 ? [
            paragraph(`Planen har ${counted(measures.length, 'åtgärd', 'åtgärder')}${owners.length > 0 ? `, som ${counted(owners.length, 'verksamhet', 'verksamheter')} ansvarar för` : ''}. Numren Å-1, Å-2 … är åtgärdernas nummer i Trygghetsnavet.`),
            overview(input), heading(2, 'Kedjan från problem till uppföljning', '2.1'), ...reasons(input)
          ] : [gap('planen har inga åtgärder.')])
        ]
      },
      { landscape: true, blocks: [heading(1, input.grouping === 'problem' ? 'Åtgärder per problem' : 'Åtgärder per verksamhet', '3'), ...tables(input)] },
      { blocks: [...before, ...demands(input, before.length > 0 ? 2 : 1)] }
    ]
  };
}
