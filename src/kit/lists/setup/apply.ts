import '@pnp/sp/lists/web';
import '@pnp/sp/fields/list';
import '@pnp/sp/views/list';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import type { IList } from '@pnp/sp/lists/types';
import type { IView } from '@pnp/sp/views/types';
import { listPath } from '../definition';
import type { ListDefinition, View } from '../definition';
import { SharePointFault, UnansweredWrite, isFault, toFault } from '../errors';
import { groupDescriptions, groupNames, levels, maskOf } from '../roles';
import { defaultPatience, jittered, pause } from '../retry';
import { batched } from '../batched';
import { fieldXml, isTitle, viewQuery } from '../xml';
import { isUnnamed, isUntitled, limitedAccess, planSetup, schemaAttribute, wantedRights } from './plan';
import type { Obstacle, Step } from './plan';
import { readSite } from './state';
import type { SiteState } from './state';

/** How far set-up has come; `failed` says why it stopped. Running it again goes on from there. */
export interface Progress { done: number; total: number; step?: Step; }

export interface Outcome {
  done: Step[];
  /** What still differs. Empty when all went well. */
  left: Step[];
  obstacles: Obstacle[];
  failed?: { step: Step; fault: SharePointFault | UnansweredWrite };
}

const addFieldInternalNameHint = 8;
/** How often a view's columns are filled in when SharePoint turned some of them away. */
const rounds = 4;
/** SharePoint's list templates. */
const genericList = 100;
const documentLibrary = 101;

const listOf = (sp: SPFI, state: SiteState, list: Pick<ListDefinition, 'name' | 'library'>): IList => sp.web.getList(`${state.path}/${listPath(list)}`);

async function createList(sp: SPFI, state: SiteState, list: ListDefinition): Promise<void> {
  // The address is made from the title given at creation; the name shown comes after.
  await sp.web.lists.add(`Tn${list.name}`, list.description[state.language], list.library ? documentLibrary : genericList, false, {
    EnableVersioning: true, OnQuickLaunch: false, EnableFolderCreation: false
  });
  await nameList(sp, state, list);
}

async function nameList(sp: SPFI, state: SiteState, list: ListDefinition): Promise<void> {
  await listOf(sp, state, list).update({ Title: list.title[state.language] });
}

async function lookupIds(sp: SPFI, state: SiteState, list: ListDefinition, column: string): Promise<() => string> {
  const defined = list.columns[column];
  if (defined.type !== 'lookup') return () => '';
  const target = await listOf(sp, state, { name: defined.list, library: defined.library }).select('Id')() as { Id: string };
  return () => `{${target.Id}}`;
}

async function addField(sp: SPFI, state: SiteState, list: ListDefinition, column: string): Promise<void> {
  const xml = fieldXml(list.name, column, list.columns[column], state.language, await lookupIds(sp, state, list, column));
  await listOf(sp, state, list).fields.createFieldAsXml({ SchemaXml: xml, Options: addFieldInternalNameHint } as never);
}

/** Brings a field to its definition, keeping the name people gave it and choices they added. */
async function changeField(sp: SPFI, state: SiteState, list: ListDefinition, column: string): Promise<void> {
  const defined = list.columns[column];
  const standing = state.lists.get(list.name)?.fields.find(field => field.name === column);
  const field = listOf(sp, state, list).fields.getByInternalNameOrTitle(column);
  const flags = { Required: defined.required === true, Indexed: defined.indexed === true || defined.unique === true };
  if (isTitle(column)) {
    const unnamed = !standing || isUntitled(standing, defined);
    await field.update({ ...flags, ...(unnamed ? { Title: defined.label[state.language] } : {}) });
    // The index must stand before values can be unique.
    if (defined.unique || standing?.unique) await field.update({ EnforceUniqueValues: defined.unique === true });
    return;
  }
  const xml = fieldXml(list.name, column, defined, state.language, await lookupIds(sp, state, list, column));
  await field.update({ SchemaXml: standing ? keepingNames(xml, standing.xml) : xml });
  await field.update({ ...flags, EnforceUniqueValues: defined.unique === true });
}

/** Our XML with the standing field's display name, id and additional choices. */
export function keepingNames(wanted: string, standing: string): string {
  const shown = schemaAttribute(standing, 'DisplayName');
  const id = schemaAttribute(standing, 'ID');
  const ours = new Set([...wanted.matchAll(/<CHOICE>[^<]*<\/CHOICE>/g)].map(match => match[0]));
  const theirs = [...standing.matchAll(/<CHOICE>[^<]*<\/CHOICE>/g)].map(match => match[0]).filter(choice => !ours.has(choice));
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  return wanted
    .replace(/ DisplayName="[^"]*"/, found => shown === undefined ? found : ` DisplayName="${escaped(shown)}"`)
    .replace(/ ID="[^"]*"/, found => id === undefined ? found : ` ID="${id}"`)
    .replace('</CHOICES>', `${theirs.join('')}</CHOICES>`);
}

/**
 * Sets the list's own rule. Columns are given by internal name; where a site only knows them by the name
 * shown, the rule is given that way instead.
 */
async function setValidation(sp: SPFI, state: SiteState, list: ListDefinition): Promise<void> {
  const target = listOf(sp, state, list);
  const formula = list.validation?.formula ?? '';
  const ValidationMessage = list.validation?.message[state.language] ?? '';
  try {
    await target.update({ ValidationFormula: formula, ValidationMessage });
  } catch (error) {
    const fault = await toFault(error);
    if (fault instanceof UnansweredWrite || isFault(fault, 'denied')) throw fault;
    const shown = formula.replace(/\[([^\]]+)\]/g, (_all, name: string) => `[${list.columns[name]?.label[state.language] ?? name}]`);
    await target.update({ ValidationFormula: shown, ValidationMessage });
  }
}

async function fillView(sp: SPFI, id: string, listId: string, view: View, title?: string): Promise<void> {
  const settings = { ViewQuery: viewQuery(view), RowLimit: view.rows ?? 100, CustomFormatter: view.format ? JSON.stringify(view.format) : '' };
  const target = (asking: SPFI): IView => asking.web.lists.getById(listId).views.getById(id);
  const fill = async (): Promise<unknown> => (await batched<unknown>(sp, [
    asking => target(asking).update({ ...settings, ...(title ? { Title: title } : {}) }),
    asking => target(asking).fields.removeAll(),
    ...view.columns.map(column => (asking: SPFI) => target(asking).fields.add(column))
  ], 'inOrder')).find((answer): answer is PromiseRejectedResult => answer.status === 'rejected')?.reason;
  // Columns stand in the order they were added: when one was turned away all are filled in anew.
  let fault = await fill();
  for (let round = 1; round < rounds && isFault(fault, 'throttled'); round++) {
    await pause(jittered(defaultPatience.first * round));
    fault = await fill();
  }
  if (fault) throw fault;
}

async function setView(sp: SPFI, state: SiteState, list: ListDefinition, view: View): Promise<void> {
  const target = listOf(sp, state, list);
  const { Id } = await target.select('Id')() as { Id: string };
  const views = await target.views.select('Id', 'ServerRelativeUrl')() as { Id: string; ServerRelativeUrl: string }[];
  const found = views.find(candidate => candidate.ServerRelativeUrl.toLowerCase().endsWith(`/${view.name.toLowerCase()}.aspx`));
  // As with lists: the address comes from the title at creation, the name shown after. A new list's AllItems is named too.
  const made = found ?? await target.views.add(view.name) as { Id: string };
  await fillView(sp, made.Id, Id, view, isUnnamed(state.lists.get(list.name), view, state.language) ? view.label[state.language] : undefined);
}

async function setRights(sp: SPFI, state: SiteState, list: ListDefinition): Promise<void> {
  const target = listOf(sp, state, list);
  const { HasUniqueRoleAssignments } = await target.select('HasUniqueRoleAssignments')() as { HasUniqueRoleAssignments: boolean };
  if (!HasUniqueRoleAssignments) await target.breakRoleInheritance(false, true);
  // Groups and levels may have been made a moment ago, by this very run.
  const fresh = await readSite(sp, [list]);
  const wanted = wantedRights(list, fresh);
  const standing = fresh.lists.get(list.name)?.assignments ?? [];
  for (const { principalId, levelId } of wanted) {
    if (principalId === undefined || levelId === undefined) continue;
    const has = standing.find(assignment => assignment.principalId === principalId)?.levelIds ?? [];
    if (!has.includes(levelId)) await target.roleAssignments.add(principalId, levelId);
    for (const beyond of has.filter(level => level !== levelId && fresh.levels.find(found => found.id === level)?.type !== limitedAccess)) {
      await target.roleAssignments.remove(principalId, beyond);
    }
  }
}

async function run(sp: SPFI, state: SiteState, step: Step): Promise<void> {
  switch (step.kind) {
    case 'createLevel': {
      const level = levels[step.right];
      if ('name' in level) await sp.web.roleDefinitions.add(level.name, level.description[state.language], 100, maskOf(level.permissions) as never);
      return;
    }
    case 'createGroup':
      await sp.web.siteGroups.add({
        Title: groupNames[step.role], Description: groupDescriptions[step.role],
        AllowMembersEditMembership: false, OnlyAllowMembersViewMembership: false
      } as never);
      return;
    case 'createList': return createList(sp, state, step.list);
    case 'nameList': return nameList(sp, state, step.list);
    case 'keepVersions':
      await listOf(sp, state, step.list).update({ EnableVersioning: true });
      return;
    case 'addField': return addField(sp, state, step.list, step.column);
    case 'changeField': return changeField(sp, state, step.list, step.column);
    case 'indexBuiltIn':
      await listOf(sp, state, step.list).fields.getByInternalNameOrTitle(step.column).update({ Indexed: true });
      return;
    case 'setValidation': return setValidation(sp, state, step.list);
    case 'addView':
    case 'changeView': return setView(sp, state, step.list, step.view);
    case 'setRights': return setRights(sp, state, step.list);
  }
}

/**
 * Makes the site as defined, one step after the other, telling of each. It can be broken off anywhere: what is
 * left to do is always what differs, so running it again goes on where it stopped.
 */
export async function applySetup(
  sp: SPFI, definitions: readonly ListDefinition[], onProgress: (progress: Progress) => void = () => undefined, signal?: AbortSignal
): Promise<Outcome> {
  const state = await readSite(sp, definitions);
  const { steps } = planSetup(definitions, state);
  const done: Step[] = [];
  let failed: Outcome['failed'];
  for (const step of steps) {
    if (signal?.aborted) break;
    onProgress({ done: done.length, total: steps.length, step });
    try {
      await run(sp, state, step);
      done.push(step);
    } catch (error) {
      failed = { step, fault: await toFault(error) };
      break;
    }
  }
  onProgress({ done: done.length, total: steps.length });
  const after = planSetup(definitions, await readSite(sp, definitions));
  return { done, left: after.steps, obstacles: after.obstacles, failed };
}
