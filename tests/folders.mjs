import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** For esbuild: each file of the tests keeps the folder it was written for, wherever it is bundled to. */
export const folders = {
  name: 'folders',
  setup: bundler => bundler.onLoad({ filter: /[\\/]tests[\\/].*\.(ts|js)$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))), loader: path.endsWith('.ts') ? 'ts' : 'js'
  }))
};
