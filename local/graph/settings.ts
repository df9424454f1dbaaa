/** What an administrator decides: the delegated permissions granted to SharePoint's own app, the size of a message, and who has no mailbox. */
import type { Store } from '../sharepoint/domain/store.ts';

/** Scopes granted until somebody decides otherwise. */
export const defaultScopes = ['Calendars.ReadWrite', 'Mail.Send', 'User.ReadBasic.All'];
/** Exchange Online's own default, attachments included, in bytes. */
const defaultMessageLimit = 35 * 1024 * 1024;

export class Settings {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  private read<T>(key: string, otherwise: T): T {
    const row = this.store.one('select value from graph_settings where key = ?', key);
    return row ? JSON.parse(row.value as string) as T : otherwise;
  }

  private write(key: string, value: unknown): void {
    this.store.run('insert into graph_settings values(?,?) on conflict(key) do update set value = excluded.value', key, JSON.stringify(value));
  }

  scopes(): string[] {
    return this.read('scopes', defaultScopes);
  }

  grant(scopes: string[]): void {
    this.write('scopes', [...new Set(scopes)]);
  }

  /** Whether one of the scopes that suffice is granted; a wider one counts when the caller lists it. */
  grants(any: string[]): boolean {
    const granted = new Set(this.scopes().map((scope) => scope.toLowerCase()));
    return any.length === 0 || any.some((scope) => granted.has(scope.toLowerCase()));
  }

  messageLimit(): number {
    return this.read('messageLimit', defaultMessageLimit);
  }

  /** UPNs of users without a mailbox in Exchange Online. */
  withoutMailbox(): string[] {
    return this.read('withoutMailbox', []);
  }

  setWithoutMailbox(upns: string[]): void {
    this.write('withoutMailbox', upns.map((upn) => upn.toLowerCase()));
  }

  setMessageLimit(bytes: number): void {
    this.write('messageLimit', bytes);
  }
}
