/** A view's XML as a query over items: CAML's Where and OrderBy become the tree that $filter becomes. Source: Query schema. */
import { own } from '../../own.ts';
import { badQuery } from '../../errors.ts';
import { children, isTrue, parseXml, textOf } from '../../domain/fieldXml.ts';
import type { XmlElement } from '../../domain/fieldXml.ts';
import type { Expression, Literal, Order } from '../../domain/odata.ts';
import type { ItemQuery } from '../../domain/query.ts';
import { restName } from '../../domain/fields.ts';
import type { Field, List } from '../../domain/types.ts';
import type { Call } from '../model.ts';
import { isReference } from './itemDoc.ts';

const operators: Record<string, 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'> = { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le' };

class Caml {
  private readonly call: Call;
  private readonly list: List;
  readonly expand = new Set<string>();

  constructor(call: Call, list: List) {
    this.call = call;
    this.list = list;
  }

  field(element: XmlElement): Field {
    return this.call.engine.fields.get(this.list, children(element, 'FieldRef')[0]?.getAttribute('Name') ?? '');
  }

  private path(element: XmlElement, value: XmlElement | undefined): string {
    const field = this.field(element);
    if (!isReference(field)) return restName(field);
    const byId = isTrue(children(element, 'FieldRef')[0]?.getAttribute('LookupId') ?? undefined) || value?.getAttribute('Type') === 'Integer';
    if (byId || !value) return `${restName(field)}Id`;
    this.expand.add(field.name);
    return `${restName(field)}/${field.type === 'User' ? 'Title' : field.lookupField}`;
  }

  private literal(field: Field, value: XmlElement): Literal {
    const special = children(value)[0];
    if (special?.localName === 'UserID') return { kind: 'literal', type: 'number', value: this.call.session.user.id };
    if (special?.localName === 'Today') {
      const days = Number(special.getAttribute('OffsetDays') ?? 0);
      if (!Number.isInteger(days) || Math.abs(days) > 100000) throw badQuery('The query is not valid.');
      const instant = this.call.engine.now() + days * 86400000;
      return { kind: 'literal', type: 'datetime', value: new Date(instant).toISOString().slice(0, 10) };
    }
    const given = textOf(value) ?? '';
    if (['Number', 'Currency', 'Counter', 'Integer'].includes(field.type)) return { kind: 'literal', type: 'number', value: Number(given) };
    if (field.type === 'Boolean') return { kind: 'literal', type: 'number', value: given === '1' || isTrue(given) ? 1 : 0 };
    return { kind: 'literal', type: field.type === 'DateTime' ? 'datetime' : 'string', value: given };
  }

  where(element: XmlElement): Expression {
    const name = element.localName ?? '';
    if (name === 'And' || name === 'Or') {
      const [left, right] = children(element);
      if (!left || !right) throw badQuery('One or more field types are not installed properly. The query is not valid.');
      return { kind: name === 'And' ? 'and' : 'or', left: this.where(left), right: this.where(right) };
    }
    if (name === 'IsNull' || name === 'IsNotNull') return { kind: 'compare', op: name === 'IsNull' ? 'eq' : 'ne', left: { kind: 'path', name: this.path(element, undefined) }, right: { kind: 'literal', type: 'null', value: null } };
    const field = this.field(element);
    if (name === 'In') {
      const values = children(children(element, 'Values')[0] ?? element, 'Value');
      const all = values.map((value): Expression => ({ kind: 'compare', op: 'eq', left: { kind: 'path', name: this.path(element, value) }, right: this.literal(field, value) }));
      const first = all[0];
      if (!first) throw badQuery('The query is not valid.');
      return all.slice(1).reduce((left, right): Expression => ({ kind: 'or', left, right }), first);
    }
    const value = children(element, 'Value')[0];
    if (!value) throw badQuery('The query is not valid.');
    const path: Expression = { kind: 'path', name: this.path(element, value) };
    if (name === 'BeginsWith') return { kind: 'call', name: 'startswith', args: [path, this.literal(field, value)] };
    if (name === 'Contains') return { kind: 'call', name: 'substringof', args: [this.literal(field, value), path] };
    // One of several values: with a column of many, eq means that it is among them.
    const op = name === 'Includes' ? 'eq' : name === 'NotIncludes' ? 'ne' : own(operators, name);
    if (!op) throw badQuery(`The query element '${name}' is not supported.`);
    return { kind: 'compare', op, left: path, right: this.literal(field, value) };
  }
}

/** @throws 400 when the XML or an element of it cannot be read */
export function camlQuery(xml: string, call: Call, list: List): ItemQuery & { fields: string[] } {
  const view = parseXml(xml.trim() === '' ? '<View/>' : xml);
  const query = children(view, 'Query')[0];
  const where = query && children(query, 'Where')[0];
  const condition = where && children(where)[0];
  const order = query && children(query, 'OrderBy')[0];
  const reader = new Caml(call, list);
  const filter = condition ? reader.where(condition) : undefined;
  const orderBy: Order[] = (order ? children(order, 'FieldRef') : []).map((one) => {
    const field = call.engine.fields.get(list, one.getAttribute('Name') ?? '');
    const ascending = one.getAttribute('Ascending');
    if (isReference(field)) reader.expand.add(field.name);
    return { path: isReference(field) ? `${restName(field)}/Title` : restName(field), descending: ascending !== null && ascending !== '' && !isTrue(ascending) };
  });
  const limit = Number(textOf(children(view, 'RowLimit')[0]) ?? 0);
  const fields = children(view, 'ViewFields')[0];
  return { filter, orderBy: orderBy.length ? orderBy : undefined, top: limit > 0 ? limit : undefined, expand: reader.expand, fields: fields ? children(fields, 'FieldRef').map((one) => one.getAttribute('Name') ?? '') : [] };
}
