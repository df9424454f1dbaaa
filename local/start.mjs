/**
 * `npm start`: from a fresh clone to Trygghetsnavet in the browser, on this machine alone.
 *
 *   npm start -- --port 5000    another port (4400 otherwise, or the next free one)
 *   npm start -- --fresh        forget everything entered and begin with the demo data again
 *   npm start -- --empty        begin without demo data
 *   npm start -- --no-open      do not open the browser
 */
import { buildPackage, checkNode, install, openBrowser, run, say, splitArguments, startServer } from './host/launch.mjs';

run(async () => {
  checkNode();
  const { port, open, rest } = splitArguments(process.argv.slice(2));
  await install();
  await buildPackage();
  say('Startar …', 'Starting …');
  const address = await startServer({ port, rest });
  console.log(`\n  Trygghetsnavet:  ${address}/\n`);
  say('Avsluta med Ctrl+C.', 'Stop with Ctrl+C.');
  if (open) openBrowser(`${address}/`);
});
