/**
 * Writes teams/TeamsSPFxApp.zip, which SharePoint's "Add to Teams" takes in place of a manifest of its own making
 * (learn.microsoft.com: deployment options for SPFx solutions for Teams). The same input gives the same bytes.
 * Scripts and drawings stand here, since SPFx's packager takes along everything that lies in teams/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const teams = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'teams');
// The earliest time that a zip can hold: the hour of the build must not change the bytes.
const mtime = new Date(1980, 0, 1);
const files = Object.fromEntries(['manifest.json', 'en-us.json', 'color.png', 'outline.png'].map(name => [name, [readFileSync(join(teams, name)), { mtime }]]));
writeFileSync(join(teams, 'TeamsSPFxApp.zip'), zipSync(files, { level: 9 }));
