/** The page of one list, or of all a site's lists: plain HTML over SharePoint's REST interface. */
import { el } from '../dom.ts';
import { readHostData } from '../hostData.ts';
import { queryOf } from './caml.ts';
import { openForm } from './form.ts';
import type { Field, Item, List, ListsData, View } from './model.ts';
import { mayDo } from './model.ts';
import { ListRest } from './rest.ts';
import { textOf } from './values.ts';
import type { Format } from './values.ts';

/** SP.PermissionKind */
const addItems = 2;
const editItems = 3;
const deleteItems = 4;
const libraryTemplate = 101;

const data = readHostData<ListsData>();
const { texts } = data;
const format: Format = { language: data.language, zone: data.zone, texts };
const root = document.getElementById('list') as HTMLElement;
const rest = new ListRest(data);

/** Columns that SharePoint computes for its own pages: here they stand for the title or the file's name. */
const standsFor: Record<string, string> = { LinkTitle: 'Title', LinkTitleNoMenu: 'Title', LinkFilename: 'FileLeafRef', LinkFilenameNoMenu: 'FileLeafRef', DocIcon: '' };

async function showLists(): Promise<void> {
  const lists = await rest.lists();
  const rows = lists.sort((a, b) => a.Title.localeCompare(b.Title, 'sv')).map(list => {
    const library = list.BaseTemplate === libraryTemplate || list.BaseTemplate === 119;
    const address = `${list.RootFolder.ServerRelativeUrl}${library ? '/Forms' : ''}/AllItems.aspx${data.query}`;
    const changed = new Intl.DateTimeFormat(format.language, { dateStyle: 'short', timeStyle: 'short', timeZone: format.zone }).format(new Date(list.LastItemModifiedDate));
    return el('tr', {}, el('td', {}, el('a', { href: address }, list.Title)), el('td', {}, library ? texts.library : texts.list), el('td', { class: 'number' }, String(list.ItemCount)), el('td', { class: 'date' }, changed));
  });
  const head = [texts.name, texts.type, texts.items, texts.modified].map(text => el('th', { scope: 'col', class: text === texts.items ? 'number' : '' }, text));
  root.replaceChildren(el('h1', {}, texts.siteContents), el('div', { class: 'table-wrap' }, el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows))));
}

class ListPage {
  private readonly list: List;
  private readonly fields: Field[];
  private readonly views: View[];
  private readonly byName: Map<string, Field>;
  private view: View;
  private pages: string[] = [];

  constructor(list: List, fields: Field[], views: View[]) {
    this.list = list;
    this.fields = fields;
    this.views = views;
    this.byName = new Map(fields.map(field => [field.InternalName, field]));
    const wanted = new URLSearchParams(location.search).get('view');
    this.view = views.find(view => view.Title === wanted || view.Id === wanted) ?? views.find(view => view.DefaultView) ?? views[0];
  }

  private get library(): boolean {
    return this.list.BaseTemplate === libraryTemplate;
  }

  private columns(): Field[] {
    const names = this.view.ViewFields?.Items ?? ['Title'];
    return names.map(name => this.byName.get(standsFor[name] ?? name)).filter((field): field is Field => field !== undefined);
  }

  async show(address?: string): Promise<void> {
    root.setAttribute('aria-busy', 'true');
    const columns = this.columns();
    const first = address === undefined;
    const { filter, orderby, shown } = queryOf(this.view.ViewQuery ?? '', this.byName, data.userId);
    const here = address ?? rest.itemsAddress([...columns, ...shown], { filter, orderby, top: Math.min(this.view.RowLimit || 30, 5000), library: this.library });
    const { items, next } = await rest.page(here);
    if (first) this.pages = [here];
    document.title = this.list.Title;
    root.replaceChildren(
      el('h1', {}, this.list.Title), this.list.Description ? el('p', { class: 'about' }, this.list.Description) : '',
      this.commands(), this.table(columns, items), this.pager(items.length, next));
    root.setAttribute('aria-busy', 'false');
  }

  private commands(): HTMLElement {
    const select = el('select', { id: 'view' }, ...this.views.map(view => el('option', { value: view.Id }, view.Title)));
    select.value = this.view.Id;
    select.addEventListener('change', () => {
      this.view = this.views.find(view => view.Id === select.value) ?? this.view;
      const url = new URL(location.href);
      url.searchParams.set('view', this.view.Title);
      history.replaceState(null, '', url);
      this.show().catch(fail);
    });
    const add = el('button', { type: 'button', class: 'primary' }, `+ ${texts.newItem}`);
    add.addEventListener('click', () => this.open());
    const mayAdd = mayDo(this.list, addItems) && !this.library;
    return el('div', { class: 'command-bar' }, mayAdd ? add : '', el('label', {}, `${texts.view} `, select));
  }

  private table(columns: Field[], items: Item[]): HTMLElement {
    if (items.length === 0) return el('p', {}, texts.empty);
    // The row opens from its title, or from its first column in a view without one.
    const opener = Math.max(0, columns.findIndex(field => field.InternalName === 'Title' || field.InternalName === 'FileLeafRef'));
    const kind = (field: Field, index: number): Record<string, string> => ({
      class: [index === opener ? 'opener' : '', /^(Number|Currency|Counter|Integer)$/.test(field.TypeAsString) ? 'number' : '', field.TypeAsString === 'DateTime' ? 'date' : ''].join(' ').trim(),
    });
    const head = columns.map((field, index) => el('th', { scope: 'col', ...kind(field, index) }, field.Title));
    const rows = items.map(item => el('tr', {}, ...columns.map((field, index) => {
      const text = textOf(field, item, format);
      return el('td', kind(field, index), index === opener ? this.opener(item, text || `#${item.Id}`) : text);
    })));
    return el('div', { class: 'table-wrap' }, el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)));
  }

  private opener(item: Item, text: string): HTMLElement {
    if (this.library && item.FSObjType !== 1) return el('a', { href: String(item.FileRef) }, text);
    const button = el('button', { type: 'button', class: 'row-button' }, text);
    button.addEventListener('click', () => this.open(item.Id));
    return button;
  }

  private pager(count: number, next: string | undefined): HTMLElement {
    const back = el('button', { type: 'button' }, texts.previous);
    const forward = el('button', { type: 'button' }, texts.next);
    back.disabled = this.pages.length < 2;
    forward.disabled = !next;
    back.addEventListener('click', () => {
      this.pages.pop();
      this.show(this.pages[this.pages.length - 1]).catch(fail);
    });
    forward.addEventListener('click', () => {
      if (!next) return;
      this.pages.push(next);
      this.show(next).catch(fail);
    });
    return el('div', { class: 'pager' }, back, forward, el('span', {}, `${count} ${texts.rows}`));
  }

  open(id?: number): void {
    const mayEdit = mayDo(this.list, id === undefined ? addItems : editItems);
    openForm({ rest, fields: this.fields, format, id, mayEdit, mayDelete: mayDo(this.list, deleteItems), done: () => { this.show().catch(fail); } }).catch(fail);
  }
}

function fail(error: unknown): void {
  root.setAttribute('aria-busy', 'false');
  root.querySelector('.message')?.remove();
  root.prepend(el('p', { class: 'message', role: 'alert' }, error instanceof Error ? error.message : String(error)));
}

async function showList(): Promise<void> {
  const [list, fields, views] = await Promise.all([rest.definition(), rest.fields(), rest.views()]);
  const page = new ListPage(list, fields, views);
  await page.show();
  const id = new URLSearchParams(location.search).get('ID');
  if (data.form === 'newform') page.open();
  else if (id && (data.form === 'editform' || data.form === 'dispform')) page.open(Number(id));
}

(data.list ? showList() : showLists()).catch(fail);
