/** The operations of SharePoint's REST that the product uses, and why an outcome has no case. */
import type { Operation, Outcome } from '../case.ts';

const noConflict = 'a read or a call without a state that could collide';
const noBody = 'takes neither arguments nor a body that could be malformed';
const anyone = 'everybody who may open the site may do this';
const collection = 'a collection is never missing';
const lastWins = 'carries no ETag: the last writer wins';

const operation = (id: string, title: string, none: Partial<Record<Outcome, string>> = {}): Operation => ({ id, title, none });

export const operations: Operation[] = [
  operation('web.get', 'Web: properties', { conflict: noConflict }),
  operation('contextinfo', 'Context information: a digest for the site', { conflict: noConflict, malformed: noBody }),
  operation('digest', 'The form digest on a write', { missing: 'a missing digest is a denial' , conflict: 'a digest is valid or not' }),
  operation('dialects', 'Dialects by Accept; envelopes, metadata and errors', { denied: anyone, conflict: noConflict }),
  operation('addresses', 'Addresses: spellings, aliases, methods', { denied: anyone, conflict: noConflict }),
  operation('regional', 'Regional settings and time zone', { conflict: noConflict }),
  operation('storage', 'Tenant properties', { malformed: 'any key is a key', conflict: lastWins }),

  operation('lists.all', 'Lists of a web', { missing: collection, conflict: noConflict }),
  operation('lists.get', 'A list, by title, id or address', { conflict: noConflict }),
  operation('lists.add', 'A list is made', { missing: 'the web exists' }),
  operation('lists.update', 'A list is changed'),
  operation('lists.delete', 'A list is deleted', { malformed: noBody }),
  operation('lists.recycle', 'A list is recycled', { malformed: noBody, conflict: lastWins }),

  operation('fields.all', 'Columns of a list', { conflict: noConflict }),
  operation('fields.get', 'A column', { conflict: noConflict }),
  operation('fields.xml', 'A column by its XML'),
  operation('fields.add', 'A column by its type'),
  operation('fields.update', 'A column is changed'),
  operation('fields.delete', 'A column is deleted', { malformed: noBody }),

  operation('views.all', 'Views of a list', { malformed: 'as columns of a list', conflict: noConflict }),
  operation('views.get', 'A view', { malformed: 'any text is a title', conflict: noConflict }),
  operation('views.add', 'A view is made', { conflict: 'two views may share a title: the second gets another address' }),
  operation('views.update', 'A view is changed', { conflict: lastWins }),
  operation('views.fields', 'Columns of a view', { conflict: lastWins }),
  operation('views.delete', 'A view is deleted', { malformed: noBody }),

  operation('items.query', 'Items: $select, $top, $count', { conflict: noConflict }),
  operation('items.filter', 'Items: $filter', { missing: 'nothing found is an empty page', conflict: noConflict, denied: 'as items.query' }),
  operation('items.expand', 'Items: $expand of lookups and people', { missing: 'an empty lookup is shown as empty', denied: 'as items.query', conflict: noConflict }),
  operation('items.order', 'Items: $orderby', { missing: 'as items.query', denied: 'as items.query', conflict: noConflict }),
  operation('items.page', 'Items: pages by $skiptoken', { missing: 'after the last row comes an empty page', denied: 'as items.query', conflict: noConflict }),
  operation('items.get', 'An item', { conflict: noConflict }),
  operation('items.add', 'An item is made'),
  operation('items.types', 'Values of every type of column', { denied: 'as items.add', missing: 'as items.add' , conflict: 'as items.add' }),
  operation('items.update', 'An item is changed'),
  operation('items.delete', 'An item is deleted', { malformed: noBody }),
  operation('items.recycle', 'An item is recycled', { malformed: noBody }),
  operation('items.caml', 'Items by CAML (GetItems)', { conflict: noConflict }),
  operation('items.stream', 'Items of a view (RenderListDataAsStream)', { conflict: noConflict }),
  operation('items.form', 'Form values (ValidateUpdateListItem)'),
  operation('items.text', 'Values as text (FieldValuesAsText)', { malformed: noBody, conflict: noConflict }),

  operation('versions.all', 'Versions of an item', { malformed: 'as items.query', conflict: noConflict }),
  operation('versions.get', 'A version', { malformed: 'an unknown label is a missing version', denied: 'as versions.all', conflict: noConflict }),
  operation('versions.restore', 'A version is restored', { malformed: noBody, conflict: lastWins }),
  operation('versions.delete', 'A version is deleted', { malformed: noBody }),

  operation('bin.all', 'The recycle bin', { denied: 'who may not manage the web sees what they deleted', missing: collection, malformed: 'as columns of a list', conflict: noConflict }),
  operation('bin.restore', 'An entry is restored'),
  operation('bin.delete', 'An entry is deleted for good', { malformed: noBody, conflict: lastWins }),

  operation('attachments.all', 'Attachments of an item', { malformed: noBody, conflict: noConflict }),
  operation('attachments.add', 'An attachment is added'),
  operation('attachments.get', 'An attachment is read', { malformed: 'any text is a name', conflict: noConflict }),
  operation('attachments.set', 'An attachment gets new content', { malformed: 'any bytes are content', conflict: lastWins }),
  operation('attachments.delete', 'An attachment is deleted', { malformed: noBody, conflict: lastWins }),

  operation('folders.get', 'A folder', { malformed: 'any text is an address', conflict: noConflict }),
  operation('folders.list', 'Files and folders of a folder', { malformed: 'as columns of a list', conflict: noConflict }),
  operation('folders.add', 'A folder is made'),
  operation('folders.delete', 'A folder is deleted or recycled', { malformed: noBody, conflict: lastWins }),
  operation('files.get', 'A file and its item', { malformed: 'any text is an address', conflict: noConflict }),
  operation('files.value', 'Content of a file', { malformed: 'any text is an address', conflict: noConflict }),
  operation('files.add', 'A file is added'),
  operation('files.chunked', 'A file in parts'),
  operation('files.set', 'A file gets new content', { malformed: 'any bytes are content' }),
  operation('files.delete', 'A file is deleted or recycled', { malformed: noBody }),
  operation('files.versions', 'Versions of a file', { malformed: noBody, conflict: noConflict }),

  operation('groups.all', 'Site groups', { missing: collection, malformed: 'as columns of a list', conflict: noConflict }),
  operation('groups.get', 'A site group', { malformed: 'any text is a name', conflict: noConflict }),
  operation('groups.add', 'A site group is made', { missing: 'the web exists' }),
  operation('groups.update', 'A site group is changed'),
  operation('groups.delete', 'A site group is removed', { malformed: noBody, conflict: lastWins }),
  operation('members.add', 'A user is added to a group', { conflict: 'who is a member already stays one' }),
  operation('members.remove', 'A user is removed from a group', { malformed: 'any number is a number', conflict: lastWins }),
  operation('users.get', 'Site users and the current user', { malformed: 'any text is a name', conflict: noConflict }),
  operation('users.ensure', 'A user is ensured', { missing: 'an unknown name is malformed', conflict: 'who is there already is answered' }),
  operation('users.pick', 'People picker', { denied: anyone, missing: 'nobody found is an empty list', conflict: noConflict }),

  operation('roles.get', 'Permission levels', { malformed: 'any text is a name', conflict: noConflict }),
  operation('roles.add', 'A permission level is made', { missing: 'the web exists' }),
  operation('roles.update', 'A permission level is changed', { conflict: lastWins }),
  operation('roles.delete', 'A permission level is removed', { malformed: noBody, conflict: lastWins }),
  operation('assignments.all', 'Role assignments', { malformed: 'as columns of a list', conflict: noConflict }),
  operation('assignments.add', 'A role is assigned', { malformed: 'an unknown number is missing' }),
  operation('assignments.remove', 'A role assignment is removed', { malformed: 'an unknown number is missing', conflict: 'as assignments.add' }),
  operation('inheritance', 'Inheritance is broken and restored', { malformed: 'flags have defaults' }),
  operation('permissions', 'Effective permissions', { conflict: noConflict }),

  operation('batch', 'Batch requests'),
  operation('limits', 'Limits', { missing: 'as the operations themselves', denied: 'as the operations themselves' }),
];
