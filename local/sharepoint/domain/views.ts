/** Views of a list: their columns, query, row limit and formatting. */
import { randomUUID } from 'node:crypto';
import { spException } from '../errors.ts';
import type { Store } from './store.ts';
import type { List, View } from './types.ts';

export class Views {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  all(list: List): View[] {
    return this.store.all('select data from views where list_n = ? order by ord', list.n).map((row) => JSON.parse(row.data as string) as View);
  }

  addDefault(list: List, language: number, library: boolean): View {
    const title = library ? (language === 1053 ? 'Alla dokument' : 'All Documents') : (language === 1053 ? 'Alla objekt' : 'All Items');
    return this.add(list, { title, isDefault: true, url: library ? 'Forms/AllItems.aspx' : 'AllItems.aspx', fields: library ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'] });
  }

  /** @throws 400 without a title */
  add(list: List, view: Partial<View> & { title: string }): View {
    if (!view.title.trim()) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    const all = this.all(list);
    const base = view.title.replace(/[~"#%&*:<>?/\\{|}'\s.]/g, '') || 'View';
    let url = view.url ?? `${base}.aspx`;
    for (let number = 1; all.some((one) => one.url.toLowerCase() === url.toLowerCase()); number += 1) url = `${base}${number}.aspx`;
    const made: View = { isDefault: all.length === 0, hidden: false, personal: false, query: '', rowLimit: 30, paged: true, fields: [], formatter: '', scope: 0, viewType: 'HTML', aggregations: '', ...view, url, id: view.id ?? randomUUID(), listN: list.n };
    this.store.transaction(() => {
      if (made.isDefault) for (const other of all.filter((one) => one.isDefault)) this.save(list, { ...other, isDefault: false });
      this.store.run('insert into views values(?,?,?,?)', list.n, made.id, all.length ? Math.max(...all.map((_one, index) => index)) + 1 : 0, JSON.stringify(made));
    });
    return made;
  }

  find(list: List, key: { id?: string; title?: string }): View {
    const id = key.id?.replace(/[{}]/g, '').toLowerCase();
    const found = this.all(list).find((one) => one.id === id || (key.title !== undefined && one.title.toLowerCase() === key.title.toLowerCase()));
    if (!found) throw spException(-2147024809, 'The specified view is invalid.', key.id ? 400 : 404);
    return found;
  }

  default(list: List): View {
    const all = this.all(list);
    const found = all.find((one) => one.isDefault) ?? all[0];
    if (!found) throw spException(-2147024809, 'The specified view is invalid.', 404);
    return found;
  }

  private save(list: List, view: View): void {
    this.store.run('update views set data = ? where list_n = ? and id = ?', JSON.stringify(view), list.n, view.id);
  }

  update(list: List, view: View, change: Partial<View>): View {
    const next = { ...view, ...change, id: view.id, listN: list.n };
    if (!next.title.trim()) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    this.store.transaction(() => {
      if (change.isDefault) for (const other of this.all(list).filter((one) => one.isDefault && one.id !== view.id)) this.save(list, { ...other, isDefault: false });
      this.save(list, next);
    });
    return next;
  }

  remove(list: List, view: View): void {
    if (view.isDefault) throw spException(-2147024809, 'You cannot delete the default view of a list.');
    this.store.run('delete from views where list_n = ? and id = ?', list.n, view.id);
  }
}
