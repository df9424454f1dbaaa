/** @jest-environment node */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../../sharepoint/assets';

const folder = join(__dirname, '../../../sharepoint/assets');

describe('sharepoint/assets (design, "One truth for each list")', () => {
  const files = generatedFiles();

  it('holds just the files that the list definitions make', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.keys(files))('holds %s as the definitions make it: run `npm run lists` after a change', name => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(files[name]);
  });
});
