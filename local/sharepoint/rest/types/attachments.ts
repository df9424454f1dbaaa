/** Attachments of an item. Source: SP.Attachment. */
import { folderUrl } from '../../domain/lists.ts';
import { Complex, entity, text } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';
import { itemLink } from './itemValues.ts';
import type { ItemData } from './itemDoc.ts';

const attachmentType: EntityType = {
  name: 'SP.Attachment', link: (one) => `${itemLink(one.list, one.item.id)}/AttachmentFiles('${encodeURIComponent(one.name)}')`,
  props: {
    FileName: (one) => one.name, FileNameAsPath: (one) => new Complex('SP.ResourcePath', { DecodedUrl: one.name }),
    ServerRelativePath: (one, call) => new Complex('SP.ResourcePath', { DecodedUrl: `${folderUrl(call.session.site, one.list)}/Attachments/${one.item.id as number}/${one.name as string}` }),
    ServerRelativeUrl: (one, call) => `${folderUrl(call.session.site, one.list)}/Attachments/${one.item.id as number}/${one.name as string}`,
  },
  links: {
    $value: (one, call) => ({ kind: 'raw', content: call.engine.files.attachment(one.list, one.item, one.name).content, contentType: 'application/octet-stream', set: (inner) => inner.engine.files.addAttachment(inner.session, one.list, call.engine.items.get(inner.session, one.list, one.item.id), one.name, inner.rawBody, true) }),
  },
  remove: (one, call) => call.engine.files.removeAttachment(call.session, one.list, one.item, one.name),
  actions: { recycleObject: (one, call) => { call.engine.files.removeAttachment(call.session, one.list, one.item, one.name); return undefined; } },
};

export function attachmentCollection({ list, item }: ItemData, call: Call): CollectionNode {
  const { files } = call.engine;
  const one = (name: string): Node => entity(attachmentType, { list, item, name: files.attachment(list, item, name).name });
  const add = (name: string): Node => {
    files.addAttachment(call.session, list, item, name, call.rawBody);
    return entity(attachmentType, { list, item, name });
  };
  return {
    kind: 'collection', type: attachmentType, list: () => files.attachments(list, item).map((name) => ({ list, item, name })),
    key: (arg) => one(String(arg)),
    links: { getByFileName: (inner, args) => one(text(inner, args, 'fileName')), getByFileNameAsPath: (inner, args) => one(text(inner, args, 'decodedUrl')) },
    actions: { add: (inner, args) => add(text(inner, args, 'FileName')), addUsingPath: (inner, args) => add(text(inner, args, 'DecodedUrl')) },
  };
}
