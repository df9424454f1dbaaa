/**
 * The host's own files, made when the server starts: the browser scripts (bundled in memory), style sheets,
 * the icon fonts that SharePoint would serve, and React's UMD files.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

export interface Asset { type: string; body: Uint8Array | string; immutable: boolean }

const text = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

/** @returns assets by their path below `/_local/` */
export async function makeAssets(development: boolean): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  const put = (path: string, type: string, body: Uint8Array | string, immutable = false): void => { assets.set(path, { type, body, immutable }); };

  const browser = join(here, 'browser');
  const result = await build({
    entryPoints: { fabricConfig: join(browser, 'fabricConfig.ts'), icons: join(browser, 'icons.ts'), host: join(browser, 'host.ts'), frame: join(browser, 'frame.ts'), outbox: join(browser, 'outbox.ts'), lists: join(browser, 'lists', 'main.ts'), reload: join(browser, 'reload.ts') },
    bundle: true, write: false, outdir: '/', format: 'iife', target: 'es2022', charset: 'utf8', minify: !development, legalComments: 'none', sourcemap: development ? 'inline' : false,
  });
  for (const file of result.outputFiles) put(`assets/${file.path.split(/[\\/]/).pop()}`, script, file.contents);

  const styles = join(here, 'styles');
  for (const name of readdirSync(styles)) put(`assets/${name}`, name.endsWith('.css') ? text : 'image/svg+xml', readFileSync(join(styles, name)));

  const fonts = join(dirname(require.resolve('@fluentui/font-icons-mdl2')), '..', 'fonts');
  const faces: string[] = [];
  for (const name of readdirSync(fonts)) {
    put(`fonts/${name}`, 'font/woff', readFileSync(join(fonts, name)), true);
    faces.push(fontFace(name));
  }
  put('assets/fonts.css', text, faces.join('\n'));

  const mode = development ? 'development.js' : 'production.min.js';
  for (const name of ['react', 'react-dom']) {
    const folder = dirname(require.resolve(`${name}/package.json`));
    put(`assets/${name}.js`, script, readFileSync(join(folder, 'umd', `${name}.${mode}`)));
  }
  return assets;
}

/** `fabric-icons-7-2b97bb99.woff` is the subset `FabricMDL2Icons-7`, and `fabric-icons-a13498cf.woff` the base font. */
function fontFace(file: string): string {
  const subset = /^fabric-icons-(\d+)-/.exec(file);
  const family = subset ? `FabricMDL2Icons-${subset[1]}` : 'FabricMDL2Icons';
  return `@font-face { font-family: "${family}"; src: url("/_local/fonts/${file}") format("woff"); font-style: normal; font-weight: normal; }`;
}
