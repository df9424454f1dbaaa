/** The formula language of SharePoint's validation: Excel's operators, functions and [column] references, as a tree. */
import { spException } from '../errors.ts';

export type Node =
  | { kind: 'value'; value: number | string | boolean }
  | { kind: 'column'; name: string }
  | { kind: 'unary'; op: '-' | '+' | '%'; of: Node }
  | { kind: 'binary'; op: string; left: Node; right: Node }
  | { kind: 'call'; name: string; args: Node[] };

interface Token { kind: 'number' | 'string' | 'name' | 'column' | 'op' | 'end'; text: string }

export const syntaxError = () => spException(-2130575270, 'The formula contains a syntax error or is not supported.');

function isNameUnit(unit: string): boolean {
  return /[\p{L}\p{N}_.]/u.test(unit);
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = text.startsWith('=') ? 1 : 0;
  while (at < text.length) {
    const unit = text[at] as string;
    if (/\s/.test(unit)) { at += 1; continue; }
    if (unit === '"') {
      let value = '';
      at += 1;
      for (;;) {
        if (at >= text.length) throw syntaxError();
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at += 1;
        }
        value += text[at];
        at += 1;
      }
      at += 1;
      found.push({ kind: 'string', text: value });
    } else if (unit === '[') {
      const end = text.indexOf(']', at);
      if (end < 0) throw syntaxError();
      found.push({ kind: 'column', text: text.slice(at + 1, end) });
      at = end + 1;
    } else if (/[0-9]/.test(unit)) {
      let end = at;
      while (end < text.length && /[0-9.]/.test(text[end] as string)) end += 1;
      const number = text.slice(at, end);
      if (Number.isNaN(Number(number)) || (end < text.length && isNameUnit(text[end] as string))) throw syntaxError();
      found.push({ kind: 'number', text: number });
      at = end;
    } else if (isNameUnit(unit)) {
      let end = at;
      while (end < text.length && isNameUnit(text[end] as string)) end += 1;
      found.push({ kind: 'name', text: text.slice(at, end) });
      at = end;
    } else {
      const two = text.slice(at, at + 2);
      const op = ['<>', '<=', '>='].includes(two) ? two : unit;
      if (!'=<>+-*/&^%(),;'.includes(op[0] as string)) throw syntaxError();
      found.push({ kind: 'op', text: op === ';' ? ',' : op });
      at += op.length;
    }
  }
  found.push({ kind: 'end', text: '' });
  return found;
}

const levels: string[][] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** @throws 400 -2130575270 when the formula cannot be read */
export function parseFormula(text: string): Node {
  const list = tokens(text.trim());
  let at = 0;
  let depth = 0;
  const peek = (): Token => list[at] as Token;
  const isOp = (op: string): boolean => peek().kind === 'op' && peek().text === op;
  const expect = (op: string): void => {
    if (!isOp(op)) throw syntaxError();
    at += 1;
  };

  const primary = (): Node => {
    const token = peek();
    at += 1;
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'value', value: token.text };
    if (token.kind === 'column') return { kind: 'column', name: token.text };
    if (token.kind === 'name') {
      if (isOp('(')) {
        at += 1;
        const args: Node[] = [];
        if (!isOp(')')) {
          args.push(expression(0));
          while (isOp(',')) { at += 1; args.push(expression(0)); }
        }
        expect(')');
        return { kind: 'call', name: token.text.toUpperCase(), args };
      }
      if (/^(true|false)$/i.test(token.text)) return { kind: 'value', value: /^true$/i.test(token.text) };
      return { kind: 'column', name: token.text };
    }
    if (token.kind === 'op' && token.text === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    throw syntaxError();
  };

  const unary = (): Node => {
    if (isOp('-') || isOp('+')) {
      const op = peek().text as '-' | '+';
      at += 1;
      depth += 1;
      if (depth > 60) throw syntaxError();
      const inner = unary();
      depth -= 1;
      return { kind: 'unary', op, of: inner };
    }
    let node = primary();
    while (isOp('%')) { at += 1; node = { kind: 'unary', op: '%', of: node }; }
    return node;
  };

  const expression = (level: number): Node => {
    if (level === levels.length) return unary();
    depth += level === 0 ? 1 : 0;
    if (depth > 60) throw syntaxError();
    let left = expression(level + 1);
    while (peek().kind === 'op' && (levels[level] as string[]).includes(peek().text)) {
      const op = peek().text;
      at += 1;
      left = { kind: 'binary', op, left, right: expression(level + 1) };
    }
    depth -= level === 0 ? 1 : 0;
    return left;
  };

  const tree = expression(0);
  if (peek().kind !== 'end') throw syntaxError();
  return tree;
}
