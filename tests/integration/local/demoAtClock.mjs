/**
 * Seeds a database in memory at the clock given and prints its items as JSON: `node demoAtClock.mjs <iso>`.
 * A process of its own, since the embedded server is ESM that Node runs without a build.
 */
import { createEngine } from '../../../local/sharepoint/engine.ts';
import seed from '../../../local/demo/seed.ts';

const engine = createEngine({ data: ':memory:' });
engine.setClock(process.argv[2]);
seed(engine);
const session = engine.session('/sites/trygghet');
const rows = name => {
  const list = engine.lists.getAt(session, `Lists/${name}`);
  const columns = engine.fields.all(list).filter(field => field.column);
  return engine.store.all(`select * from items_${list.n}`).map(row => ({
    id: row.id, created: row.created, modified: row.modified,
    versions: engine.items.versions(session, list, row.id).map(version => version.modified),
    ...Object.fromEntries(columns.filter(field => !field.fromBase || field.name === 'Title').map(field => [field.name, row[field.column]]))
  }));
};
process.stdout.write(JSON.stringify({ measures: rows('TnMeasures'), followUps: rows('TnFollowUps'), problems: rows('TnProblems'),
  others: ['TnPartners', 'TnAgreements', 'TnCameraCases', 'TnDecisions'].flatMap(rows)
}));
