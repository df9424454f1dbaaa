/** `$filter`: comparisons, in, and/or/not, startswith/endswith/contains, tolower/toupper/cast, and any/all over a collection. */
import { badQuery } from './errors.ts';
import { compare, valueAt } from './odata.ts';
import type { Doc } from './odata.ts';

type Read = (doc: Doc) => unknown;
type Test = (doc: Doc) => boolean;

const token = /\s*(?:('(?:[^']|'')*')|([A-Za-z_@][\w.@]*(?:\/[A-Za-z_$][\w.$]*)*:?)|(-?\d[\w:.+-]*)|([(),]))/y;

const operators: Record<string, (order: number) => boolean> = { eq: (o) => o === 0, ne: (o) => o !== 0, gt: (o) => o > 0, ge: (o) => o >= 0, lt: (o) => o < 0, le: (o) => o <= 0 };
const functions: Record<string, (text: string, part: string) => boolean> = { startswith: (a, b) => a.startsWith(b), endswith: (a, b) => a.endsWith(b), contains: (a, b) => a.includes(b) };

const conversions: Record<string, (value: unknown, type: string) => unknown> = {
  tolower: (value) => (typeof value === 'string' ? value.toLowerCase() : null), toupper: (value) => (typeof value === 'string' ? value.toUpperCase() : null),
  cast: (value, type) => (value === null || value === undefined ? null : /Int|Decimal|Double|Single/.test(type) ? Number(value) : type === 'Edm.Boolean' ? String(value).toLowerCase() === 'true' : String(value)),
};

class FilterParser {
  private readonly words: string[] = [];
  private at = 0;
  private readonly known: (path: string) => void;
  /** Range variable of the `any` being read. */
  private variable = '';

  constructor(text: string, known: (path: string) => void) {
    this.known = known;
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
      const start = token.lastIndex;
      const found = token.exec(text);
      if (!found) {
        if (text.slice(start).trim() === '') break;
        throw badQuery(`Syntax error at position ${start} in '${text}'.`);
      }
      this.words.push(found[0].trim());
    }
  }

  private peek(): string {
    return this.words[this.at] ?? '';
  }

  private take(wanted?: string): string {
    const word = this.words[this.at];
    if (word === undefined || (wanted !== undefined && word.toLowerCase() !== wanted)) throw badQuery(`Invalid filter clause: ${wanted === undefined ? 'it ends too early' : `'${wanted}' expected`}.`);
    this.at += 1;
    return word;
  }

  whole(): Test {
    const test = this.either(0);
    if (this.at < this.words.length) throw badQuery(`Invalid filter clause: '${this.peek()}' was not expected.`);
    return test;
  }

  private either(depth: number): Test {
    if (depth > 50) throw badQuery('The filter clause is nested too deeply.');
    let left = this.both(depth);
    while (this.peek().toLowerCase() === 'or') {
      this.take();
      const [a, b] = [left, this.both(depth)];
      left = (doc) => a(doc) || b(doc);
    }
    return left;
  }

  private both(depth: number): Test {
    let left = this.single(depth);
    while (this.peek().toLowerCase() === 'and') {
      this.take();
      const [a, b] = [left, this.single(depth)];
      left = (doc) => a(doc) && b(doc);
    }
    return left;
  }

  private single(depth: number): Test {
    const word = this.peek();
    if (word.toLowerCase() === 'not') {
      this.take();
      const inner = this.single(depth + 1);
      return (doc) => !inner(doc);
    }
    if (word === '(') {
      this.take();
      const inner = this.either(depth + 1);
      this.take(')');
      return inner;
    }
    if (Object.hasOwn(functions, word.toLowerCase()) && this.words[this.at + 1] === '(') return this.call();
    if (/\/(any|all)$/i.test(word)) return this.some(depth);
    const left = this.operand();
    const name = this.peek().toLowerCase();
    if (name === 'in') return this.oneOf(left);
    const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (!operator) return (doc) => left(doc) === true;
    this.take();
    const right = this.operand();
    return (doc) => operator(compare(left(doc), right(doc)));
  }

  private call(): Test {
    const test = functions[this.take().toLowerCase()];
    this.take('(');
    const [text, part] = [this.operand(), (this.take(','), this.operand())];
    this.take(')');
    return (doc) => {
      const [a, b] = [text(doc), part(doc)];
      return typeof a === 'string' && typeof b === 'string' && test(a.toLowerCase(), b.toLowerCase());
    };
  }

  /** `id in ('a','b')` */
  private oneOf(left: Read): Test {
    this.take();
    this.take('(');
    const values = [this.operand()];
    while (this.peek() === ',') {
      this.take();
      values.push(this.operand());
    }
    this.take(')');
    return (doc) => values.some((value) => compare(left(doc), value(doc)) === 0);
  }

  /** `path/any(x: x/id eq '…' and x/value eq '…')`; `any()` asks whether there is one at all. */
  private some(depth: number): Test {
    const [, path = '', kind = ''] = /^(.*)\/(any|all)$/i.exec(this.take()) ?? [];
    this.known(path.split('/')[0] as string);
    this.take('(');
    const every = kind.toLowerCase() === 'all';
    if (this.peek() === ')' && !every) {
      this.take();
      return (doc) => Array.isArray(valueAt(doc, path)) && (valueAt(doc, path) as unknown[]).length > 0;
    }
    const outer = this.variable;
    const variable = this.take();
    if (!/^[A-Za-z_]\w*:$/.test(variable)) throw badQuery(`Invalid filter clause: '${variable}' is no range variable.`);
    this.variable = variable.slice(0, -1);
    const inner = this.either(depth + 1);
    this.take(')');
    this.variable = outer;
    return (doc) => {
      const list = valueAt(doc, path);
      // What is no record itself (a category) stands under the empty name.
      const held = (one: unknown): boolean => inner(typeof one === 'object' && one !== null ? one as Doc : { '': one });
      return Array.isArray(list) && (every ? list.every(held) : list.some(held));
    };
  }

  /** `cast(ep/value, Edm.Int32)`, `tolower(subject)` */
  private converted(name: string): Read {
    this.take('(');
    const inner = this.operand();
    let type = '';
    if (name === 'cast') {
      this.take(',');
      type = this.take();
      if (!/^Edm\.\w+$/.test(type)) throw badQuery(`Invalid filter clause: '${type}' is no type.`);
    }
    this.take(')');
    return (doc) => (conversions[name] as typeof conversions[string])(inner(doc), type);
  }

  private operand(): Read {
    const word = this.take();
    if (word.startsWith("'")) return () => word.slice(1, -1).replace(/''/g, "'");
    const lower = word.toLowerCase();
    if (lower === 'null') return () => null;
    if (lower === 'true' || lower === 'false') return () => lower === 'true';
    if (/^-?\d+(\.\d+)?$/.test(word)) return () => Number(word);
    if (/^\d/.test(word)) return () => word;
    if (Object.hasOwn(conversions, lower) && this.peek() === '(') return this.converted(lower);
    if (this.variable && word === this.variable) return (doc) => valueAt(doc, '');
    if (!/^[A-Za-z_@]/.test(word)) throw badQuery(`Invalid filter clause: '${word}' was not expected.`);
    const path = this.variable && word.startsWith(`${this.variable}/`) ? word.slice(this.variable.length + 1) : word;
    if (path === word) this.known(path.split('/')[0] as string);
    return (doc) => valueAt(doc, path);
  }
}

/** @param known throws for a property that the type does not have */
export function readFilter(text: string, known: (name: string) => void): Test {
  return new FilterParser(text, known).whole();
}
