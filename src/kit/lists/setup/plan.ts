import type { Column } from '../columns';
import type { BuiltIn, ListDefinition, View } from '../definition';
import { groupNames, levels, roles } from '../roles';
import type { Right, Role } from '../roles';
import { isTitle, sharePointType, viewQuery } from '../xml';
import type { SiteLanguage } from '../xml';
import type { ListState, SiteState, ViewState } from './state';

/** One thing that set-up will do. Steps are done in order; each can be repeated without harm. */
export type Step =
  | { kind: 'createLevel'; right: Right }
  | { kind: 'createGroup'; role: Role }
  | { kind: 'createList'; list: ListDefinition }
  | { kind: 'nameList'; list: ListDefinition }
  | { kind: 'keepVersions'; list: ListDefinition }
  | { kind: 'addField'; list: ListDefinition; column: string }
  | { kind: 'changeField'; list: ListDefinition; column: string }
  | { kind: 'indexBuiltIn'; list: ListDefinition; column: BuiltIn }
  | { kind: 'setValidation'; list: ListDefinition }
  | { kind: 'addView'; list: ListDefinition; view: View }
  | { kind: 'changeView'; list: ListDefinition; view: View }
  | { kind: 'setRights'; list: ListDefinition };

/** A difference that set-up will not mend by itself, since data could be lost. */
export interface Obstacle { list: ListDefinition; column: string; found: string; wanted: string; }

export interface SetupPlan { steps: Step[]; obstacles: Obstacle[]; }

const entity: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

const unescapeXml = (value: string): string =>
  value.replace(/&(lt|gt|quot|apos|amp);/g, found => entity[found])
    .replace(/&#(x?)([0-9a-f]+);/gi, (_all, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)));

/** An attribute of the outermost element of a SchemaXml. */
export function schemaAttribute(xml: string, name: string): string | undefined {
  const head = xml.slice(0, xml.indexOf('>') + 1);
  for (const [, found, double, single] of head.matchAll(/\s([\w:]+)=(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return unescapeXml(double ?? single);
  }
  return undefined;
}

/** The texts of all elements with this name within a SchemaXml. */
function schemaTexts(xml: string, element: string): string[] {
  return [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].filter(match => match[1] === element).map(match => unescapeXml(match[2]));
}

const sameNumber = (text: string | undefined, wanted: number | undefined): boolean =>
  text === undefined || text === '' ? wanted === undefined : Number(text) === wanted;

const sameJson = (text: string | undefined, wanted: object | undefined): boolean => {
  if (!wanted || !text) return !wanted === !text;
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(wanted);
  } catch {
    return false;
  }
};

/**
 * Lists and views get their address from the title they are made with, and the name shown a moment later. If
 * set-up was broken off between the two, the working name still stands. Any other name is people's own choice.
 */
const workingName = {
  list: (list: ListDefinition): string => `Tn${list.name}`,
  view: (view: View): string[] => view.name === 'AllItems' ? ['AllItems', 'All Items', 'Alla objekt', 'All Documents', 'Alla dokument'] : [view.name],
  title: ['Title', 'Rubrik']
};

// By the site's own language: what a view is made with may be its name in the other.
const unnamedView = (state: ViewState, view: View, language: SiteLanguage): boolean =>
  workingName.view(view).includes(state.title) && state.title !== view.label[language];

/** Whether the list's Title field still carries SharePoint's own name instead of ours. */
export function isUntitled(field: ListState['fields'][number], column: Column): boolean {
  const shown = schemaAttribute(field.xml, 'DisplayName') ?? 'Title';
  return workingName.title.includes(shown) && !Object.values(column.label).includes(shown);
}

/** Whether a view still carries the name that it was made with. */
export function isUnnamed(list: ListState | undefined, view: View, language: SiteLanguage): boolean {
  const standing = list?.views.find(candidate => candidate.name.toLowerCase() === view.name.toLowerCase());
  return !standing || unnamedView(standing, view, language);
}

/**
 * Whether a field of the site is as defined. Names shown are left alone, since people may rename them;
 * so are choices that the site has beside ours.
 */
export function isAsDefined(field: ListState['fields'][number], name: string, column: Column): boolean {
  const { xml } = field;
  const unique = column.unique === true;
  if (field.required !== (column.required === true) || field.unique !== unique) return false;
  if (field.indexed !== (column.indexed === true || unique)) return false;
  if (isTitle(name)) return !isUntitled(field, column);
  if (!sameJson(schemaAttribute(xml, 'CustomFormatter'), column.format)) return false;
  const initial = schemaTexts(xml, 'Default')[0];
  switch (column.type) {
    case 'text': return sameNumber(schemaAttribute(xml, 'MaxLength'), column.maxLength ?? 255);
    case 'number':
      return sameNumber(schemaAttribute(xml, 'Min'), column.min) && sameNumber(schemaAttribute(xml, 'Max'), column.max)
        && sameNumber(schemaAttribute(xml, 'Decimals'), column.decimals ?? 0) && sameNumber(initial, column.default);
    case 'choice': {
      const choices = schemaTexts(xml, 'CHOICE');
      return column.choices.every(value => choices.includes(value)) && (initial ?? '') === (column.default ?? '');
    }
    default: return true;
  }
}

const squeezed = (xml: string): string => xml.replace(/\s+/g, ' ').replace(/\s*([<>/])\s*/g, '$1').trim();

function isViewAsDefined(state: ViewState, view: View, language: SiteLanguage): boolean {
  return state.columns.join() === view.columns.join() && squeezed(state.query) === squeezed(viewQuery(view))
    && state.rows === (view.rows ?? 100) && sameJson(state.format, view.format) && !unnamedView(state, view, language);
}

/** A formula with column names as internal names: SharePoint may give it back with the names shown. */
function internalFormula(formula: string, fields: ListState['fields']): string {
  const shown = new Map(fields.map(field => [schemaAttribute(field.xml, 'DisplayName') ?? field.name, field.name]));
  return formula.replace(/\[([^\]]+)\]/g, (_all, name: string) => `[${shown.get(name) ?? name}]`).replace(/\s+/g, '');
}

function levelId(state: SiteState, right: Right): number | undefined {
  const level = levels[right];
  return state.levels.find(found => 'roleType' in level ? found.type === level.roleType : found.name === level.name)?.id;
}

/** SharePoint's types of the level Full Control, and of Limited Access, which it hands out by itself. */
const fullControl = 5;
export const limitedAccess = 1;

/** Who shall have which level on a list: the site's owners all, members what readers have, each role its right. */
export function wantedRights(definition: ListDefinition, state: SiteState): { principalId: number | undefined; levelId: number | undefined }[] {
  const wanted: { principalId: number | undefined; levelId: number | undefined }[] = [];
  if (state.ownersGroup !== undefined) {
    wanted.push({ principalId: state.ownersGroup, levelId: state.levels.find(level => level.type === fullControl)?.id });
  }
  if (state.membersGroup !== undefined && definition.rights.reader) {
    wanted.push({ principalId: state.membersGroup, levelId: levelId(state, definition.rights.reader) });
  }
  for (const role of roles) {
    const right = definition.rights[role];
    if (right) wanted.push({ principalId: state.groups.get(groupNames[role]), levelId: levelId(state, right) });
  }
  return wanted;
}

function rightsStand(definition: ListDefinition, list: ListState, state: SiteState): boolean {
  if (!list.ownRights) return false;
  const wanted = wantedRights(definition, state);
  const granted = wanted.every(({ principalId, levelId: level }) => principalId !== undefined && level !== undefined
    && list.assignments.some(assignment => assignment.principalId === principalId && assignment.levelIds.includes(level)));
  // Our own groups and the team's members may hold nothing beyond what is wanted; others were added on purpose.
  const ours = new Set([state.membersGroup, ...roles.map(role => state.groups.get(groupNames[role]))]);
  const beyond = list.assignments.some(assignment => ours.has(assignment.principalId) && assignment.levelIds.some(level =>
    !wanted.some(entry => entry.principalId === assignment.principalId && entry.levelId === level)
    && state.levels.find(found => found.id === level)?.type !== limitedAccess));
  return granted && !beyond;
}

/** Steps that make the site's lists as defined: fields, rules and views. Empty when nothing differs. */
export function planStructure(definitions: readonly ListDefinition[], state: SiteState): SetupPlan {
  const steps: Step[] = [];
  const obstacles: Obstacle[] = [];
  for (const list of definitions) {
    const standing = state.lists.get(list.name);
    if (!standing) steps.push({ kind: 'createList', list });
    else if (standing.title === workingName.list(list)) steps.push({ kind: 'nameList', list });
    // Without versions there is no history, and a conflict has nothing to show.
    if (standing && !standing.versioning) steps.push({ kind: 'keepVersions', list });
    const fields = new Map(standing?.fields.map(field => [field.name, field]));
    for (const [column, defined] of Object.entries(list.columns)) {
      const field = fields.get(column);
      if (!field) {
        // A new list has its Title already; giving it our label and rule is a change.
        steps.push({ kind: isTitle(column) ? 'changeField' : 'addField', list, column });
      } else if (field.type !== sharePointType(defined)) {
        obstacles.push({ list, column, found: field.type, wanted: sharePointType(defined) });
      } else if (!isAsDefined(field, column, defined)) {
        steps.push({ kind: 'changeField', list, column });
      }
    }
    for (const column of list.builtInIndexes ?? []) {
      if (!fields.get(column)?.indexed) steps.push({ kind: 'indexBuiltIn', list, column });
    }
    const formula = list.validation?.formula.replace(/\s+/g, '') ?? '';
    if (internalFormula(standing?.formula ?? '', standing?.fields ?? []) !== formula) steps.push({ kind: 'setValidation', list });
    for (const view of list.views) {
      const found = standing?.views.find(candidate => candidate.name.toLowerCase() === view.name.toLowerCase());
      // A new list brings an AllItems of its own.
      if (!found) steps.push({ kind: !standing && view.name === 'AllItems' ? 'changeView' : 'addView', list, view });
      else if (!isViewAsDefined(found, view, state.language)) steps.push({ kind: 'changeView', list, view });
    }
  }
  return { steps, obstacles };
}

/** Steps that give each role its rights: levels, groups, and the rights on each list. */
export function planRights(definitions: readonly ListDefinition[], state: SiteState): Step[] {
  const steps: Step[] = [];
  for (const right of Object.keys(levels) as Right[]) {
    if (levelId(state, right) === undefined) steps.push({ kind: 'createLevel', right });
  }
  for (const role of roles) {
    if (!state.groups.has(groupNames[role])) steps.push({ kind: 'createGroup', role });
  }
  for (const list of definitions) {
    const standing = state.lists.get(list.name);
    if (!standing || !rightsStand(list, standing, state)) steps.push({ kind: 'setRights', list });
  }
  return steps;
}

/** All that differs between the site and the definitions, in the order in which it is done. */
export function planSetup(definitions: readonly ListDefinition[], state: SiteState): SetupPlan {
  const structure = planStructure(definitions, state);
  const rights = planRights(definitions, state);
  const before = rights.filter(step => step.kind !== 'setRights');
  const lists = new Set(definitions.filter(list => !state.lists.has(list.name)).map(list => list.name));
  // A new list gets its rights before anything can be put into it by someone who should not.
  const early = rights.filter(step => step.kind === 'setRights' && lists.has(step.list.name));
  const late = rights.filter(step => step.kind === 'setRights' && !lists.has(step.list.name));
  const ordered = structure.steps.flatMap(step =>
    step.kind === 'createList' ? [step, ...early.filter(right => right.kind === 'setRights' && right.list.name === step.list.name)] : [step]);
  return { steps: [...before, ...ordered, ...late], obstacles: structure.obstacles };
}
