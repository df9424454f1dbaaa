/**
 * The one SQLite file: opened, given its tables, and read through cached prepared statements.
 * Identifiers are only those made here (`items_12`, `c7`), never a client's text; values are always bound.
 */
import Database from 'better-sqlite3';

const tables = `
create table if not exists meta(key text primary key, value text not null);
create table if not exists tenant_users(upn text primary key, title text, email text, oid text, department text, job_title text, entra_groups text, administrator int);
create table if not exists entra_groups(id text primary key, title text);
create table if not exists tenant_properties(key text primary key, value text, description text, comment text);
create table if not exists sites(id text primary key, web_id text, url text unique collate nocase, title text, description text, language int, locale_id int, time_zone text, iana text, created text, next_principal int default 1, groups text);
create table if not exists principals(site_id text, id int, kind text, login text collate nocase, title text, email text, upn text collate nocase, description text, is_admin int, owner_id int, primary key(site_id, id));
create unique index if not exists principals_login on principals(site_id, login);
create table if not exists group_members(site_id text, group_id int, member_id int, primary key(site_id, group_id, member_id)) without rowid;
create table if not exists roles(site_id text, id int, name text, description text, mask text, type int, ord int, hidden int, primary key(site_id, id));
create table if not exists assignments(site_id text, scope text, principal_id int, role_id int, primary key(site_id, scope, principal_id, role_id)) without rowid;
create table if not exists lists(n integer primary key autoincrement, id text unique, site_id text, folder text collate nocase, title text, description text, template int, settings text, created text, modified text, deleted_at text, item_count int default 0, is_unique int default 0, author_id int, recycled int default 0);
create table if not exists fields(list_n int, id text, name text, ord int, col text, key_col text, definition text, primary key(list_n, id)) without rowid;
create table if not exists views(list_n int, id text, ord int, data text, primary key(list_n, id)) without rowid;
create table if not exists versions(list_n int, item_id int, ui_version int, data text, primary key(list_n, item_id, ui_version)) without rowid;
create table if not exists recycle(id text primary key, site_id text, kind text, title text, dir text, list_id text, item_id int, deleted_by int, deleted_at text, data text, size int);
create table if not exists attachments(list_n int, item_id int, name text collate nocase, content blob, primary key(list_n, item_id, name));
create table if not exists contents(list_n int, item_id int, ui_version int, content blob, length int, primary key(list_n, item_id, ui_version));
create table if not exists uploads(id text primary key, list_n int, item_id int, content blob);
`;

export type Row = Record<string, unknown>;

export class Store {
  readonly db: Database.Database;
  readonly isNew: boolean;
  private readonly statements = new Map<string, Database.Statement>();
  private depth = 0;
  /** Rows that questions about items have made SQLite look at, whether or not they matched: see `visited` in a query. */
  visits = 0;

  constructor(path: string) {
    this.db = new Database(path);
    // Called once for each row that a scan or an index brings up, before any other condition is tried on it.
    this.db.function('visited', { deterministic: false }, (_id: unknown) => {
      this.visits += 1;
      return 1;
    });
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = NORMAL');
    this.db.pragma('temp_store = MEMORY');
    this.db.exec(tables);
    this.isNew = this.one('select value from meta where key = ?', 'made') === undefined;
  }

  private statement(sql: string): Database.Statement {
    let found = this.statements.get(sql);
    if (!found) {
      // Filters make statements of endless variety; the cache must not grow with them.
      if (this.statements.size > 800) this.statements.clear();
      found = this.db.prepare(sql);
      this.statements.set(sql, found);
    }
    return found;
  }

  one(sql: string, ...values: unknown[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: unknown[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  run(sql: string, ...values: unknown[]): Database.RunResult {
    return this.statement(sql).run(...values);
  }

  /** Changes to tables: the cached statements are dropped, as they know the old shape. */
  change(sql: string): void {
    this.db.exec(sql);
    this.statements.clear();
  }

  /** All or nothing; may be nested. */
  transaction<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.depth += 1;
    this.db.exec('begin immediate');
    try {
      const result = work();
      this.db.exec('commit');
      return result;
    } catch (error) {
      this.db.exec('rollback');
      // A rolled back change of tables leaves statements for tables that are no more.
      this.statements.clear();
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  close(): void {
    this.db.close();
  }
}

/**
 * The key by which SharePoint's Swedish collation compares and sorts a text: without case, å ä ö last.
 * Private-use characters stand for the three letters, so that prefixes and parts still match.
 */
export function foldKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/å/g, '\ue000').replace(/ä/g, '\ue001').replace(/ö/g, '\ue002');
}
