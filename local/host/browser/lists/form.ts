/** The form at the side: every column the list shows in its forms, with the list's own messages when it refuses. */
import { el } from '../dom.ts';
import type { Field, Item } from './model.ts';
import { isDateOnly, isLookup, propertyName, schemaAttribute } from './model.ts';
import { fromInput, textOf, toInput } from './values.ts';
import type { Format } from './values.ts';
import { bodyOf } from './rest.ts';
import type { ListRest } from './rest.ts';

export interface FormOptions { rest: ListRest; fields: Field[]; format: Format; mayEdit: boolean; mayDelete: boolean; id?: number; done: () => void }

interface Control { field: Field; element: HTMLElement; read: () => unknown; before: string }

const inForm = (field: Field, creating: boolean): boolean =>
  !field.Hidden && !field.ReadOnlyField && !['Computed', 'Attachments', 'ContentTypeId', 'File', 'Guid'].includes(field.TypeAsString) && field.InternalName !== 'ContentType'
  && !/^false$/i.test(schemaAttribute(field, creating ? 'ShowInNewForm' : 'ShowInEditForm') ?? '');

export async function openForm(options: FormOptions): Promise<void> {
  const { rest, format, id, mayEdit } = options;
  const { texts } = format;
  const shown = options.fields.filter(field => inForm(field, id === undefined));
  const loaded = id === undefined ? undefined : await rest.item(id, shown);
  const controls = await Promise.all(shown.map(field => mayEdit ? control(field, loaded?.item, options) : display(field, loaded?.item, format)));

  const message = el('p', { class: 'message', role: 'alert', hidden: '' });
  const save = el('button', { type: 'submit', class: 'primary' }, texts.save);
  const cancel = el('button', { type: 'button' }, mayEdit ? texts.cancel : texts.close);
  const title = el('h2', { id: 'form-title' }, id === undefined ? texts.newItem : mayEdit ? texts.editItem : String(loaded?.item.Title ?? ''));
  const form = el('form', { novalidate: '' }, el('div', { class: 'fields' }, message, ...controls.map(entry => entry.element)), el('footer', {}, ...(mayEdit ? [save] : []), cancel));
  const dialog = el('dialog', { class: 'side-form', 'aria-labelledby': 'form-title' }, el('header', {}, title), form);
  const close = (): void => { dialog.close(); dialog.remove(); };
  cancel.addEventListener('click', close);
  dialog.addEventListener('cancel', close);

  const refuse = (error: unknown): void => {
    message.hidden = false;
    message.textContent = error instanceof Error && /ETag/i.test(error.message) ? texts.restart : String((error as Error).message ?? error);
    message.scrollIntoView({ block: 'nearest' });
    save.disabled = false;
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    save.disabled = true;
    // Only what was changed is sent, as SharePoint's form does.
    const changed = controls.filter(entry => id === undefined ? notEmpty(entry.read()) : JSON.stringify(entry.read()) !== entry.before);
    rest.save(bodyOf(new Map(changed.map(entry => [entry.field, entry.read()]))), loaded && { id: id as number, etag: loaded.etag })
      .then(() => { close(); options.done(); }, refuse);
  });
  if (options.mayDelete && id !== undefined) {
    const remove = el('button', { type: 'button', class: 'danger' }, texts.remove);
    remove.addEventListener('click', () => {
      if (window.confirm(texts.removeAsk)) rest.recycle(id).then(() => { close(); options.done(); }, refuse);
    });
    form.querySelector('footer')?.append(remove);
  }
  document.body.append(dialog);
  (form.querySelector<HTMLElement>('input, select, textarea') ?? cancel).setAttribute('autofocus', '');
  dialog.showModal();
}

const notEmpty = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function display(field: Field, item: Item | undefined, format: Format): Control {
  return { field, element: el('div', { class: 'field' }, el('b', {}, field.Title), el('p', { class: 'value' }, item ? textOf(field, item, format) || '–' : '–')), read: () => undefined, before: '' };
}

async function control(field: Field, item: Item | undefined, { rest, format }: FormOptions): Promise<Control> {
  const id = `field-${field.InternalName}`;
  const value = item ? item[isLookup(field) ? field.InternalName : propertyName(field.InternalName)] : defaultOf(field);
  const { input, read } = await editor(field, id, value, rest, format);
  const label = [field.Title, field.Required ? el('span', { class: 'required' }, ` ${format.texts.required}`) : ''];
  const note = field.Description ? el('small', { id: `${id}-note` }, field.Description) : '';
  if (note) input.setAttribute('aria-describedby', `${id}-note`);
  const element = input instanceof HTMLFieldSetElement
    ? (input.prepend(el('legend', {}, ...label)), input.append(note), input)
    : el('div', { class: 'field' }, el('label', { for: id }, ...label), input, note);
  return { field, element, read, before: JSON.stringify(read()) };
}

function defaultOf(field: Field): unknown {
  const text = field.DefaultValue;
  if (text === null || text === undefined || text === '') return undefined;
  if (field.TypeAsString === 'Boolean') return text === '1';
  if (/^\[today\]$/i.test(text)) return new Date().toISOString();
  return field.TypeAsString === 'MultiChoice' ? text.split(';#').filter(Boolean) : text;
}

type Editor = { input: HTMLElement; read: () => unknown };

async function editor(field: Field, id: string, value: unknown, rest: ListRest, format: Format): Promise<Editor> {
  switch (field.TypeAsString) {
    case 'Note': return withText(el('textarea', { id, rows: '5' }), value);
    case 'Number': case 'Currency': case 'Integer': return number(id, value);
    case 'Boolean': return checkbox(id, value);
    case 'DateTime': return date(field, id, value, format.zone);
    case 'Choice': return select(id, (field.Choices ?? []).map(text => ({ key: text, text })), value === undefined || value === null ? '' : String(value), key => key || null);
    case 'MultiChoice': return choices(field, id, value as string[] | undefined);
    case 'URL': return link(id, value as { Url: string; Description: string } | undefined, format);
    case 'Lookup': case 'User': {
      const options = await rest.options(field);
      const chosen = (value as { Id?: number } | undefined)?.Id;
      return select(id, options.map(option => ({ key: String(option.id), text: option.text })), chosen ? String(chosen) : '', key => key ? Number(key) : null);
    }
    case 'LookupMulti': case 'UserMulti': return several(id, await rest.options(field), value as { Id: number }[] | undefined);
    default: return withText(el('input', { id, type: 'text' }), value);
  }
}

function withText(input: HTMLInputElement | HTMLTextAreaElement, value: unknown): Editor {
  input.value = value === undefined || value === null ? '' : String(value);
  return { input, read: () => input.value || null };
}

function number(id: string, value: unknown): Editor {
  const input = el('input', { id, type: 'text', inputmode: 'decimal' });
  input.value = value === undefined || value === null ? '' : String(value).replace('.', ',');
  // What is no number is sent as it is typed, so that the list itself says so.
  const read = (): unknown => {
    const text = input.value.replace(/\s/g, '').replace(',', '.');
    return text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text);
  };
  return { input, read };
}

function checkbox(id: string, value: unknown): Editor {
  const input = el('input', { id, type: 'checkbox' });
  input.checked = value === true;
  return { input, read: () => input.checked };
}

function date(field: Field, id: string, value: unknown, zone: string): Editor {
  const dateOnly = isDateOnly(field);
  const input = el('input', { id, type: dateOnly ? 'date' : 'datetime-local' });
  input.value = toInput(value, dateOnly, zone);
  return { input, read: () => fromInput(input.value, zone) };
}

function select(id: string, options: { key: string; text: string }[], chosen: string, read: (key: string) => unknown): Editor {
  const known = options.some(option => option.key === chosen) || !chosen ? options : [...options, { key: chosen, text: chosen }];
  const input = el('select', { id }, el('option', { value: '' }, ''), ...known.map(option => el('option', { value: option.key }, option.text)));
  input.value = chosen;
  return { input, read: () => read(input.value) };
}

function choices(field: Field, id: string, value: string[] | undefined): Editor {
  const boxes = (field.Choices ?? []).map((text, index) => {
    const box = el('input', { type: 'checkbox', id: `${id}-${index}`, value: text });
    box.checked = value?.includes(text) ?? false;
    return { box, row: el('span', { class: 'choice' }, box, el('label', { for: `${id}-${index}` }, text)) };
  });
  return { input: el('fieldset', { class: 'field' }, ...boxes.map(entry => entry.row)), read: () => boxes.filter(entry => entry.box.checked).map(entry => entry.box.value) };
}

function several(id: string, options: { id: number; text: string }[], value: { Id: number }[] | undefined): Editor {
  const chosen = new Set(value?.map(one => one.Id));
  const input = el('select', { id, multiple: '', size: '6' }, ...options.map(option => {
    const entry = el('option', { value: String(option.id) }, option.text);
    entry.selected = chosen.has(option.id);
    return entry;
  }));
  return { input, read: () => [...input.selectedOptions].map(option => Number(option.value)) };
}

function link(id: string, value: { Url: string; Description: string } | undefined, { texts }: Format): Editor {
  const url = el('input', { id, type: 'url', 'aria-label': texts.url, placeholder: 'https://' });
  const text = el('input', { type: 'text', 'aria-label': texts.urlText, placeholder: texts.urlText });
  url.value = value?.Url ?? '';
  text.value = value?.Description ?? '';
  return { input: el('fieldset', { class: 'field' }, url, text), read: () => url.value ? { Url: url.value, Description: text.value || url.value } : null };
}
