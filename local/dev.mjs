/**
 * `npm run dev`: the same server on a development build, built again when src changes; open pages reload
 * themselves. Takes the flags of `npm start`.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildForDevelopment, checkNode, install, openBrowser, root, run, say, splitArguments, startServer } from './host/launch.mjs';

/** Milliseconds of quiet before a build: an editor saves several files at once. */
const quiet = 300;

run(async () => {
  checkNode();
  const { port, open, rest } = splitArguments(process.argv.slice(2));
  await install();
  await buildForDevelopment();
  const address = await startServer({ port, rest, env: { LOCAL_BUILD: 'dist' } });
  console.log(`\n  Trygghetsnavet (dev):  ${address}/\n`);
  say('Ändringar i src byggs om. Avsluta med Ctrl+C.', 'Changes in src are built. Stop with Ctrl+C.');
  if (open) openBrowser(`${address}/`);

  let timer;
  let building = false;
  let again = false;
  const rebuild = async () => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    await buildForDevelopment();
    building = false;
    if (again) {
      again = false;
      await rebuild();
    }
  };
  watch(join(root, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => { rebuild().catch(error => console.error(error)); }, quiet);
  });
});
