/** Measures in bulk over the last ten years, this one among them: plans larger than any municipality's own. */
import { domain } from '../sharepoint/defaults.ts';
import type { Engine } from '../sharepoint/engine.ts';

const years = 10;
/** The list takes no earlier plan year: what would be older is of this and the coming years. */
const firstYear = 2020;
const owners = ['chef.barn', 'chef.samhalle', 'chef.kultur', 'samordnare'];
const statuses = ['Genomförd', 'Pågår', 'Ej påbörjad', 'Pågår', 'Pausad', 'Avbruten'];

const two = (value: number): string => String(value).padStart(2, '0');

/** Fills the home site with so many measures, evenly over the years, every third with a partner: all at once or not at all. */
export function fillManyMeasures(engine: Engine, site: string, size: number): void {
  engine.transaction(() => {
    const session = engine.session(site);
    const list = (name: string): ReturnType<typeof engine.lists.getAt> => engine.lists.getAt(session, `Lists/Tn${name}`);
    const ids = (name: string): number[] => engine.items.query(session, list(name), { top: 100 }).items.map(item => item.id);
    const [measures, links, departments, problems, areas, partners] = [list('Measures'), list('MeasurePartners'), ids('Departments'), ids('Problems'), ids('Areas'), ids('Partners')];
    const people = owners.map(owner => engine.session(site, `${owner}@${domain}`).user.id);
    const thisYear = new Date(engine.now()).getUTCFullYear();
    const first = Math.max(firstYear, thisYear - years + 1);
    const pick = <T>(from: readonly T[], no: number): T => from[no % from.length] as T;
    for (let no = 0; no < size; no++) {
      const year = first + no % years;
      // Each year has all of everything, in another order.
      const at = Math.floor(no / years);
      const status = pick(statuses, at);
      const begins = at % 12 + 1;
      const { id } = engine.items.add(session, measures, {
        Title: `Åtgärd ${at + 1} i planen för ${year}`, PlanYear: year, DepartmentId: pick(departments, at), OwnerId: at % 9 === 0 ? undefined : pick(people, at), ProblemId: pick(problems, Math.floor(at / 3)),
        AreaId: pick(areas, Math.floor(at / 5)), Cause: at % 7 === 0 ? '' : 'Platsen saknar uppsikt under kvällstid.', Goal: 'Färre händelser än året före.', Indicator: 'Rapporterade händelser', Baseline: at % 40,
        Target: at % 20, MeasureType: pick(['Social', 'Situationell'], at), Level: pick(['Universell', 'Selektiv', 'Indikerad'], at), Place: 'Centrum', StartDate: `${year}-${two(begins)}-10T12:00:00Z`,
        EndDate: `${year}-${two(Math.min(12, begins + at % 6))}-${two(at % 18 + 10)}T12:00:00Z`, Status: status, StatusReason: ['Pausad', 'Avbruten'].includes(status) ? 'Ersatt av en annan åtgärd' : undefined,
        Progress: pick([100, 40, 0, 20], at), LatestNote: 'Genomgången med berörda verksamheter.', FollowedUp: at % 3 === 0 ? `${year}-09-01T12:00:00Z` : undefined, Hours: at % 50 + 0.5, BudgetOwn: at % 11 * 5000,
        ...(at % 8 === 0 ? { SeasonFrom: 4, SeasonTo: 9 } : {}), ClientKey: `many-measure-${no}`,
      }, { created: `${Math.min(year, 2024)}-01-05T10:00:00Z` });
      if (at % 3 === 0) engine.items.add(session, links, { Title: 'Medverkan', MeasureId: id, PartnerId: pick(partners, at), ClientKey: `many-partner-${no}` });
    }
  });
}
