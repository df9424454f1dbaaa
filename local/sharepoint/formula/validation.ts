/**
 * Validation formulas: checked against the columns when they are set, computed when an item is written.
 * A blank equals "" and 0; a date is a serial number in the site's wall clock; text compares without case.
 */
import { own } from '../own.ts';
import { spException } from '../errors.ts';
import { parseFormula, syntaxError } from './parser.ts';
import type { Node } from './parser.ts';
import type { Field } from '../domain/types.ts';

export type Value = number | string | boolean | null;
export interface FormulaContext { column(name: string): Value; today: number; now: number }

class FormulaError extends Error {}

const day = 86400000;
const epoch = Date.UTC(1899, 11, 30);

/** Excel's serial number of a wall-clock time given as if it were UTC. */
export const serial = (wall: number): number => (wall - epoch) / day;

function number(value: Value): number {
  if (value === null || value === '') return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const read = Number(value.replace(',', '.'));
  if (Number.isNaN(read)) throw new FormulaError('#VALUE!');
  return read;
}

function text(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function truth(value: Value): boolean {
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value) || value === '') return false;
  }
  return number(value) !== 0;
}

function compare(left: Value, right: Value): number {
  const blankLeft = left === null;
  const blankRight = right === null;
  if (blankLeft && blankRight) return 0;
  const a = blankLeft ? (typeof right === 'string' ? '' : 0) : left;
  const b = blankRight ? (typeof left === 'string' ? '' : 0) : right;
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase() ? 0 : a.toLowerCase().localeCompare(b.toLowerCase(), 'sv');
  if (typeof a === 'string') return 1; // Excel orders every text after every number
  if (typeof b === 'string') return -1;
  return number(a) - number(b);
}

const dateOf = (value: Value): Date => new Date(epoch + Math.floor(number(value)) * day);

type Call = (args: (() => Value)[], context: FormulaContext) => Value;
const arg = (args: (() => Value)[], index: number): Value => (args[index] as () => Value)();

/** name → [fewest arguments, most arguments, how] */
const functions: Record<string, [number, number, Call]> = {
  AND: [1, 30, (args) => args.map((one) => truth(one())).every(Boolean)],
  OR: [1, 30, (args) => args.map((one) => truth(one())).some(Boolean)],
  NOT: [1, 1, (args) => !truth(arg(args, 0))],
  IF: [2, 3, (args) => (truth(arg(args, 0)) ? arg(args, 1) : args.length > 2 ? arg(args, 2) : false)],
  ISBLANK: [1, 1, (args) => arg(args, 0) === null],
  ISERROR: [1, 1, (args) => { try { arg(args, 0); return false; } catch { return true; } }],
  ISNUMBER: [1, 1, (args) => typeof arg(args, 0) === 'number'],
  ISTEXT: [1, 1, (args) => typeof arg(args, 0) === 'string'],
  LEN: [1, 1, (args) => text(arg(args, 0)).length],
  TODAY: [0, 0, (_args, context) => context.today],
  NOW: [0, 0, (_args, context) => context.now],
  YEAR: [1, 1, (args) => dateOf(arg(args, 0)).getUTCFullYear()],
  MONTH: [1, 1, (args) => dateOf(arg(args, 0)).getUTCMonth() + 1],
  DAY: [1, 1, (args) => dateOf(arg(args, 0)).getUTCDate()],
  WEEKDAY: [1, 1, (args) => dateOf(arg(args, 0)).getUTCDay() + 1],
  DATE: [3, 3, (args) => serial(Date.UTC(number(arg(args, 0)), number(arg(args, 1)) - 1, number(arg(args, 2))))],
  UPPER: [1, 1, (args) => text(arg(args, 0)).toUpperCase()],
  LOWER: [1, 1, (args) => text(arg(args, 0)).toLowerCase()],
  TRIM: [1, 1, (args) => text(arg(args, 0)).trim().replace(/ +/g, ' ')],
  LEFT: [1, 2, (args) => text(arg(args, 0)).slice(0, args.length > 1 ? number(arg(args, 1)) : 1)],
  RIGHT: [1, 2, (args) => { const all = text(arg(args, 0)); const n = args.length > 1 ? number(arg(args, 1)) : 1; return n <= 0 ? '' : all.slice(-n); }],
  MID: [3, 3, (args) => text(arg(args, 0)).substr(number(arg(args, 1)) - 1, number(arg(args, 2)))],
  FIND: [2, 3, (args) => { const at = text(arg(args, 1)).indexOf(text(arg(args, 0)), args.length > 2 ? number(arg(args, 2)) - 1 : 0); if (at < 0) throw new FormulaError('#VALUE!'); return at + 1; }],
  CONCATENATE: [1, 30, (args) => args.map((one) => text(one())).join('')],
  ABS: [1, 1, (args) => Math.abs(number(arg(args, 0)))],
  INT: [1, 1, (args) => Math.floor(number(arg(args, 0)))],
  MOD: [2, 2, (args) => { const by = number(arg(args, 1)); if (by === 0) throw new FormulaError('#DIV/0!'); const n = number(arg(args, 0)); return n - by * Math.floor(n / by); }],
  ROUND: [2, 2, (args) => { const scale = 10 ** number(arg(args, 1)); return Math.round(number(arg(args, 0)) * scale) / scale; }],
  MIN: [1, 30, (args) => Math.min(...args.map((one) => number(one())))],
  MAX: [1, 30, (args) => Math.max(...args.map((one) => number(one())))],
  SUM: [1, 30, (args) => args.reduce((sum, one) => sum + number(one()), 0)],
};

function evaluate(node: Node, context: FormulaContext): Value {
  switch (node.kind) {
    case 'value': return node.value;
    case 'column': return context.column(node.name);
    case 'unary': {
      const of = number(evaluate(node.of, context));
      return node.op === '-' ? -of : node.op === '%' ? of / 100 : of;
    }
    case 'call': return (functions[node.name] as [number, number, Call])[2](node.args.map((one) => () => evaluate(one, context)), context);
    default: {
      const left = evaluate(node.left, context);
      const right = evaluate(node.right, context);
      switch (node.op) {
        case '=': return compare(left, right) === 0;
        case '<>': return compare(left, right) !== 0;
        case '<': return compare(left, right) < 0;
        case '>': return compare(left, right) > 0;
        case '<=': return compare(left, right) <= 0;
        case '>=': return compare(left, right) >= 0;
        case '&': return text(left) + text(right);
        case '+': return number(left) + number(right);
        case '-': return number(left) - number(right);
        case '*': return number(left) * number(right);
        case '^': return number(left) ** number(right);
        default: {
          if (number(right) === 0) throw new FormulaError('#DIV/0!');
          return number(left) / number(right);
        }
      }
    }
  }
}

const unreadable = new Set(['Lookup', 'User', 'Note', 'URL', 'MultiChoice', 'Computed', 'Attachments', 'Guid', 'File']);

export interface CompiledFormula {
  /** True when the item may be stored; an error in the formula counts as a violation, as in SharePoint. */
  holds(context: FormulaContext): boolean;
}

function findColumn(fields: Field[], name: string): Field | undefined {
  return fields.find((one) => one.name === name) ?? fields.find((one) => one.title.toLowerCase() === name.toLowerCase()) ?? fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/**
 * Reads and checks a formula. In a column's formula `fields` is that column alone.
 * @throws 400 -2130575270 syntax, unknown function or column, or a column of a type no formula can read
 */
export function compileFormula(formula: string, fields: Field[], kind: 'list' | 'column'): CompiledFormula {
  if (formula.length > 1024) throw spException(-2130575270, 'The formula contains too many characters. The maximum number of characters is 1024.');
  const tree = parseFormula(formula);
  const names = new Map<string, string>();
  const visit = (node: Node): void => {
    if (node.kind === 'column') {
      const field = findColumn(fields, node.name);
      if (!field) {
        throw spException(-2130575270, kind === 'list' ? 'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.'
          : 'The formula cannot refer to another column.  Check the formula for spelling mistakes or update the formula to reference only this column.');
      }
      if (unreadable.has(field.type)) throw spException(-2130575270, `One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.`);
      names.set(node.name, field.name);
    } else if (node.kind === 'unary') visit(node.of);
    else if (node.kind === 'binary') { visit(node.left); visit(node.right); } else if (node.kind === 'call') {
      const known = own(functions, node.name);
      if (!known || node.args.length < known[0] || node.args.length > known[1]) throw syntaxError();
      node.args.forEach(visit);
    }
  };
  visit(tree);
  return {
    holds: (context) => {
      try {
        return truth(evaluate(tree, { ...context, column: (name) => context.column(names.get(name) ?? name) }));
      } catch (error) {
        if (error instanceof FormulaError) return false;
        throw error;
      }
    },
  };
}
