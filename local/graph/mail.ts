/** Plain mail. Source: "user: sendMail": 202 with no body, and a copy in Sent Items unless told otherwise. */
import { randomUUID } from 'node:crypto';
import type { Store } from '../sharepoint/domain/store.ts';
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { argument } from './call.ts';
import { invalidParameter, invalidProperty, invalidRecipients, messageTooLarge, sendAsDenied, unknownBodyProperty } from './errors.ts';
import { readFile } from './events/attachments.ts';
import { object, readBody, readPerson } from './events/input.ts';
import type { Doc } from './odata.ts';
import type { Outbox, Recipient } from './outbox.ts';
import { kept } from './events/text.ts';
import { keepContent } from './tables.ts';

const properties = new Set(['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients', 'attachments', 'importance', 'replyTo', 'from', 'sender', 'categories', 'internetMessageHeaders', 'isReadReceiptRequested', 'isDeliveryReceiptRequested', 'flag', 'inferenceClassification', 'singleValueExtendedProperties', 'hasAttachments',
  'id', 'changeKey', 'createdDateTime', 'lastModifiedDateTime', 'receivedDateTime', 'sentDateTime', 'bodyPreview', 'uniqueBody', 'conversationId', 'conversationIndex', 'internetMessageId', 'isDraft', 'isRead', 'parentFolderId', 'webLink']);

function recipients(value: unknown, type: Recipient['type']): Recipient[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalidProperty();
  return value.map((one) => ({ ...readPerson(one), type }));
}

export function sendMail(parts: { store: Store; outbox: Outbox; now: number; limit: number }, user: TenantUser, given: Doc): void {
  const message = object(argument(given, 'message'));
  const saved = argument(given, 'saveToSentItems') ?? true;
  if (typeof saved !== 'boolean') throw invalidParameter('saveToSentItems is true or false.');
  for (const name of Object.keys(message)) if (!name.startsWith('@') && !properties.has(name)) throw unknownBodyProperty(name, 'message');
  for (const name of ['from', 'sender']) if (message[name] && readPerson(message[name]).address.toLowerCase() !== user.email.toLowerCase()) throw sendAsDenied();
  const all = [...recipients(message.toRecipients, 'to'), ...recipients(message.ccRecipients, 'cc'), ...recipients(message.bccRecipients, 'bcc')];
  // One mail to each address, however often it is named.
  const each = [...new Map(all.map((one) => [one.address.toLowerCase(), one])).values()];
  if (!each.length) throw invalidRecipients();
  const attachments = message.attachments ?? [];
  if (!Array.isArray(attachments)) throw invalidProperty();
  const files = attachments.map(readFile);
  if (files.reduce((sum, one) => sum + one.content.length, 0) > parts.limit) throw messageTooLarge();
  const subject = message.subject ?? '';
  if (typeof subject !== 'string') throw invalidProperty();
  const body = message.body === undefined || message.body === null ? { contentType: 'text' as const, content: '' } : readBody(message.body);
  const sent = body.contentType === 'html' ? kept(body) : body;
  parts.outbox.send({
    id: randomUUID(), at: parts.now, kind: 'mail', uid: '', content: { from: { name: user.title, address: user.email }, recipients: each.filter((one) => one.type !== 'bcc'), subject, body: sent, saved },
    files: files.map(({ name, type, content }) => ({ name, type, size: content.length, contentN: keepContent(parts.store, content) })),
  }, each);
}
