/** Draws a web part's property pane in plain HTML, from its own configuration, as SharePoint does in edit mode. */
import { PropertyPaneFieldType as Type } from './standins/propertyPane.ts';
import type { PaneConfiguration, PaneField } from './standins/propertyPane.ts';
import { el } from './dom.ts';

export interface PaneOwner {
  configuration(): PaneConfiguration;
  value(path: string): unknown;
  change(path: string, value: unknown): void;
  title: string;
  texts: Record<string, string>;
}

interface Option { key: string | number; text: string; type?: number; disabled?: boolean }

export class PropertyPaneView {
  private readonly root: HTMLElement;
  private readonly owner: PaneOwner;
  private opened = false;

  constructor(root: HTMLElement, owner: PaneOwner) {
    this.root = root;
    this.owner = owner;
  }

  isOpen(): boolean {
    return this.opened;
  }

  open(): void {
    this.opened = true;
    this.draw();
  }

  close(): void {
    this.opened = false;
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  refresh(): void {
    if (this.opened) this.draw();
  }

  private draw(): void {
    const close = el('button', { class: 'pane-close', type: 'button', 'aria-label': this.owner.texts.close }, '✕');
    close.addEventListener('click', () => this.close());
    const pages = this.owner.configuration().pages.map(page => el('div', {},
      page.header ? el('p', { class: 'pane-description' }, page.header.description) : '',
      ...page.groups.map(group => el('fieldset', {},
        group.groupName && !group.isGroupNameHidden ? el('legend', {}, group.groupName) : '',
        ...group.groupFields.map(field => this.field(field))))));
    this.root.hidden = false;
    this.root.replaceChildren(el('header', {}, el('h2', {}, this.owner.title), close), ...pages);
  }

  private field(field: PaneField): HTMLElement {
    const { type, properties, targetProperty } = field;
    if (type === Type.Label) return el('p', { class: 'pane-label' }, String(properties.text));
    if (type === Type.HorizontalRule) return el('hr', {});
    if (type === Type.Link) return el('p', {}, el('a', { href: String(properties.href), target: String(properties.target ?? '_self') }, String(properties.text)));
    if (type === Type.Custom) return this.custom(field);
    if (type === Type.Button) return this.button(field);
    const id = `pane-${targetProperty.replace(/\W/g, '-')}`;
    const input = this.input(field, id);
    const label = el('label', { for: id }, String(properties.label ?? properties.text ?? targetProperty));
    const checkbox = type === Type.Toggle || type === Type.CheckBox;
    const note = properties.description ? el('small', {}, String(properties.description)) : '';
    return el('div', { class: checkbox ? 'pane-field check' : 'pane-field' }, ...(checkbox ? [input, label] : [label, input]), note, el('small', { class: 'error', role: 'alert' }));
  }

  private input(field: PaneField, id: string): HTMLElement {
    const { type, properties, targetProperty } = field;
    const value = this.owner.value(targetProperty);
    const common = { id, ...(properties.disabled ? { disabled: '' } : {}) };
    if (type === Type.Toggle || type === Type.CheckBox) {
      const box = el('input', { ...common, type: 'checkbox' });
      box.checked = Boolean(value ?? properties.checked);
      box.addEventListener('change', () => this.owner.change(targetProperty, box.checked));
      return box;
    }
    if (type === Type.Dropdown || type === Type.ChoiceGroup) {
      const select = el('select', common, ...(properties.options as Option[] ?? []).map(option => {
        const entry = el('option', { value: String(option.key), ...(option.type || option.disabled ? { disabled: '' } : {}) }, option.text);
        entry.selected = option.key === (value ?? properties.selectedKey);
        return entry;
      }));
      select.addEventListener('change', () => {
        this.owner.change(targetProperty, (properties.options as Option[]).find(option => String(option.key) === select.value)?.key);
      });
      return select;
    }
    if (type === Type.Slider) {
      const range = el('input', { ...common, type: 'range', min: String(properties.min), max: String(properties.max), step: String(properties.step ?? 1), value: String(value ?? properties.value ?? properties.min) });
      range.addEventListener('change', () => this.owner.change(targetProperty, Number(range.value)));
      return range;
    }
    return this.text(field, common, String(value ?? properties.value ?? ''));
  }

  private text({ properties, targetProperty }: PaneField, common: Record<string, string>, value: string): HTMLElement {
    const input = properties.multiline ? el('textarea', { ...common, rows: String(properties.rows ?? 4) }) : el('input', { ...common, type: 'text' });
    input.value = value;
    input.placeholder = String(properties.placeholder ?? '');
    if (properties.maxLength) input.maxLength = Number(properties.maxLength);
    const validate = properties.onGetErrorMessage as ((text: string) => string | Promise<string>) | undefined;
    input.addEventListener('change', () => {
      void Promise.resolve(validate?.(input.value) ?? '').then(problem => {
        const note = input.parentElement?.querySelector('.error');
        if (note) note.textContent = problem;
        if (!problem) this.owner.change(targetProperty, input.value);
      });
    });
    return input;
  }

  private custom({ properties }: PaneField): HTMLElement {
    const host = el('div', { class: 'pane-field' });
    (properties.onRender as (element: HTMLElement, context: unknown, changed: (path: string, value: unknown) => void) => void)(host, properties.context, (path, value) => this.owner.change(path, value));
    return host;
  }

  private button({ properties, targetProperty }: PaneField): HTMLElement {
    const button = el('button', { type: 'button', class: 'pane-button', ...(properties.disabled ? { disabled: '' } : {}) }, String(properties.text));
    button.addEventListener('click', () => {
      const next = (properties.onClick as (value: unknown) => unknown)(this.owner.value(targetProperty));
      if (next !== undefined) this.owner.change(targetProperty, next);
    });
    return button;
  }
}
