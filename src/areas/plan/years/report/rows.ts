/** A measure as the cells of a document's table: what it is for, what it is to reach, who, when and with what. In Swedish. */
import { counted, swedish } from '../../../../kit/text/swedish';
import type { Measure } from '../../lists';
import { missingThread } from '../../model';
import type { ThreadPart } from '../../model';
import type { PlanDocument } from '../gather';

export const dash = '–';
const partWords: Record<ThreadPart, string> = { Problem: 'problem', Cause: 'orsak', Goal: 'mål', Indicator: 'indikator', Owner: 'ansvarig' };

/** "mål och indikator": what a measure lacks, in words. */
export const missingWords = (parts: readonly ThreadPart[]): string => parts.map(part => partWords[part]).join(', ');

const lines = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\n') || dash;
const sentence = (text: string): string => /[.!?…:]$/.test(text.trim()) || text.trim() === '' ? text.trim() : `${text.trim()}.`;

const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

function season({ SeasonFrom: from, SeasonTo: to }: Measure): string {
  if (!from || !to) return '';
  return from === to ? `Säsong: ${months[from - 1]}` : `Säsong: ${months[from - 1]}–${months[to - 1]}`;
}

const value = (number: number | undefined): string => number === undefined ? dash : swedish(number);

/** "Anmälningar per halvår: 12 → 6". */
export function indicatorText(measure: Measure): string {
  const name = measure.Indicator || measure.IndicatorItem?.title || '';
  if (!name) return measure.Ongoing ? 'Löpande åtgärd, ingen indikator krävs' : '';
  if (measure.Baseline === undefined && measure.Target === undefined) return `${name} (baslinje och målvärde saknas)`;
  return `${name}\nBaslinje ${value(measure.Baseline)}, mål ${value(measure.Target)}`;
}

/** What a measure lacks and the reason that covers it; empty for one that lacks nothing. */
export function lackText(measure: Measure): string {
  const missing = missingThread(measure);
  if (missing.length === 0) return '';
  return `Saknar ${missingWords(missing)}. ${measure.ThreadReason.trim() ? `Skäl: ${sentence(measure.ThreadReason)}` : 'Skäl är inte angivet.'}`;
}

function resources(measure: Measure): string {
  const { Hours, BudgetOwn, BudgetGrant, BudgetPartner } = measure;
  const kronor = (name: string, amount: number | undefined): string => amount ? `${name} ${swedish(amount)} kr` : '';
  return lines(Hours ? counted(Hours, 'timme', 'timmar') : '', kronor('Ram', BudgetOwn), kronor('Statsbidrag', BudgetGrant), kronor('Samverkanspart', BudgetPartner));
}

/** Whether hours or kronor are planned for any of them: a column without a figure says nothing. */
export const hasResources = (measures: readonly Measure[]): boolean =>
  measures.some(({ Hours, BudgetOwn, BudgetGrant, BudgetPartner }) => [Hours, BudgetOwn, BudgetGrant, BudgetPartner].some(Boolean));

/** From and to, each whole on its line. */
const time = ({ StartDate, EndDate, Ongoing }: Measure): string => lines(StartDate && EndDate ? `${StartDate} –` : StartDate && `Från\n${StartDate}`, EndDate && (StartDate ? EndDate : `Till\n${EndDate}`), Ongoing === true && 'Löpande');

/** The cells of one measure. In a table of one verksamhet or one problem the same is not said again. */
export function planRow(measure: Measure, { participants, partners, grouping, measures }: PlanDocument): string[] {
  const taking = [...participants.get(measure.id) ?? [], ...partners.get(measure.id) ?? []];
  const cause = measure.Cause || measure.CauseItem?.title || '';
  const who = grouping === 'problem' ? measure.Department?.title ?? 'Ingen verksamhet' : '';
  return [
    lines(`Å-${measure.id}`, measure.Title, measure.ContinuesFrom !== undefined && `Fortsätter Å-${measure.ContinuesFrom}`),
    lines(grouping === 'department' && measure.Problem?.title, cause && (grouping === 'problem' ? cause : `Orsak: ${cause}`), lackText(measure)),
    lines(measure.Goal, measure.Mechanism && `Förväntad verkan: ${measure.Mechanism}`),
    indicatorText(measure) || dash,
    lines([measure.MeasureType, measure.Level?.toLocaleLowerCase('sv')].filter(Boolean).join(', '), measure.Area?.title, measure.Place, measure.PreventiveArea && `Även: ${measure.PreventiveArea}`, season(measure)),
    lines(who, taking.length > 0 && `${who ? 'Medverkar: ' : ''}${taking.join(', ')}`),
    time(measure), ...(hasResources(measures) ? [resources(measure)] : [])
  ];
}
