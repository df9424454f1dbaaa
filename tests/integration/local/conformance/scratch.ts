/** A scratch list in the embedded tenant, as the probe prepares one in a real site. */
import { randomUUID } from 'node:crypto';
import type { Caller, Scratch } from './case.ts';
import { prepareScratch } from './sharepoint/index.ts';

/** Makes a list and gives it the cases' columns. */
export async function makeScratch(call: Caller, origin: string, site: string): Promise<Scratch> {
  const run = randomUUID().slice(0, 6);
  let count = 0;
  const name = (): string => { count += 1; return `Tc${run}${count}`; };
  const made = await call('POST', 'web/lists', { Title: name(), BaseTemplate: 100 });
  if (made.status !== 201) throw new Error(`The scratch list could not be made: ${made.status} ${made.text}`);
  const list = `web/lists(guid'${made.body.Id as string}')`;
  await prepareScratch(call, list);
  return { name, list, listUrl: (await call('GET', `${list}/RootFolder/ServerRelativeUrl`)).body.value, library: `${site}/Shared Documents`, site, origin };
}
