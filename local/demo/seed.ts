import { fileURLToPath } from 'node:url';
import { Graph } from '../graph/graph.ts';
import type { Engine } from '../sharepoint/engine.ts';
import { giveAccess } from './access.ts';
import { fillCalendars } from './calendars.ts';
import { fill } from './fill.ts';

const home = '/sites/trygghet';
/** The tenant property by which the product finds its lists from any site. */
const homeProperty = 'trygghetsnavet-home';
const assets = fileURLToPath(new URL('../../sharepoint/assets', import.meta.url));

/**
 * Makes the demo municipality on a new database: the lists in the home site, groups and rights as the product's
 * set-up makes them, users in their roles, their calendars, and three plan years around the engine's own clock.
 */
export default function seed(engine: Engine, graph = new Graph(engine)): void {
  engine.transaction(() => {
    const administrator = engine.session(home);
    engine.install(administrator, assets);
    giveAccess(engine, administrator, assets);
    fill(engine, home);
    fillCalendars(graph);
    engine.setTenantProperty(homeProperty, home, 'Trygghetsnavet: webbplatsen med listorna');
  });
}
