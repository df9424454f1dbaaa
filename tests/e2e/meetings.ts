/** Meetings of the council as the end-to-end tests make them, and the mails that come of them. */
import type { Frame } from 'playwright-core';
import { choose, closed, dropdown, eventually, fill, go, opened, sv, textField } from './app';
import type { Host } from './browser';

/** The members of the demo's council that have an address, but for the coordinator who calls them. */
export const called = [
  'beslutsfattare@kommun.example', 'chef.barn@kommun.example', 'chef.kultur@kommun.example', 'chef.samhalle@kommun.example',
  'enhetschef@raddningstjanst.example', 'handeln@forening.example', 'lokalpolisomrade@polisen.example', 'radsledamot@kommun.example'
];

export interface Mail {
  id: number; kind: string; subject: string; to: { name: string; address: string }; body: { content: string };
  event: { start: string; end: string; location: string }; attachments: { name: string; size: number; url: string }[];
}

/** The mails of one kind about a meeting that have left. */
export async function mailsOf(host: Host, subject: string, kind: 'invitation' | 'update' | 'cancellation'): Promise<Mail[]> {
  return ((await host.control('GET', `/_local/outbox.json?kind=${kind}`)) as Mail[]).filter(mail => mail.subject.includes(subject));
}

/** Plans a meeting through the form, at the first of the proposed times, and opens its page. */
export async function planMeeting(frame: Frame, name: string, agenda = ''): Promise<void> {
  await go(frame, 'council');
  await frame.getByRole('menuitem', { name: sv.PlanMeeting }).click();
  const panel = await opened(frame, sv.PlanMeeting);
  await textField(panel, sv.MeetingTitle).fill(name);
  if (agenda) await textField(panel, sv.Agenda).fill(agenda);
  await panel.getByRole('button', { name: sv.ProposeTimes }).click();
  const proposals = panel.getByRole('list', { name: sv.ProposedTimes });
  await proposals.getByRole('button').first().click();
  await eventually(() => proposals.getByRole('button').first().getAttribute('aria-pressed'), pressed => pressed === 'true');
  await textField(panel, sv.MeetingPlace).fill('Stadshuset, sal A');
  await panel.getByRole('button', { name: sv.Save }).click();
  await closed(frame, sv.PlanMeeting);
  await frame.getByRole('heading', { name, level: 1 }).waitFor();
}

/** A file of a meeting may not leave the municipality before someone has said that it may: says so. */
export async function shareWithAll(frame: Frame, file: string): Promise<void> {
  await frame.getByText(fill(sv.ObstacleSharing, file, sv.SharingInternal, '').split(': ')[0]).waitFor();
  await choose(frame, dropdown(frame, fill(sv.SharingOf, file)), sv.SharingPublic);
  await eventually(async () => dropdown(frame, fill(sv.SharingOf, file)).innerText(), text => text.includes(sv.SharingPublic));
}

/** Puts a file of the report library among a meeting's reports. */
export async function addFromLibrary(frame: Frame, file: string): Promise<void> {
  await frame.getByRole('button', { name: sv.AddFromLibrary }).click();
  const dialog = await opened(frame, sv.AddFromLibrary);
  await dialog.getByText(file).click();
  await dialog.getByRole('button', { name: sv.AddFiles }).click();
  await closed(frame, sv.AddFromLibrary);
}
