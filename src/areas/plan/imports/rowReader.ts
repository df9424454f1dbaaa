import type { MeasureChanges } from '../lists';
import type { Layout } from './layout';
import { sectionHeading } from './layout';
import type { Role } from './roles';
import type { Reading, RowFault, RowFaultCode } from './types';
import { readAmount, readFigure } from './words';

/** SharePoint's own limits of a line and of a note that stays readable. */
export const lineLength = 255;
const noteLength = 20_000;

/** Stored with the measure, so in Swedish as all that is stored. */
const kept = { problem: 'Problem', department: 'Verksamhet', partners: 'Samverkan', when: 'Tidplan', start: 'Start', end: 'Slut', status: 'Status', owner: 'Ansvarig funktion', cost: 'Kostnad', hours: 'Timmar', baseline: 'Baslinje', target: 'Målvärde', type: 'Typ', level: 'Nivå', title: 'Åtgärd', indicator: 'Indikator', place: 'Plats eller målgrupp', area: 'Område' } as const;
/** One line of text: lists are told with semicolons. */
export const oneLine = (text: string): string => text.split('\n').map(line => line.replace(/^– /, '').trim()).filter(Boolean).join('; ');

/** Reads the cells of one row by what their columns mean, and gathers what is unclear. */
export class RowReader {
  public readonly values: MeasureChanges = {};
  public readonly faults: RowFault[] = [];
  private readonly words: string[] = [];

  public constructor(private readonly layout: Layout, private readonly roles: Reading['roles'], private readonly cells: readonly string[]) {}

  public columns(role: Role): number[] {
    return this.roles.flatMap((one, at) => one === role ? [at] : []);
  }

  public cell(role: Role): string {
    return this.columns(role).map(at => this.cells[at]?.trim() ?? '').filter(Boolean).join('\n');
  }

  public fault(code: RowFaultCode, role: Role | undefined, ...values: string[]): void {
    const at = role && this.columns(role)[0];
    const name = at === undefined ? undefined : this.layout.columns[at]?.heading;
    this.faults.push({ code, ...name && name !== sectionHeading ? { column: name } : {}, values });
  }

  /** Keeps a word that no column can hold. */
  public keep(role: keyof typeof kept, word: string): void {
    this.words.push(`${kept[role]}: ${word}`);
  }

  public line(role: 'indicator' | 'place', column: 'Indicator' | 'Place'): void {
    const text = oneLine(this.cell(role));
    if (!text) return;
    this.values[column] = text.slice(0, lineLength);
    if (text.length <= lineLength) return;
    this.keep(role, text);
    this.fault('TextLong', role);
  }

  public note(role: 'cause' | 'goal' | 'mechanism', column: 'Cause' | 'Goal' | 'Mechanism'): void {
    const text = this.cell(role);
    if (text) this.values[column] = text.slice(0, noteLength);
  }

  public figure(role: 'baseline' | 'target' | 'cost' | 'hours', column: 'Baseline' | 'Target' | 'BudgetOwn' | 'Hours'): void {
    const text = this.cell(role);
    if (!text) return;
    const value = role === 'cost' || role === 'hours' ? readAmount(text) : readFigure(text);
    if (value !== undefined) this.values[column] = value;
    else {
      this.keep(role, text);
      this.fault('NumberUnclear', role, text);
    }
  }

  /** What was written about how it goes; of several columns each under its heading; last, the words that found no place. */
  public finishNote(): void {
    const columns = this.columns('note').filter(at => this.cells[at]?.trim());
    const told = columns.map(at => columns.length > 1 ? `${this.layout.columns[at].heading}: ${this.cells[at].trim()}` : this.cells[at].trim());
    const text = [...told, ...this.words].join('\n').slice(0, noteLength);
    if (text) this.values.LatestNote = text;
  }
}
