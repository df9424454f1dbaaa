/**
 * The web part properties that an editor has set, by page: a table of the host's own in the tenant's database.
 * Keys begin with the site's id, so a tenant made anew starts without them.
 */
type Properties = Record<string, unknown>;

/** The part of the engine's store that is used here. */
export interface SqlStore {
  one(sql: string, ...values: unknown[]): Record<string, unknown> | undefined;
  run(sql: string, ...values: unknown[]): unknown;
  change(sql: string): unknown;
}

export class PropertyStore {
  private readonly store: SqlStore;

  constructor(store: SqlStore) {
    this.store = store;
    store.change('create table if not exists host_properties(key text primary key, properties text not null)');
  }

  get(key: string): Properties | undefined {
    const row = this.store.one('select properties from host_properties where key = ?', key);
    return row && JSON.parse(row.properties as string) as Properties;
  }

  set(key: string, properties: Properties): void {
    this.store.run('insert into host_properties values(?, ?) on conflict(key) do update set properties = excluded.properties', key, JSON.stringify(properties));
  }
}
