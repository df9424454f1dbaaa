/** What the end-to-end tests do with the app again and again: its texts, its controls, and what SharePoint holds beneath it. */
import type { Frame, Locator, Page } from 'playwright-core';
import type { Host } from './browser';

const { load } = require('../strings.js') as { load(locale: string): Record<string, string> };

/** The app's own texts, by key. */
export const sv = load('sv-se');
export const en = load('en-us');

/** Puts values into a text's `{0}`, `{1}` …, as the app does. */
export function fill(template: string, ...values: (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (found, index: string) => String(values[Number(index)] ?? found));
}

/** This calendar year in Sweden: the plan year that the app opens. */
export const year = Number(new Intl.DateTimeFormat('sv-SE', { year: 'numeric', timeZone: 'Europe/Stockholm' }).format(new Date()));

export const homeSite = '/sites/trygghet';
export const appPage = `${homeSite}/SitePages/Trygghetsnavet.aspx`;

/** The tab's document without Teams around it, for what asks for a certain width or theme. */
export function tabPage(lang: 'sv-se' | 'en-us' = 'sv-se', site = homeSite): string {
  return `${site}/_layouts/15/teamshostedapp.aspx?teams&forceLocale=${lang}`;
}

type Part = Frame | Page | Locator;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A field by its label, which may be followed in its name by what is chosen or a unit. */
const fieldOf = (part: Part, role: 'textbox' | 'combobox', label: string): Locator => part.getByRole(role, { name: new RegExp(`^${escaped(label)}( |$)`) });
export const textField = (part: Part, label: string): Locator => fieldOf(part, 'textbox', label);
export const dropdown = (part: Part, label: string): Locator => fieldOf(part, 'combobox', label);

/**
 * Chooses in a dropdown: its options open in a layer of their own, in the same document. They close again when the page
 * scrolls, so the field is brought into view, and the field before it has told its fault, first.
 */
export async function choose(frame: Frame, field: Locator, option: string): Promise<void> {
  await field.scrollIntoViewIfNeeded();
  await field.focus();
  await frame.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  await field.click();
  await frame.getByRole('option', { name: option, exact: true }).click();
}

/** Goes to a tab of a panel; where it is narrow, the last ones lie behind a button. */
export async function chooseTab(frame: Frame, panel: Locator, name: string, more: string): Promise<void> {
  const there = panel.getByRole('tab', { name });
  if (await there.isVisible()) return there.click();
  await panel.getByRole('tab', { name: more }).or(panel.getByRole('button', { name: more })).click();
  await frame.getByRole('tab', { name }).or(frame.getByRole('menuitem', { name })).last().click();
}

/** Opens the quick update of a measure's row. */
export const update = (row: Locator, measure: string, texts = sv): Promise<void> => row.getByRole('button', { name: fill(texts.MineUpdateOf, measure) }).click();

/** A choice among large buttons: its text lies over the radio button. */
export const touch = (part: Part, group: string, option: string): Promise<void> =>
  part.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: option, exact: true }).click();

/** Types a date, as people do, and leaves the field. */
export async function typeDate(part: Part, label: string, text: string): Promise<void> {
  await dropdown(part, label).fill(text);
  await dropdown(part, label).press('Tab');
}

export const title = (frame: Frame, text: string): Locator => frame.getByRole('link', { name: text, exact: true });

/** The panel or dialog with a heading. Its own box may be empty (its parts are placed freely), so waiting is for its heading. */
export const panelOf = (frame: Frame, name: string): Locator => frame.getByRole('dialog', { name }).or(frame.getByRole('alertdialog', { name }));

export async function opened(frame: Frame, name: string): Promise<Locator> {
  const panel = panelOf(frame, name);
  await panel.getByRole('heading', { name }).waitFor();
  return panel;
}

/** Waits until a panel or dialog is gone: not merely hidden from assistive technology by another that lies over it. */
export async function closed(frame: Frame, name: string): Promise<void> {
  await frame.locator('[role="dialog"], [role="alertdialog"]').filter({ has: frame.getByRole('heading', { name, includeHidden: true }) }).waitFor({ state: 'detached' });
}

/** Waits until a value is as wanted; the error tells what it was at last. */
export async function eventually<T>(read: () => Promise<T> | T, wanted: (value: T) => boolean, patience = 8000): Promise<T> {
  for (const until = Date.now() + patience; ;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > until) throw new Error(`Still ${JSON.stringify(value)}, and not what ${wanted} asks`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The page of the app, beside its navigation. It is a landmark of its own only where the place around it has none. */
export const pageIn = (frame: Frame): Locator => frame.getByRole('navigation', { name: sv.AppName }).locator('xpath=following-sibling::*[1]');

/** Moves within the app by its address, as its own links do. */
export async function go(frame: Frame, route: string): Promise<void> {
  await frame.evaluate(hash => { window.location.hash = hash; }, `#/${route}`);
}

export interface Reply { status: number; body: Record<string, unknown>; }

/** A call to the embedded SharePoint as a user of the tenant, beside the app. `path` is relative to the site's `_api`. */
export async function restAt(host: Host, site: string, user: string, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
  const reply = await fetch(`${host.url}${site}/_api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${user}@kommun.example`, Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
    body: body && JSON.stringify(body)
  });
  const text = await reply.text();
  return { status: reply.status, body: text ? JSON.parse(text) as Record<string, unknown> : {} };
}

export function rest(host: Host, user: string, method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Reply> {
  return restAt(host, homeSite, user, method, path, body, headers);
}

export const listOf = (name: string): string => `web/getList('${homeSite}/Lists/${name}')`;
const measureList = listOf('TnMeasures');

export async function userId(host: Host, user: string): Promise<number> {
  const { body } = await rest(host, 'administrator', 'POST', 'web/ensureuser', { logonName: `i:0#.f|membership|${user}@kommun.example` });
  return body.Id as number;
}

/** A measure of this year, stored by the coordinator. `owner` is a user of the tenant. */
export async function makeMeasure(host: Host, values: { Title: string; owner?: string } & Record<string, unknown>): Promise<number> {
  const { owner, ...columns } = values;
  const { status, body } = await rest(host, 'samordnare', 'POST', `${measureList}/items`, {
    PlanYear: year, Status: 'Pågår', Progress: 10, StartDate: `${year}-01-10T12:00:00Z`, EndDate: `${year}-12-20T12:00:00Z`,
    ...(owner ? { OwnerId: await userId(host, owner) } : {}), ...columns
  });
  if (status !== 201) throw new Error(`The measure was not made: ${status} ${JSON.stringify(body)}`);
  return body.Id as number;
}

/** A measure as SharePoint holds it. */
export async function storedMeasure(host: Host, id: number): Promise<Record<string, unknown>> {
  const select = '*,Owner/Title,Department/Title,Problem/Title';
  return (await rest(host, 'administrator', 'GET', `${measureList}/items(${id})?$select=${select}&$expand=Owner,Department,Problem`)).body;
}

/** The stored items of a list that a filter finds. */
export async function storedItems(host: Host, list: string, filter: string, select = '*'): Promise<Record<string, unknown>[]> {
  const { body } = await rest(host, 'administrator', 'GET', `${listOf(list)}/items?$select=${select}&$filter=${encodeURIComponent(filter)}&$top=500`);
  return body.value as Record<string, unknown>[];
}

/** Another person's change, made in SharePoint while the app is open. */
export async function changeMeasure(host: Host, user: string, id: number, values: object): Promise<void> {
  const { status, body } = await rest(host, user, 'POST', `${measureList}/items(${id})`, values, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
  if (status !== 204) throw new Error(`The measure was not changed: ${status} ${JSON.stringify(body)}`);
}

/** Requests that write to SharePoint, from now on: no reads, no digests, no batches of reads. */
export function countWrites(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', request => {
    const url = request.url();
    if (request.method() === 'GET' || !url.includes('/_api/') || /\/_api\/contextinfo/i.test(url)) return;
    if (/\/_api\/\$batch/i.test(url) && !request.postData()?.includes('changeset_')) return;
    sent.push(`${request.headers()['x-http-method'] ?? request.method()} ${new URL(url).pathname}`);
  });
  return sent;
}
