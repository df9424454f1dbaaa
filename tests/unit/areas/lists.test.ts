/** @jest-environment node */
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { allLists } from '../../../src/areas/lists';
import { roles } from '../../../src/kit/lists/define';
import type { Column, ListDefinition } from '../../../src/kit/lists/define';

/** SharePoint's own columns that a view may name, and those of them that are indexed from the start. */
const builtIn = ['ID', 'Created', 'Modified', 'Author', 'Editor'];
const builtInIndexed = ['ID'];

const columnsOf = (list: ListDefinition): [string, Column][] => Object.entries(list.columns);
const labels = (list: ListDefinition): { sv: string; en: string }[] => [
  list.title, list.description, ...columnsOf(list).flatMap(([, column]) => [column.label, ...(column.description ? [column.description] : [])]),
  ...list.views.map(view => view.label), ...(list.validation ? [list.validation.message] : [])
];

function elements(xml: string, path: readonly string[]): Element[] {
  const root = new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(`<Query>${xml}</Query>`, 'text/xml').documentElement!;
  return Array.from(root.getElementsByTagName(path[0])).flatMap(found => Array.from(found.getElementsByTagName(path[1])));
}

describe.each(allLists.map(list => [list.name, list] as const))('the list %s', (_name, list) => {
  const columns = columnsOf(list);

  it('has at most 20 indexes (m365-wire §3)', () => {
    expect(columns.filter(([, column]) => column.indexed || column.unique).length).toBeLessThanOrEqual(20);
  });

  it('is read with at most 12 lookup and person columns, Author and Editor among them (m365-wire §3)', () => {
    expect(columns.filter(([, column]) => column.type === 'lookup' || column.type === 'person').length + 2).toBeLessThanOrEqual(12);
  });

  it('has internal names that SharePoint keeps as they are: ASCII letters and digits, at most 32 signs, none of its own', () => {
    const taken = ['ID', 'Created', 'Modified', 'Author', 'Editor', 'Attachments', 'GUID', 'ContentType', 'Edit', 'value', 'd', 'results'];
    for (const name of [list.name, ...columns.map(([column]) => column), ...list.views.map(view => view.name)]) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,31}$/);
    }
    expect(columns.map(([column]) => column).filter(column => taken.includes(column))).toEqual([]);
    expect(columns[0][0]).toBe('Title');
    expect(list.columns.Title.type).toBe('text');
  });

  it('has a name in both languages for everything, each display name once in its list', () => {
    for (const label of labels(list)) {
      expect(label.sv.trim()).not.toBe('');
      expect(label.en.trim()).not.toBe('');
    }
    for (const language of ['sv', 'en'] as const) {
      const shown = columns.map(([, column]) => column.label[language]);
      expect(shown.filter((name, index) => shown.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('points only to lists that are made before it', () => {
    const before = allLists.slice(0, allLists.indexOf(list)).map(earlier => earlier.name);
    for (const [, column] of columns) if (column.type === 'lookup') expect(before).toContain(column.list);
  });

  it('has its choices\' default among the choices, each choice once and at most 255 signs', () => {
    for (const [, column] of columns) {
      if (column.type !== 'choice') continue;
      if (column.default !== undefined) expect(column.choices).toContain(column.default);
      expect(new Set(column.choices).size).toBe(column.choices.length);
      expect(column.choices.filter(choice => choice.length === 0 || choice.length > 255)).toEqual([]);
    }
  });

  it('has figures whose default and limits fit each other, and texts of at most 255 signs', () => {
    for (const [name, column] of columns) {
      if (column.type === 'number') {
        expect([name, (column.min ?? -Infinity) < (column.max ?? Infinity)]).toEqual([name, true]);
        expect([name, column.default === undefined || (column.default >= (column.min ?? -Infinity) && column.default <= (column.max ?? Infinity))]).toEqual([name, true]);
      }
      if (column.type === 'text') expect([name, (column.maxLength ?? 255) >= 1 && (column.maxLength ?? 255) <= 255]).toEqual([name, true]);
    }
  });

  it('indexes and makes unique only what SharePoint can: no notes, no addresses', () => {
    expect(columns.filter(([, column]) => (column.indexed || column.unique) && ['note', 'url'].includes(column.type))).toEqual([]);
    expect(columns.filter(([, column]) => column.unique && column.type === 'boolean')).toEqual([]);
  });

  it('has views of known columns, the first of them AllItems, each at its own address', () => {
    const names = list.views.map(view => view.name);
    expect(names[0]).toBe('AllItems');
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
    const known = [...columns.filter(([, column]) => !column.hidden).map(([name]) => name), ...builtIn, ...(list.library ? ['DocIcon', 'LinkFilename'] : [])];
    for (const view of list.views) {
      expect(view.columns.filter(column => !known.includes(column))).toEqual([]);
      expect(new Set(view.columns).size).toBe(view.columns.length);
      expect(view.columns.length).toBeGreaterThan(0);
    }
  });

  it('has views that filter, sort and group on indexed columns only (the 5,000-row threshold)', () => {
    const indexed = [...columns.filter(([, column]) => column.indexed || column.unique).map(([name]) => name), ...builtInIndexed];
    for (const view of list.views) {
      const used = ['Where', 'OrderBy', 'GroupBy'].flatMap(part => elements(view.query ?? '', [part, 'FieldRef'])).map(ref => ref.getAttribute('Name'));
      expect([view.name, used.filter(column => !indexed.includes(column ?? ''))]).toEqual([view.name, []]);
    }
  });

  it('filters its views on choices that exist', () => {
    for (const view of list.views) {
      for (const condition of elements(view.query ?? '', ['Where', 'Value'])) {
        if (condition.getAttribute('Type') !== 'Choice') continue;
        const parent = condition.parentNode as Element;
        // Of several the column stands beside their <Values>.
        const asking = parent.tagName === 'Values' ? parent.parentNode as Element : parent;
        const column = asking.getElementsByTagName('FieldRef')[0].getAttribute('Name')!;
        const defined = list.columns[column];
        expect(defined.type === 'choice' && defined.choices).toContain(condition.textContent);
      }
    }
  });

  it('shows no column by the internal name of another that its formula reads: SharePoint would take the wrong one', () => {
    for (const [, read] of (list.validation?.formula ?? '').matchAll(/\[(\w+)\]/g)) {
      const others = Object.entries(list.columns).filter(([name]) => name !== read).flatMap(([, column]) => [column.label.sv, column.label.en]);
      expect([read, others.includes(read)]).toEqual([read, false]);
    }
  });

  it('gives rights to known roles, at least to the coordinator, and to readers never more than reading', () => {
    expect(Object.keys(list.rights).filter(role => !roles.includes(role as never))).toEqual([]);
    // Decisions and decided files are added by whoever may, and changed by nobody (design, "Roles").
    expect(list.rights.coordinator).toBe(['Decisions', 'Frozen'].includes(list.name) ? 'add' : 'write');
    expect([undefined, 'read']).toContain(list.rights.reader);
  });

  const { validation } = list;
  if (validation) {
    it('has a rule of at most 1,023 signs without function names and separators, which follow the site\'s language', () => {
      expect(validation.formula.length).toBeLessThanOrEqual(1023);
      expect(validation.message.sv.length).toBeLessThanOrEqual(1024);
      const bare = validation.formula.replace(/"[^"]*"/g, '""').replace(/\[[^\]]*\]/g, '[]');
      expect(bare).not.toMatch(/[;,]/);
      expect(bare).not.toMatch(/[A-Za-zÅÄÖåäö]/);
      expect(bare).toMatch(/^=/);
    });

    it('has a rule with balanced parentheses that reads only columns which a rule can read', () => {
      const bare = validation.formula.replace(/"[^"]*"/g, '');
      let depth = 0;
      let lowest = 0;
      for (const sign of bare) {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        lowest = Math.min(lowest, depth);
      }
      expect([depth, lowest]).toEqual([0, 0]);
      const read = [...validation.formula.matchAll(/\[([^\]]+)\]/g)].map(match => match[1]);
      expect(read.length).toBeGreaterThan(0);
      for (const name of read) expect(['lookup', 'person', 'note', 'url', undefined]).not.toContain(list.columns[name]?.type);
    });

    it('has a rule that compares with choices that exist', () => {
      const choices = columns.flatMap(([, column]) => column.type === 'choice' ? column.choices : []);
      const compared = [...validation.formula.matchAll(/"([^"]*)"/g)].map(match => match[1]).filter(text => text !== '');
      expect(compared.filter(text => !choices.includes(text))).toEqual([]);
    });
  }
});

describe('all lists together', () => {
  it('have different names and different titles', () => {
    for (const of of [(list: ListDefinition) => list.name.toLowerCase(), (list: ListDefinition) => list.title.sv, (list: ListDefinition) => list.title.en]) {
      expect(new Set(allLists.map(of)).size).toBe(allLists.length);
    }
  });

  it('show the columns\' formats with words, never colour alone (WCAG 1.4.1)', () => {
    for (const list of allLists) {
      for (const [, column] of columnsOf(list)) if (column.format) expect(column.format).toHaveProperty('txtContent', '@currentField');
    }
  });
});
