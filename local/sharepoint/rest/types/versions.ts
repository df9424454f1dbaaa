/** Versions of an item. Source: SP.ListItemVersion. */
import { noItem, unknownQueryField } from '../../errors.ts';
import { versionLabel } from '../../domain/items.ts';
import type { ItemVersion } from '../../domain/items.ts';
import type { List } from '../../domain/types.ts';
import { Complex, Doc, entity, text } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';
import { readSelection } from '../path.ts';
import type { Selection } from '../path.ts';
import { count, findByName } from '../project.ts';
import { ids, isReference, itemLink, plainValue } from './itemValues.ts';
import { Lookups } from './lookups.ts';
import type { ItemData } from './itemDoc.ts';

const versionType: EntityType = {
  name: 'SP.ListItemVersion', props: {}, link: (one) => `${itemLink(one.list, one.version.id)}/versions(${one.version.ui_version as number})`,
  project: (one, call, select) => versionDoc(one, call, select),
  remove: (one, call) => call.engine.items.removeVersion(call.session, one.list, one.version.id, one.version.ui_version),
  actions: { restoreVersion: (one, call) => { call.engine.items.restoreVersion(call.session, one.list, one.version.id, one.version.ui_version); return undefined; } },
};

function versionDoc({ list, version }: { list: List; version: ItemVersion }, call: Call, select: Selection): Doc {
  const values: Record<string, unknown> = { IsCurrentVersion: version.isCurrent, VersionId: version.ui_version, VersionLabel: versionLabel(version.ui_version), Created: version.modified };
  const lookups = new Lookups(call, [version]);
  for (const field of call.engine.fields.all(list)) {
    if (field.type === 'Computed' || field.name === 'Created') continue;
    const name = field.name.startsWith('_') ? `OData__x005f_${field.name.slice(1)}` : field.name;
    if (isReference(field)) {
      const made = ids(field, version).map((id) => new Complex(field.type === 'User' ? 'SP.FieldUserValue' : 'SP.FieldLookupValue', { LookupId: id, LookupValue: lookups.label(field, id), ...(field.type === 'User' ? { Email: lookups.email(id) } : {}) }));
      values[name] = field.multi ? made : made[0] ?? null;
    } else values[name] = plainValue(field, version, call, list);
  }
  values.Created_x0020_Date = version.created;
  if (select.names.size && !select.all) {
    for (const name of select.names.keys()) if (!findByName(values, name)) throw unknownQueryField(name);
    for (const name of Object.keys(values)) if (![...select.names.keys()].some((one) => one.toLowerCase() === name.toLowerCase())) delete values[name];
  }
  return new Doc({ type: 'SP.ListItemVersion', link: versionType.link?.({ list, version }, call) ?? '', values });
}

export function versionCollection({ list, item }: ItemData, call: Call): CollectionNode {
  const all = (): { list: List; version: ItemVersion }[] => call.engine.items.versions(call.session, list, item.id).map((version) => ({ list, version }));
  const one = (arg: unknown): Node => {
    const found = all().find(({ version }) => version.ui_version === Number(arg));
    if (!found) throw noItem();
    return entity(versionType, found);
  };
  return {
    kind: 'collection', type: versionType, list: all, key: one,
    query: (inner) => ({ rows: all().slice(count(inner, '$skip', 0), count(inner, '$skip', 0) + count(inner, '$top', 50000)).map((entry) => versionDoc(entry, inner, readSelection(inner.query.get('$select')))) }),
    links: { getById: (inner, args) => one(text(inner, args, 'versionId')) },
  };
}
