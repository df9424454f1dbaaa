/** Sent Items: what the caller has sent by sendMail and let be saved. Source: "List messages", "Get message". */
import type { Call, Reply } from './call.ts';
import { malformedId, noItem, unknownProperty } from './errors.ts';
import { readFilter } from './filter.ts';
import { asked, textOf } from './events/text.ts';
import type { Person } from './events/model.ts';
import { paged, readOrder, readSelect, select } from './odata.ts';
import type { Doc } from './odata.ts';
import type { Mail } from './outbox.ts';
import { ownContext } from './route.ts';

const ids = { regular: 'AAMkADRk', immutable: 'AAkALgAB' };
const messageId = (mail: Mail, stays: boolean): string => `${stays ? ids.immutable : ids.regular}${mail.sending.replace(/-/g, '')}AAA=`;

const person = ({ name, address }: Person): Doc => ({ emailAddress: { name, address } });
const instant = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** One mail went to each recipient; the sender keeps one for all, and sees the hidden ones too. */
function sent({ graph, user }: Call): Mail[][] {
  const bySending = new Map<string, Mail[]>();
  for (const mail of graph.outbox.sentBy(user.email)) if (mail.kind === 'mail' && mail.saved !== false) bySending.set(mail.sending, [...bySending.get(mail.sending) ?? [], mail]);
  return [...bySending.values()];
}

function render(call: Call, mails: Mail[]): Doc {
  const mail = mails[0] as Mail;
  const to = (type: string): Doc[] => mails.filter((one) => one.to.type === type).reverse().map((one) => person(one.to));
  const text = textOf(mail.body.content).replace(/\s+/g, ' ').slice(0, 255);
  return {
    '@odata.etag': `W/"${mail.sending}"`, id: messageId(mail, call.wishes.stays), createdDateTime: instant(mail.at), lastModifiedDateTime: instant(mail.at), changeKey: mail.sending, categories: [], receivedDateTime: instant(mail.at), sentDateTime: instant(mail.at),
    hasAttachments: mail.files.length > 0, internetMessageId: `<${mail.sending}@kommun.example>`, subject: mail.subject, bodyPreview: text, importance: 'normal', parentFolderId: 'sentitems', conversationId: mail.sending, isRead: true, isDraft: false,
    body: asked(mail.body, call.wishes.textBody), sender: person(mail.from), from: person(mail.from), toRecipients: to('to'), ccRecipients: to('cc'), bccRecipients: to('bcc'), replyTo: [],
  };
}

const properties = ['id', 'createdDateTime', 'lastModifiedDateTime', 'changeKey', 'categories', 'receivedDateTime', 'sentDateTime', 'hasAttachments', 'internetMessageId', 'subject', 'bodyPreview', 'importance', 'parentFolderId', 'conversationId', 'isRead', 'isDraft', 'body', 'sender', 'from', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo'];
const known = (name: string): void => {
  if (!properties.includes(name)) throw unknownProperty(name, 'message');
};

export function listSent(call: Call): Reply {
  const { query } = call;
  const names = readSelect(query, known);
  const [filter, order] = [query.get('$filter'), query.get('$orderby')];
  let docs = sent(call).map((mails) => render(call, mails));
  if (filter !== null) docs = docs.filter(readFilter(filter, known));
  if (order !== null) docs.sort(readOrder(order, known));
  return paged(call, docs, { context: ownContext(call, "mailFolders('sentitems')/messages"), top: 10, most: 1000, render: (doc) => select(doc, names) });
}

/** @throws 400 ErrorInvalidIdMalformed; 404 ErrorItemNotFound */
export function getSent(call: Call, id: string): Reply {
  if (!/^(AAMkADRk|AAkALgAB)[0-9a-f]{32}AAA=$/.test(id)) throw malformedId();
  const found = sent(call).find(([mail]) => mail && [true, false].some((stays) => messageId(mail, stays) === id));
  if (!found) throw noItem();
  return { status: 200, body: { '@odata.context': ownContext(call, 'messages/$entity'), ...select(render(call, found), readSelect(call.query, known)) } };
}
