/** OData's $filter and $orderby: a lexer and a recursive descent to a tree. Source: OData 3 URI conventions, as SharePoint reads them. */
import { badQuery } from '../errors.ts';

export type Literal = { kind: 'literal'; type: 'string' | 'number' | 'boolean' | 'null' | 'datetime' | 'guid'; value: string | number | boolean | null };
export type Path = { kind: 'path'; name: string };
export type Call = { kind: 'call'; name: string; args: Expression[] };
export type Expression = Literal | Path | Call
  | { kind: 'compare'; op: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; of: Expression };

export interface Order { path: string; descending: boolean }

interface Token { kind: 'string' | 'number' | 'word' | 'datetime' | 'guid' | '(' | ')' | ',' | 'end'; text: string }

const broken = (text: string): Error => badQuery(`The expression "${text.slice(0, 200)}" is not valid.`);

function quoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    if (at >= text.length) throw broken(text);
    if (text[at] === "'") {
      if (text[at + 1] !== "'") return { value, end: at + 1 };
      at += 1;
    }
    value += text[at];
    at += 1;
  }
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text[at] as string;
    if (/\s/.test(unit)) { at += 1; continue; }
    if (unit === '(' || unit === ')' || unit === ',') {
      found.push({ kind: unit, text: unit });
      at += 1;
    } else if (unit === "'") {
      const { value, end } = quoted(text, at);
      found.push({ kind: 'string', text: value });
      at = end;
    } else {
      let end = at;
      while (end < text.length && !/[\s(),']/.test(text[end] as string)) end += 1;
      const word = text.slice(at, end);
      if (text[end] === "'") {
        const literal = quoted(text, end);
        const prefix = word.toLowerCase();
        if (prefix !== 'datetime' && prefix !== 'guid' && prefix !== 'datetimeoffset') throw broken(text);
        found.push({ kind: prefix === 'guid' ? 'guid' : 'datetime', text: literal.value });
        at = literal.end;
      } else {
        found.push(/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?[dDfFmMlL]?$/.test(word) ? { kind: 'number', text: word.replace(/[dDfFmMlL]$/, '') } : { kind: 'word', text: word });
        at = end;
      }
    }
  }
  found.push({ kind: 'end', text: '' });
  return found;
}

const comparisons = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
/** Parentheses within each other, and `not`. */
const depthLimit = 200;

/** @throws 400 InvalidClientQueryException */
export function parseFilter(text: string): Expression {
  const list = tokens(text);
  let at = 0;
  let depth = 0;
  const peek = (): Token => list[at] as Token;
  const word = (value: string): boolean => peek().kind === 'word' && peek().text.toLowerCase() === value;
  const expect = (kind: Token['kind']): void => {
    if (peek().kind !== kind) throw broken(text);
    at += 1;
  };

  const primary = (): Expression => {
    const token = peek();
    at += 1;
    switch (token.kind) {
      case 'string': return { kind: 'literal', type: 'string', value: token.text };
      case 'number': return { kind: 'literal', type: 'number', value: Number(token.text) };
      case 'datetime': return { kind: 'literal', type: 'datetime', value: token.text };
      case 'guid': return { kind: 'literal', type: 'guid', value: token.text };
      case '(': {
        depth += 1;
        if (depth > depthLimit) throw badQuery('The query is too complex.');
        const inner = or();
        depth -= 1;
        expect(')');
        return inner;
      }
      case 'word': {
        const lower = token.text.toLowerCase();
        if (lower === 'null') return { kind: 'literal', type: 'null', value: null };
        if (lower === 'true' || lower === 'false') return { kind: 'literal', type: 'boolean', value: lower === 'true' };
        if (peek().kind === '(') {
          at += 1;
          const args: Expression[] = [];
          if (peek().kind !== ')') {
            args.push(or());
            while (peek().kind === ',') { at += 1; args.push(or()); }
          }
          expect(')');
          return { kind: 'call', name: lower, args };
        }
        return { kind: 'path', name: token.text };
      }
      default: throw broken(text);
    }
  };

  const comparison = (): Expression => {
    if (word('not')) {
      at += 1;
      depth += 1;
      if (depth > depthLimit) throw badQuery('The query is too complex.');
      const of = comparison();
      depth -= 1;
      return { kind: 'not', of };
    }
    const left = primary();
    const op = peek().kind === 'word' ? peek().text.toLowerCase() : '';
    if (!comparisons.has(op)) return left;
    at += 1;
    return { kind: 'compare', op: op as 'eq', left, right: primary() };
  };

  const and = (): Expression => {
    let left = comparison();
    while (word('and')) { at += 1; left = { kind: 'and', left, right: comparison() }; }
    return left;
  };

  const or = (): Expression => {
    let left = and();
    while (word('or')) { at += 1; left = { kind: 'or', left, right: and() }; }
    return left;
  };

  const tree = or();
  if (peek().kind !== 'end') throw broken(text);
  return tree;
}

/** @throws 400 InvalidClientQueryException */
export function parseOrderBy(text: string): Order[] {
  return text.split(',').map((part) => {
    const words = part.trim().split(/\s+/);
    const direction = (words[1] ?? 'asc').toLowerCase();
    if (!words[0] || words.length > 2 || (direction !== 'asc' && direction !== 'desc')) throw broken(text);
    return { path: words[0], descending: direction === 'desc' };
  });
}
