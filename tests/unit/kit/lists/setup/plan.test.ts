/** @jest-environment node */
import { planRights, planSetup, planStructure, schemaAttribute, wantedRights } from '../../../../../src/kit/lists/setup/plan';
import type { Step } from '../../../../../src/kit/lists/setup/plan';
import { groupNames } from '../../../../../src/kit/lists/define';
import { allLists } from '../../../../../src/areas/lists';
import type { FieldState, ListState, SiteState } from '../../../../../src/kit/lists/setup/state';
import { sample } from '../sample';
import type { ListDefinition } from '../../../../../src/kit/lists/define';
import { emptySite, finishedSite } from './siteState';

const definition = sample as unknown as ListDefinition;
const definitions = [definition];

const short = (step: Step): string => [step.kind, 'list' in step ? step.list.name : '', 'column' in step ? step.column : '', 'view' in step ? step.view.name : '', 'right' in step ? step.right : '', 'role' in step ? step.role : '']
  .filter(Boolean).join(' ');
const steps = (state: SiteState): string[] => planSetup(definitions, state).steps.map(short);

/** A finished site with one thing changed by hand. */
function site(change: (list: ListState, state: SiteState) => void): SiteState {
  const state = finishedSite(definitions);
  change(state.lists.get('Samples')!, state);
  return state;
}
const field = (list: ListState, name: string): FieldState => list.fields.find(found => found.name === name)!;

describe('an attribute of a field\'s schema', () => {
  it('is read from the outermost element alone, unescaped, in either kind of quotes', () => {
    expect(schemaAttribute('<Field DisplayName="A &amp; &quot;B&quot; &#229;&#xE4;" Min=\'3\'><Default Min="4">x</Default></Field>', 'DisplayName')).toBe('A & "B" åä');
    expect(schemaAttribute('<Field A="1" Min=\'3\'><Default Max="4" /></Field>', 'Min')).toBe('3');
    expect(schemaAttribute('<Field A="1"><Default Max="4" /></Field>', 'Max')).toBeUndefined();
  });

  it('is not taken from another attribute whose name ends alike, nor from a value', () => {
    expect(schemaAttribute('<Field StaticName="a" Description="x Name=&quot;b&quot;" Name="c" />', 'Name')).toBe('c');
  });

  it('unescapes once: text that looks escaped stays', () => {
    expect(schemaAttribute('<Field DisplayName="&amp;lt;" />', 'DisplayName')).toBe('&lt;');
  });
});

describe('the plan for an empty site', () => {
  const planned = planSetup(allLists, emptySite()).steps;

  it('makes every list, column, rule, view, level, group and right', () => {
    const count = (kind: Step['kind']): number => planned.filter(step => step.kind === kind).length;
    const columns = allLists.reduce((sum, list) => sum + Object.keys(list.columns).length, 0);
    const views = allLists.reduce((sum, list) => sum + list.views.length, 0);
    expect(count('createList')).toBe(allLists.length);
    expect(count('addField') + count('changeField')).toBe(columns);
    expect(count('addView') + count('changeView')).toBe(views);
    expect(count('setValidation')).toBe(allLists.filter(list => list.validation).length);
    expect([count('createLevel'), count('createGroup'), count('setRights')]).toEqual([2, 6, allLists.length]);
  });

  it('closes each new list right after it is made, before anything can be put into it', () => {
    for (const list of allLists) {
      const made = planned.findIndex(step => step.kind === 'createList' && step.list === list);
      expect(short(planned[made + 1])).toBe(`setRights ${list.name}`);
    }
  });

  it('has levels and groups before the first list, and a lookup\'s target before the lookup', () => {
    const first = planned.findIndex(step => step.kind === 'createList');
    expect(planned.slice(0, first).every(step => step.kind === 'createLevel' || step.kind === 'createGroup')).toBe(true);
    planned.forEach((step, index) => {
      const column = step.kind === 'addField' && step.list.columns[step.column];
      if (!column || column.type !== 'lookup') return;
      const target = planned.findIndex(other => other.kind === 'createList' && other.list.name === column.list);
      expect(target).toBeGreaterThanOrEqual(0);
      expect(target).toBeLessThan(index);
    });
  });

  it('sets a rule after the columns that it reads', () => {
    const rule = planned.findIndex(step => step.kind === 'setValidation' && step.list.name === 'Measures');
    const last = planned.map(step => step.kind === 'addField' && step.list.name === 'Measures').lastIndexOf(true);
    expect(rule).toBeGreaterThan(last);
  });
});

describe('the plan for a finished site', () => {
  it('is empty', () => {
    expect(planSetup(allLists, finishedSite(allLists))).toEqual({ steps: [], obstacles: [] });
    expect(steps(finishedSite(definitions))).toEqual([]);
  });

  it.each<[string, (list: ListState, state: SiteState) => void]>([
    ['a renamed list', list => { list.title = 'Våra prover'; }],
    ['a renamed column', list => { field(list, 'Code').xml = field(list, 'Code').xml.replace('DisplayName="Kod"', 'DisplayName="Nummer"'); }],
    ['a renamed Title', list => { field(list, 'Title').xml = '<Field Name="Title" DisplayName="Rubriken" />'; }],
    ['a renamed view', list => { list.views[1].title = 'Dag för dag'; }],
    ['a choice that was added', list => { field(list, 'Kind').xml = field(list, 'Kind').xml.replace('</CHOICES>', '<CHOICE>Eget</CHOICE></CHOICES>'); }],
    ['a column of people\'s own', list => { list.fields.push({ name: 'Eget', type: 'Text', indexed: false, unique: false, required: false, xml: '<Field Name="Eget" />' }); }],
    ['a view of people\'s own', list => { list.views.push({ ...list.views[0], id: 'x', name: 'Egen', title: 'Egen' }); }],
    ['a group that was given rights on purpose', list => { list.assignments.push({ principalId: 77, levelIds: [101] }); }],
    ['Limited Access, which SharePoint hands out by itself', (list, state) => { list.assignments.find(one => one.principalId === state.groups.get(groupNames.head))!.levelIds.push(104); }],
    ['a rule that comes back with display names and spaces', list => { list.formula = '= [Antal] <= 100'; }],
    ['a rule whose message the municipality has reworded', list => { list.message = 'Högst hundra, tack.'; }],
    ['a view\'s query that comes back with other spaces', list => { list.views[1].query = '<OrderBy>\n  <FieldRef Name="Day"/>\n</OrderBy>'; }],
    ['a view address in other case', list => { list.views[1].name = 'byday'; }]
  ])('leaves %s alone', (_name, change) => {
    expect(planSetup(definitions, site(change))).toEqual({ steps: [], obstacles: [] });
  });

  it.each<[string, (list: ListState, state: SiteState) => void, string[]]>([
    ['a removed index', list => { field(list, 'Code').indexed = false; }, ['changeField Samples Code']],
    ['an index put on', list => { field(list, 'Free').indexed = true; }, ['changeField Samples Free']],
    ['a key that is no longer unique', list => { field(list, 'ClientKey').unique = false; }, ['changeField Samples ClientKey']],
    ['Title no longer required', list => { field(list, 'Title').required = false; }, ['changeField Samples Title']],
    ['Title still named by SharePoint', list => { field(list, 'Title').xml = '<Field Name="Title" DisplayName="Rubrik" />'; }, ['changeField Samples Title']],
    ['a changed limit', list => { field(list, 'Amount').xml = field(list, 'Amount').xml.replace('Max="100"', 'Max="50"'); }, ['changeField Samples Amount']],
    ['a changed default', list => { field(list, 'Amount').xml = field(list, 'Amount').xml.replace('<Default>5<', '<Default>6<'); }, ['changeField Samples Amount']],
    ['a shorter text', list => { field(list, 'Code').xml = field(list, 'Code').xml.replace('MaxLength="20"', 'MaxLength="10"'); }, ['changeField Samples Code']],
    ['a choice that was taken away', list => { field(list, 'Kind').xml = field(list, 'Kind').xml.replace('<CHOICE>Ett</CHOICE>', ''); }, ['changeField Samples Kind']],
    ['a formatting put on', list => { field(list, 'Code').xml = field(list, 'Code').xml.replace(' Type=', ' CustomFormatter="{}" Type='); }, ['changeField Samples Code']],
    ['a column that is gone', list => { list.fields = list.fields.filter(one => one.name !== 'Day'); }, ['addField Samples Day']],
    ['a changed rule', list => { list.formula = '=[Amount]<=50'; }, ['setValidation Samples']],
    ['a removed rule', list => { list.formula = ''; }, ['setValidation Samples']],
    ['a view that is gone', list => { list.views.pop(); }, ['addView Samples ByDay']],
    ['a changed query', list => { list.views[1].query = ''; }, ['changeView Samples ByDay']],
    ['other columns in a view', list => { list.views[0].columns.push('Day'); }, ['changeView Samples AllItems']],
    ['other rows in a view', list => { list.views[1].rows = 31; }, ['changeView Samples ByDay']],
    ['a view\'s formatting', list => { list.views[1].format = ''; }, ['changeView Samples ByDay']],
    ['a view that still has the name it was made with', list => { list.views[1].title = 'ByDay'; }, ['changeView Samples ByDay']],
    ['a list that still has the name it was made with', list => { list.title = 'TnSamples'; }, ['nameList Samples']],
    ['versions that were turned off', list => { list.versioning = false; }, ['keepVersions Samples']],
    ['a missing group', (_list, state) => { state.groups.delete(groupNames.registrar); }, ['createGroup registrar']],
    ['a missing group with rights', (_list, state) => { state.groups.delete(groupNames.head); }, ['createGroup head', 'setRights Samples']],
    ['a missing level', (_list, state) => { state.levels = state.levels.filter(level => level.id < 200); }, ['createLevel edit', 'createLevel add', 'setRights Samples']],
    ['rights inherited from the site', list => { list.ownRights = false; }, ['setRights Samples']],
    ['the team\'s members with Edit on our list', list => { list.assignments.find(one => one.principalId === 5)!.levelIds.push(101); }, ['setRights Samples']],
    ['readers with more than reading', (list, state) => { list.assignments.find(one => one.principalId === state.groups.get(groupNames.reader))!.levelIds = [102]; }, ['setRights Samples']],
    ['a councillor with a right that the list does not give', (list, state) => { list.assignments.push({ principalId: state.groups.get(groupNames.councillor)!, levelIds: [103] }); }, ['setRights Samples']],
    ['the owners without rights', list => { list.assignments = list.assignments.filter(one => one.principalId !== 3); }, ['setRights Samples']]
  ])('mends %s, and nothing else', (_name, change, expected) => {
    expect(steps(site(change)).sort()).toEqual([...expected].sort());
  });

  it('names a view that was made and not yet named, also when that is its name in the site\'s other language', () => {
    const lists = allLists.filter(list => list.name === 'Agreements');
    const state = finishedSite(lists);
    const view = state.lists.get('Agreements')!.views.find(found => found.name === 'Expiring')!;
    view.title = 'Expiring';
    expect(planSetup(lists, state).steps.map(short)).toEqual(['changeView Agreements Expiring']);
    view.title = 'Snart slut';
    expect(planSetup(lists, state).steps).toEqual([]);
  });

  it('never changes a column\'s type: data could be lost, so a person must', () => {
    const state = site(list => { field(list, 'Code').type = 'Number'; });
    expect(planStructure(definitions, state)).toEqual({ steps: [], obstacles: [{ list: definition, column: 'Code', found: 'Number', wanted: 'Text' }] });
  });
});

describe('rights', () => {
  const state = finishedSite(definitions);
  const held = (principal: number | undefined): number | undefined => wantedRights(definition, state).find(one => one.principalId === principal)?.levelId;

  it('give owners full control, members what readers have, each role its own', () => {
    expect(held(3)).toBe(100);
    expect(held(5)).toBe(103);
    expect(held(state.groups.get(groupNames.coordinator))).toBe(102);
    expect(state.levels.find(level => level.id === held(state.groups.get(groupNames.head)))!.name).toContain('ändra');
    expect(held(state.groups.get(groupNames.decider))).toBeUndefined();
  });

  it('give members nothing where readers may not read, and need no owner or member group', () => {
    const closed = { ...definition, rights: { coordinator: 'write' } } as const;
    expect(wantedRights(closed, state).map(one => one.principalId)).toEqual([3, state.groups.get(groupNames.coordinator)]);
    expect(wantedRights(definition, { ...state, ownersGroup: undefined, membersGroup: undefined }).map(one => one.principalId)).not.toContain(undefined);
  });

  it('are planned for every list when nothing stands', () => {
    expect(planRights(definitions, emptySite()).map(short)).toEqual([
      'createLevel edit', 'createLevel add', 'createGroup coordinator', 'createGroup head', 'createGroup councillor', 'createGroup decider',
      'createGroup registrar', 'createGroup reader', 'setRights Samples'
    ]);
  });
});

it('gives SharePoint\'s own column an index where a list asks for it, and takes none away that people have set', () => {
  const state = finishedSite(allLists);
  const modified = (name: string): { indexed: boolean } => state.lists.get(name)!.fields.find(field => field.name === 'Modified')!;
  modified('Events').indexed = false;
  modified('Measures').indexed = true;
  expect(planSetup(allLists, state).steps.map(short)).toEqual(['indexBuiltIn Events Modified']);
});
