/** Installs a feature folder into a new engine and prints what came of it: `node installFeature.mjs <folder>`. */
import { createEngine } from '../../../local/sharepoint/engine.ts';

const engine = createEngine({ data: ':memory:' });
const session = engine.session('/sites/trygghet');
const lists = engine.install(session, process.argv[2]);
const again = engine.install(session, process.argv[2]);
const [problem, measure] = lists;
const first = engine.items.add(session, problem, { Title: 'Ett', Weight: 5 });
engine.items.add(session, measure, { Title: 'Två', ProblemId: first.id });
let refused = '';
try {
  engine.items.add(session, problem, { Title: 'Fel', Weight: 500 });
} catch (error) {
  refused = error.code;
}
console.log(JSON.stringify({
  again: again.length, refused,
  lists: lists.map((list) => ({ id: list.id, title: list.title, folder: list.folder, template: list.template, settings: list.settings, views: engine.views.all(list).map((view) => ({ title: view.title, url: view.url, isDefault: view.isDefault, fields: view.fields, query: view.query, rowLimit: view.rowLimit })), fields: engine.fields.all(list).filter((field) => !field.fromBase || field.name === 'Title').map((field) => ({ name: field.name, title: field.title, type: field.type, indexed: field.indexed, lookupList: field.lookupList, required: field.required })) })),
}));
