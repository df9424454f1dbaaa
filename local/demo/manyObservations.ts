/** Figures of other kommuner in bulk, as files of the whole country bring them. The demo's own regions keep what they have. */
import type { Engine } from '../sharepoint/engine.ts';
import { crimes, inhabitants } from './data/facts.ts';

const firstYear = 2005;
/** About as many kommuner as there are. */
const kommuner = 290;

/** Fills the home site with so many observations of other regions: all at once or not at all. */
export function fillManyObservations(engine: Engine, site: string, size: number): void {
  engine.transaction(() => {
    const session = engine.session(site);
    const indicators = engine.items.query(session, engine.lists.getAt(session, 'Lists/TnIndicators'), { top: 100 }).items.map(item => item.id);
    const observations = engine.lists.getAt(session, 'Lists/TnObservations');
    const regions = Array.from({ length: kommuner }, (_, no) => String(2600 + no)).filter(code => !(code in inhabitants));
    for (let no = 0; no < size; no++) {
      const crime = no % crimes.length;
      const region = regions[Math.floor(no / crimes.length) % regions.length] as string;
      const year = firstYear + Math.floor(no / crimes.length / regions.length);
      const { code } = crimes[crime] as typeof crimes[number];
      engine.items.add(session, observations, {
        Title: `${code} ${region} ${year}`, Key: `${code}|${region}|${year}`, Series: `${code}|${region}|År`, Scope: `${region}|År`, IndicatorId: indicators[crime], RegionCode: region, PeriodLength: 'År',
        Period: String(year), Year: year, Count: no % 900, Rate: no % 20000, ClientKey: `many-observation-${no}`
      });
    }
  });
}
