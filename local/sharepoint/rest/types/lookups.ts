/** Lookups and people of a page of rows, expanded with one read per list and page. */
import { unknownQueryField } from '../../errors.ts';
import { entityTypeName } from '../../domain/items.ts';
import { restName } from '../../domain/fields.ts';
import type { Field, Item, List, Principal } from '../../domain/types.ts';
import { Doc } from '../model.ts';
import type { Call } from '../model.ts';
import { findByName } from '../project.ts';
import { ids, idValue, isReference, itemLink, plainValue } from './itemValues.ts';

/** Reads the targets of all expanded columns of a page at once. */
export class Lookups {
  private readonly call: Call;
  private readonly rows: Item[];
  private readonly targets = new Map<string, { list: List; rows: Map<number, Item> } | undefined>();
  private readonly people = new Map<number, Principal | undefined>();

  constructor(call: Call, rows: Item[]) {
    this.call = call;
    this.rows = rows;
  }

  private person(id: number): Principal | undefined {
    if (!this.people.has(id)) this.people.set(id, this.call.engine.principals.byId(this.call.session.site, id));
    return this.people.get(id);
  }

  private target(field: Field): { list: List; rows: Map<number, Item> } | undefined {
    if (!this.targets.has(field.name)) {
      const list = this.call.engine.lists.target(this.call.session.site, field.lookupList);
      this.targets.set(field.name, list && { list, rows: this.call.engine.items.many(list, [...new Set(this.rows.flatMap((row) => ids(field, row)))]) });
    }
    return this.targets.get(field.name);
  }

  private one(field: Field, id: number, names: string[]): Doc | undefined {
    if (field.type === 'User') {
      const found = this.person(id);
      if (!found) return undefined;
      const tenant = this.call.engine.principals.tenantUser(found.upn);
      const all: Record<string, unknown> = {
        ID: found.id, Id: found.id, Title: found.title, Name: found.login, EMail: found.email, UserName: found.upn || null, SipAddress: found.email, FirstName: null, LastName: null, Department: tenant?.department || null, JobTitle: tenant?.jobTitle || null, ContentTypeDisp: found.kind === 'user' ? 'Person' : 'DomainGroup',
      };
      return new Doc({ type: 'SP.Data.UserInfoItem', link: `Web/SiteUserInfoList/Items(${id})`, values: this.pick(all, names) });
    }
    const target = this.target(field);
    const row = target?.rows.get(id);
    if (!target || !row) return undefined;
    const fields = this.call.engine.fields.all(target.list);
    const values: Record<string, unknown> = {};
    for (const name of names) {
      if (name.toLowerCase() === 'id') values[name] = row.id;
      else {
        const inner = fields.find((one) => restName(one) === name || one.name === name);
        const reference = name.endsWith('Id') ? fields.find((one) => restName(one) === name.slice(0, -2) && isReference(one)) : undefined;
        if (!inner && !reference) throw unknownQueryField(`${restName(field)}/${name}`);
        values[name] = reference ? idValue(reference, row) : plainValue(inner as Field, row, this.call, target.list);
      }
    }
    return new Doc({ type: entityTypeName(target.list), link: itemLink(target.list, id), values });
  }

  private pick(all: Record<string, unknown>, names: string[]): Record<string, unknown> {
    return Object.fromEntries(names.map((name) => {
      const found = findByName(all, name);
      if (!found) throw unknownQueryField(name);
      return [name, found[1]];
    }));
  }

  value(field: Field, item: Item, names: string[]): unknown {
    const docs = ids(field, item).map((id) => this.one(field, id, names)).filter((one): one is Doc => one !== undefined);
    // An empty lookup is shown as an absent navigation property, which JSON clients read as null or missing.
    return field.multi ? docs : docs[0] ?? null;
  }

  /** Title shown for a lookup in text, and in a version's value. */
  label(field: Field, id: number): string {
    if (field.type === 'User') return this.person(id)?.title ?? '';
    const target = this.target(field);
    const row = target?.rows.get(id);
    const shown = target && this.call.engine.fields.find(target.list, field.lookupField);
    return row && shown && target ? String(plainValue(shown, row, this.call, target.list) ?? '') : '';
  }

  email(id: number): string {
    return this.person(id)?.email ?? '';
  }
}
