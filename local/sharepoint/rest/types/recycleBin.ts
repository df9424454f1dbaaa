/** The recycle bin as REST shows it. Source: SP.RecycleBinItem. */
import type { RecycleEntry } from '../../domain/types.ts';
import { entity, text } from '../model.ts';
import type { Call, CollectionNode, EntityType } from '../model.ts';
import { person } from './files.ts';

const recycleType: EntityType = {
  name: 'SP.RecycleBinItem', link: (one: RecycleEntry) => `Web/RecycleBin('${one.id}')`,
  props: {
    DeletedByEmail: (one: RecycleEntry, call) => call.engine.principals.byId(call.session.site, one.deletedBy)?.email ?? '', DeletedByName: (one: RecycleEntry, call) => call.engine.principals.byId(call.session.site, one.deletedBy)?.title ?? '', DeletedDate: (one: RecycleEntry) => one.deletedAt, DirName: (one: RecycleEntry) => one.dir, Id: (one: RecycleEntry) => one.id, ItemState: () => 1,
    ItemType: (one: RecycleEntry) => ({ file: 1, item: 3, list: 4, folder: 5 })[one.kind], LeafName: (one: RecycleEntry) => (one.kind === 'item' ? `${one.itemId}_.000` : one.title), Size: (one: RecycleEntry) => String(one.size), Title: (one: RecycleEntry) => one.title,
  },
  links: { Author: person((one: RecycleEntry) => one.deletedBy), DeletedBy: person((one: RecycleEntry) => one.deletedBy) },
  actions: { restore: (one: RecycleEntry, call) => { call.engine.recycleBin.restore(call.session, one); return undefined; }, deleteObject: (one: RecycleEntry, call) => { call.engine.recycleBin.purge(call.session, one); return undefined; } },
  remove: (one: RecycleEntry, call) => call.engine.recycleBin.purge(call.session, one),
};

export function recycleCollection(call: Call): CollectionNode {
  const { recycleBin } = call.engine;
  const each = (work: (entry: RecycleEntry) => void): undefined => { recycleBin.entries(call.session).forEach(work); return undefined; };
  return {
    kind: 'collection', type: recycleType, list: (inner) => recycleBin.entries(inner.session),
    key: (arg, inner) => entity(recycleType, recycleBin.get(inner.session, String(arg))),
    links: { getById: (inner, args) => entity(recycleType, recycleBin.get(inner.session, text(inner, args, 'id'))) },
    actions: { restoreAll: () => each((entry) => recycleBin.restore(call.session, entry)), deleteAll: () => each((entry) => recycleBin.purge(call.session, entry)) },
  };
}

