import type { ItemOf, ListDefinition, Query, Store } from '../../kit/lists';
import { decisions } from './lists';
import type { Decision, DecisionKind } from './lists';
import { canonical, decisionTitle } from './model';
import type { DecisionDraft } from './model';

/** All decisions on the items of one list, or on some of them. */
export function decisionsQuery(list: Pick<ListDefinition, 'name'>, ids?: readonly number[]): Query<typeof decisions> {
  return { where: [...ids ? [{ column: 'ItemId', is: 'eq', value: ids } as const] : [], { column: 'ItemList', is: 'eq', value: list.name }] };
}

/** SHA-256 of an item's decided fields, in hexadecimal. */
export async function digestOf(item: object, fields: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(item, fields)));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The item was changed after it was shown: nothing has been decided. */
export class ChangedSubject extends Error {
  public constructor() {
    super('The item was changed after it was shown');
    this.name = 'ChangedSubject';
  }
}

/**
 * Registers a decision on an item as it was shown: item, version and digest (P41). The item is read once more
 * first, so that nobody decides on what they have not seen.
 * @param key belongs to the draft: the same draft sent twice makes one decision
 * @throws ChangedSubject when the item was changed or removed since it was shown
 */
export async function decide<L extends ListDefinition>(
  stores: { decisions: Store<typeof decisions>; subject: Store<L> },
  shown: ItemOf<L>, fields: readonly string[], draft: DecisionDraft, key: string
): Promise<Decision> {
  const { id, etag } = shown as { id: number; etag: string };
  const [version] = await stores.subject.versions(id);
  const now = await stores.subject.get(id) as { etag: string } | undefined;
  if (now?.etag !== etag) throw new ChangedSubject();
  return stores.decisions.create({
    Title: decisionTitle(draft), ItemList: stores.subject.definition.name, ItemId: id, ItemVersion: version?.label ?? '',
    Digest: await digestOf(now, fields), Decision: draft.Decision as DecisionKind, Body: draft.Body.trim(), Paragraph: draft.Paragraph.trim(),
    DecisionDate: draft.DecisionDate, Dnr: draft.Dnr.trim(), Decider: draft.Decider.trim(), Delegation: draft.Delegation.trim()
  }, key);
}
