import type { ItemOf, ListDefinition, Query, Store } from '../../kit/lists';
import { fileDigest } from '../../kit/tables/digest';
import { decisions } from './lists';
import type { Decision, DecisionKind } from './lists';
import { canonical, decidedBy, decisionTitle } from './model';
import type { DecisionDraft } from './model';

/** All decisions on the items of one list, or on some of them. */
export function decisionsQuery(list: Pick<ListDefinition, 'name'>, ids?: readonly number[]): Query<typeof decisions> {
  return { where: [...ids ? [{ column: 'ItemId', is: 'eq', value: ids } as const] : [], { column: 'ItemList', is: 'eq', value: list.name }] };
}

/** SHA-256 of an item's decided fields, in hexadecimal. */
export async function digestOf(item: object, fields: readonly string[]): Promise<string> {
  return fileDigest(new TextEncoder().encode(canonical(item, fields)));
}

/** The item was changed after it was shown: nothing has been decided. */
export class ChangedSubject extends Error {
  public constructor() {
    super('The item was changed after it was shown');
    this.name = 'ChangedSubject';
  }
}

/** What a decision is about: item, version and the digest of what is decided of it. */
export interface Subject { list: Pick<ListDefinition, 'name'>; id: number; version?: string; digest: string; }

/**
 * Registers a decision (P41).
 * @param key belongs to the draft: the same draft sent twice makes one decision
 * @throws SharePointFault, UnansweredWrite
 */
export async function registerDecision(store: Pick<Store<typeof decisions>, 'create'>, { list, id, version, digest }: Subject, draft: DecisionDraft, key: string): Promise<Decision> {
  const { body, paragraph, date, dnr, decider } = decidedBy(draft);
  return store.create({
    Title: decisionTitle(draft), ItemList: list.name, ItemId: id, ItemVersion: version ?? '', Digest: digest, Decision: draft.Decision as DecisionKind,
    Body: body, Paragraph: paragraph, DecisionDate: date, Dnr: dnr, Decider: decider, Delegation: draft.Delegation.trim()
  }, key);
}

/**
 * Registers a decision on an item as it was shown. The item is read once more first, so that nobody decides on what they
 * have not seen.
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
  return registerDecision(stores.decisions, { list: stores.subject.definition, id, version: version?.label, digest: await digestOf(now, fields) }, draft, key);
}
