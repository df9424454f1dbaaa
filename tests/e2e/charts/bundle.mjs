/** `node tests/e2e/charts/bundle.mjs`: makes tests/out/charts.html, every chart of the kit in one page. */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass-embedded';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', '..', 'out');
const texts = createRequire(import.meta.url)('../../strings.js').load('sv-se');

const parts = {
  name: 'parts',
  setup: bundler => {
    bundler.onResolve({ filter: /^TrygghetsnavetStrings$/ }, () => ({ path: 'texts', namespace: 'texts' }));
    bundler.onLoad({ filter: /.*/, namespace: 'texts' }, () => ({ contents: JSON.stringify(texts), loader: 'json' }));
    bundler.onLoad({ filter: /\.module\.scss$/ }, ({ path }) => ({ contents: compile(path).css, loader: 'local-css' }));
  }
};
mkdirSync(out, { recursive: true });
const { outputFiles } = await build({
  entryPoints: [join(here, 'gallery.tsx')], outdir: out, write: false, bundle: true, minify: true, format: 'iife', target: 'es2020', plugins: [parts],
  define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error'
});
const text = ending => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
// The page's own text stands within a script element: its end may not occur in it.
const script = text('.js').replaceAll('</script', '<\\/script');
writeFileSync(join(out, 'charts.html'), `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Diagram</title><style>body{margin:0;font:14px "Segoe UI",Arial,sans-serif}${text('.css')}</style></head><body><div id="root"></div><script>${script}</script></body></html>`);
