/** @jest-environment node */
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { elementsXml, escapeXml, fieldXml, isTitle, schemaXml, sharePointType, stableGuid, viewQuery } from '../../../../src/kit/lists/xml';
import { choice, listPath, note, text } from '../../../../src/kit/lists/define';
import type { Column } from '../../../../src/kit/lists/define';
import { allLists } from '../../../../src/areas/lists';
import { random } from '../../random';
import { sample } from './sample';

/** Parses strictly: anything malformed throws. */
function parse(xml: string): Document {
  return new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(xml, 'text/xml');
}
const root = (xml: string): Element => parse(xml).documentElement!;
const field = (column: Column, name = 'Code'): Element => root(fieldXml('Samples', name, column, 'sv', ({ name: list }) => `{${list}}`));

describe('texts in XML', () => {
  it('come back as they were, in attributes and in elements, for 2,000 random texts', () => {
    const { text: any } = random(7);
    const wrong: string[] = [];
    for (let round = 0; round < 2000; round++) {
      const said = any(12);
      const parsed = root(`<a b="${escapeXml(said)}">${escapeXml(said)}</a>`);
      // XML itself turns a line break in an attribute into a space.
      if (parsed.textContent !== said || parsed.getAttribute('b') !== said.replace(/\n/g, ' ')) wrong.push(said);
    }
    expect(wrong).toEqual([]);
  });

  it('stand well-formed in a field, whatever its labels, choices and formatting are', () => {
    const { text: any } = random(11);
    const wrong: string[] = [];
    for (let round = 0; round < 500; round++) {
      const [label, one, two] = [`n${any(8)}`, `a${any(8)}`, `b${any(8)}`];
      const made = field(choice({ sv: label, en: label }, [one, two], { description: { sv: two, en: two }, default: one, format: { txtContent: label } }));
      const choices = Array.from(made.getElementsByTagName('CHOICE')).map(found => found.textContent);
      const plain = (value: string): string => value.replace(/\n/g, ' ');
      const right = made.getAttribute('DisplayName') === plain(label) && made.getAttribute('Description') === plain(two)
        && choices.join('|') === `${one}|${two}` && made.getElementsByTagName('Default')[0].textContent === one
        && JSON.parse(made.getAttribute('CustomFormatter')!).txtContent === label;
      if (!right) wrong.push(JSON.stringify([label, one, two]));
    }
    expect(wrong).toEqual([]);
  });
});

describe('one field', () => {
  const attributes = (name: keyof typeof sample.columns): Record<string, string | null> => {
    const made = field(sample.columns[name] as Column, name);
    return Object.fromEntries(Array.from(made.attributes).map(({ name: key, value }) => [key, value]));
  };

  it('has its internal name in Name and StaticName and its label in the site\'s language', () => {
    expect(attributes('Code')).toMatchObject({ Name: 'Code', StaticName: 'Code', DisplayName: 'Kod', Type: 'Text', Required: 'FALSE', Indexed: 'TRUE', MaxLength: '20' });
    expect(root(fieldXml('Samples', 'Code', sample.columns.Code, 'en', () => '')).getAttribute('DisplayName')).toBe('Code');
  });

  it('has what its type needs', () => {
    expect(attributes('Body')).toMatchObject({ Type: 'Note', NumLines: '3', RichText: 'FALSE' });
    expect(attributes('Amount')).toMatchObject({ Type: 'Number', Min: '0', Max: '100', Decimals: '1' });
    expect(attributes('Day')).toMatchObject({ Type: 'DateTime', Format: 'DateOnly' });
    expect(attributes('Moment')).toMatchObject({ Type: 'DateTime', Format: 'DateTime' });
    expect(attributes('Kind')).toMatchObject({ Type: 'Choice', FillInChoice: 'FALSE' });
    expect(attributes('Target')).toMatchObject({ Type: 'Lookup', List: '{Targets}', ShowField: 'Title' });
    expect(attributes('Holder')).toMatchObject({ Type: 'User', UserSelectionMode: 'PeopleOnly' });
    expect(attributes('Page')).toMatchObject({ Type: 'URL', Format: 'Hyperlink' });
    expect(attributes('Flag')).toMatchObject({ Type: 'Boolean' });
  });

  it('gives a boolean\'s default as 1 or 0, a figure\'s as digits', () => {
    expect(field(sample.columns.Flag).getElementsByTagName('Default')[0].textContent).toBe('1');
    expect(field(sample.columns.Amount).getElementsByTagName('Default')[0].textContent).toBe('5');
    expect(field(text({ sv: 'x', en: 'x' })).getElementsByTagName('Default')).toHaveLength(0);
    expect(field(note({ sv: 'x', en: 'x' })).getAttribute('NumLines')).toBe('6');
  });

  it('keeps the client key unique, indexed, not required, and out of every form', () => {
    expect(attributes('ClientKey')).toMatchObject({
      Indexed: 'TRUE', EnforceUniqueValues: 'TRUE', Required: 'FALSE', MaxLength: '50',
      ShowInNewForm: 'FALSE', ShowInEditForm: 'FALSE', ShowInDisplayForm: 'FALSE', ShowInViewForms: 'FALSE'
    });
  });

  it('is of the type that SharePoint\'s TypeAsString gives', () => {
    expect(Object.values(sample.columns).map(column => sharePointType(column))).toEqual(
      ['Text', 'Text', 'Text', 'Note', 'Number', 'Boolean', 'DateTime', 'DateTime', 'Choice', 'Lookup', 'User', 'URL', 'Text']);
  });
});

describe('stable GUIDs', () => {
  it('depend on the names alone and are well-formed version 4', () => {
    expect(stableGuid('Samples', 'Code')).toBe(stableGuid('Samples', 'Code'));
    expect(stableGuid('Samples', 'Code')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differ for all columns of all lists, and for 20,000 made-up names', () => {
    const ours = allLists.flatMap(list => Object.keys(list.columns).map(column => stableGuid(list.name, column)));
    expect(new Set(ours).size).toBe(ours.length);
    const made = Array.from({ length: 20_000 }, (_all, index) => stableGuid(`L${index % 100}`, `Column${index}`));
    expect(new Set(made).size).toBe(made.length);
  });
});

describe('a list\'s schema', () => {
  const schema = root(schemaXml(sample, 'sv'));
  const all = (name: string): Element[] => Array.from(schema.getElementsByTagName(name));

  it('is well-formed, with every column once, Title as SharePoint\'s own field', () => {
    expect(all('Field').map(found => found.getAttribute('Name'))).toEqual(Object.keys(sample.columns));
    const title = all('Field').find(found => isTitle(found.getAttribute('Name')!))!;
    expect(title.getAttribute('ID')).toBe('{fa564e0f-0c70-4ab9-b863-0177e6ddd247}');
    expect(title.getAttribute('Required')).toBe('TRUE');
    expect(schema.getAttribute('Title')).toBe('Prover & <prov>');
    expect(schema.getAttribute('Url')).toBe('Lists/TnSamples');
  });

  it('points to a library at the address of a library', () => {
    const evidence = root(schemaXml(allLists.find(found => found.name === 'Evidence')!, 'sv'));
    expect(Array.from(evidence.getElementsByTagName('Field')).find(found => found.getAttribute('Name') === 'Report')!.getAttribute('List')).toBe('TnReports');
    // Each lookup of ours points to a list that is there, by its own address.
    const addresses = new Set(allLists.map(list => listPath(list)));
    const targets = allLists.flatMap(list => Array.from(root(schemaXml(list, 'sv')).getElementsByTagName('Field')))
      .filter(found => found.getAttribute('Type') === 'Lookup').map(found => found.getAttribute('List')!);
    expect(targets.filter(target => !addresses.has(target))).toEqual([]);
  });

  it('carries SharePoint\'s own column with its own id where the list indexes it, and a title that must be unique', () => {
    const fields = Array.from(root(schemaXml(allLists.find(found => found.name === 'Events')!, 'sv')).getElementsByTagName('Field'));
    const modified = fields.filter(found => found.getAttribute('Name') === 'Modified');
    expect(modified.map(found => [found.getAttribute('ID'), found.getAttribute('Indexed'), found.getAttribute('ReadOnly'), found.getAttribute('Type')]))
      .toEqual([['{28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f}', 'TRUE', 'TRUE', 'DateTime']]);
    const title = Array.from(root(schemaXml(allLists.find(found => found.name === 'EventCounts')!, 'sv')).getElementsByTagName('Field')).find(found => found.getAttribute('Name') === 'Title')!;
    expect([title.getAttribute('Indexed'), title.getAttribute('EnforceUniqueValues')]).toEqual(['TRUE', 'TRUE']);
  });

  it('has the rule with its message, and the lookup\'s target by its list\'s address', () => {
    expect(all('Validation')[0].textContent).toBe('=[Amount]<=100');
    expect(all('Validation')[0].getAttribute('Message')).toBe('Högst "100"');
    expect(all('Field').find(found => found.getAttribute('Name') === 'Target')!.getAttribute('List')).toBe('Lists/TnTargets');
  });

  it('has each view at its own address, the first as default, with its columns, rows and query', () => {
    const views = all('View');
    expect(views.map(view => [view.getAttribute('Url'), view.getAttribute('DefaultView'), view.getAttribute('DisplayName')])).toEqual([
      ['AllItems.aspx', 'TRUE', 'Alla prover'], ['ByDay.aspx', 'FALSE', 'Per dag']
    ]);
    expect(views[1].getElementsByTagName('RowLimit')[0].textContent).toBe('30');
    expect(Array.from(views[1].getElementsByTagName('ViewFields')[0].getElementsByTagName('FieldRef')).map(ref => ref.getAttribute('Name'))).toEqual(['Day', 'Title']);
    expect(views[1].getElementsByTagName('Query')[0].getElementsByTagName('FieldRef')[0].getAttribute('Name')).toBe('Day');
    expect(JSON.parse(views[1].getAttribute('CustomFormatter')!)).toEqual({ a: '<b>' });
    expect(viewQuery(sample.views[0])).toBe('<OrderBy><FieldRef Name="ID" /></OrderBy>');
  });
});

describe('elements.xml', () => {
  it('names every list with its schema and its address, in the order given', () => {
    const instances = Array.from(root(elementsXml(allLists, 'sv')).getElementsByTagName('ListInstance'));
    expect(instances.map(instance => [instance.getAttribute('Url'), instance.getAttribute('CustomSchema')]))
      .toEqual(allLists.map(list => [listPath(list), `${list.name}.xml`]));
  });

  it('makes a library of SharePoint\'s own kind, at the root, with its pages in Forms', () => {
    const instance = Array.from(root(elementsXml(allLists, 'sv')).getElementsByTagName('ListInstance')).find(found => found.getAttribute('Url') === 'TnReports')!;
    expect([instance.getAttribute('TemplateType'), instance.getAttribute('FeatureId')]).toEqual(['101', '00bfea71-e717-4e80-aa17-d0c71b360101']);
    const list = root(schemaXml(allLists.find(found => found.name === 'Reports')!, 'sv'));
    expect([list.getAttribute('BaseType'), list.getElementsByTagName('ContentTypeRef')[0].getAttribute('ID')]).toEqual(['1', '0x0101']);
    expect(Array.from(list.getElementsByTagName('View')).map(view => view.getAttribute('Url'))).toEqual(['Forms/AllItems.aspx', 'Forms/ByType.aspx']);
    expect(Array.from(list.getElementsByTagName('Field')).map(field => field.getAttribute('Name'))).not.toContain('ClientKey');
  });
});
