/**
 * Installs the lists of a feature as SharePoint does: elements.xml names them in order, each with its schema.
 * Source: "ListInstance element", "List schema" (SharePoint schema reference).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badRequest } from '../errors.ts';
import { attributes, children, isTrue, parseXml, readFieldElement, textOf } from './fieldXml.ts';
import type { XmlElement } from './fieldXml.ts';
import type { Fields } from './fields.ts';
import type { Items } from './items.ts';
import { isLibrary } from './lists.ts';
import type { Lists } from './lists.ts';
import type { Session } from './security.ts';
import type { List, View } from './types.ts';
import type { Views } from './views.ts';

/** The parts of the engine that an installation works with. */
export interface InstallTarget { lists: Lists; fields: Fields; views: Views; items: Items; transaction<T>(work: () => T): T }

function read(folder: string, name: string): XmlElement {
  const path = join(folder, name);
  // A schema's name comes from a file: it may not lead out of the folder.
  if (name.includes('..') || !existsSync(path)) throw badRequest(`The feature's file ${name} is missing.`);
  return parseXml(readFileSync(path, 'utf8'));
}

function viewOf(element: XmlElement): Partial<View> & { title: string } {
  const a = attributes(element);
  const part = (name: string): XmlElement | undefined => children(element, name)[0];
  const query = part('Query');
  const fields = part('ViewFields');
  const limit = part('RowLimit');
  return {
    title: a.DisplayName ?? '', url: a.Url, isDefault: isTrue(a.DefaultView), hidden: isTrue(a.Hidden), viewType: a.Type ?? 'HTML',
    query: query ? children(query).map((one) => one.toString().replace(/ xmlns="[^"]*"/g, '')).join('') : '',
    fields: fields ? children(fields, 'FieldRef').map((one) => one.getAttribute('Name') ?? '') : [],
    rowLimit: Number(textOf(limit) ?? 30), paged: isTrue(limit?.getAttribute('Paged') ?? undefined), formatter: textOf(part('CustomFormatter')) ?? '',
  };
}

function installSchema(engine: InstallTarget, session: Session, list: List, schema: XmlElement): void {
  const meta = children(schema, 'MetaData')[0];
  if (!meta) return;
  const fields = children(meta, 'Fields')[0];
  for (const element of fields ? children(fields, 'Field') : []) {
    const definition = readFieldElement(element);
    const target = definition.attributes.List;
    if (target && !/^\{?[0-9a-f-]{36}\}?$/i.test(target) && !['UserInfo', 'Self'].includes(target)) {
      const found = engine.lists.at(session.site, target);
      if (found) definition.attributes.List = `{${found.id}}`;
    } else if (target === 'Self') definition.attributes.List = `{${list.id}}`;
    const there = engine.fields.all(list).find((one) => one.name === definition.attributes.Name);
    if (there) engine.fields.update(list, there, { attributes: definition.attributes, choices: definition.choices, defaultValue: definition.defaultValue, validation: definition.validation });
    else engine.fields.add(list, definition);
  }
  const views = children(meta, 'Views')[0];
  const made = views ? children(views, 'View').map(viewOf).filter((one) => one.title) : [];
  made.forEach((view) => engine.views.add(list, view));
  if (!made.length) engine.views.addDefault(list, session.site.language, isLibrary(list));
  const validation = children(meta, 'Validation')[0] ?? children(schema, 'Validation')[0];
  if (validation) engine.lists.update(session, list, { settings: { validationFormula: (textOf(validation) ?? '').trim(), validationMessage: validation.getAttribute('Message') ?? '' } });
}

/** Resource keys cannot be resolved without their files; the text after the comma names the key. */
const plain = (text: string | undefined): string => text ?? '';

/** @returns the lists made, in order; a list that is there already is left as it is */
export function installAssets(engine: InstallTarget, session: Session, folder: string): List[] {
  const elements = read(folder, 'elements.xml');
  return engine.transaction(() => children(elements, 'ListInstance').flatMap((element) => {
    const a = attributes(element);
    if (engine.lists.at(session.site, a.Url ?? '')) return [];
    const schema = a.CustomSchema ? read(folder, a.CustomSchema) : undefined;
    const s = schema ? attributes(schema) : {};
    const flag = (name: string): boolean | undefined => (a[name] ?? s[name]) === undefined ? undefined : isTrue(a[name] ?? s[name]);
    const settings = Object.fromEntries(Object.entries({
      enableVersioning: flag('VersioningEnabled') ?? false, hidden: flag('Hidden'), onQuickLaunch: flag('OnQuickLaunch'), enableAttachments: s.DisableAttachments === undefined ? flag('EnableAttachments') : !isTrue(s.DisableAttachments),
      enableFolderCreation: flag('FolderCreation'), contentTypesEnabled: flag('EnableContentTypes'), noCrawl: flag('NoCrawl'),
      majorVersionLimit: s.MajorVersionLimit === undefined ? undefined : Number(s.MajorVersionLimit), readSecurity: s.ReadSecurity === undefined ? undefined : Number(s.ReadSecurity), writeSecurity: s.WriteSecurity === undefined ? undefined : Number(s.WriteSecurity),
    }).filter(([, value]) => value !== undefined));
    const list = engine.lists.add(session, { title: plain(a.Title), description: plain(a.Description), template: Number(a.TemplateType ?? 100), url: a.Url, empty: schema !== undefined, settings });
    if (schema) installSchema(engine, session, list, schema);
    const data = children(element, 'Data')[0];
    const rows = data ? children(data, 'Rows')[0] : undefined;
    for (const row of rows ? children(rows, 'Row') : []) {
      engine.items.add(session, list, Object.fromEntries(children(row, 'Field').map((one) => [one.getAttribute('Name') ?? '', one.textContent ?? ''])));
    }
    return [engine.lists.byIdIn(session.site, list.id) as List];
  }));
}
