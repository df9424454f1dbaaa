/**
 * Old years in bulk: what a site holds when it has been used for long, many times over. The present (this plan year
 * and those around it, agreements in force, open cases) stays the demo's own, so that a page that reads the present
 * reads the same however much lies behind it.
 */
import { domain } from '../sharepoint/defaults.ts';
import type { Session } from '../sharepoint/domain/security.ts';
import type { Engine } from '../sharepoint/engine.ts';

/** How the items are shared out between the lists: measures mostly, the rest as the demo has them beside its measures. */
export const shares = {
  Measures: 0.55, FollowUps: 0.25, MeasureDepartments: 0.08, Decisions: 0.03, Agreements: 0.02, MeetingReports: 0.02,
  Meetings: 0.01, CameraCases: 0.01, Problems: 0.01, Partners: 0.01, CouncilMembers: 0.005, Reports: 0.005,
} as const;
type ListName = keyof typeof shares;

/** The plan years that the list takes. Those around today, which the pages read, are the demo's alone: plans of a real size. */
const [firstYear, lastYear] = [2020, 2100];
const yearsAround = 4;
const categories = ['Handel', 'Industri', 'Bostadsbolag', 'Föreningar', 'Ideella organisationer', 'Myndigheter'];
const owners = ['chef.barn', 'chef.samhalle', 'chef.kultur', 'samordnare'];
const statuses = ['Genomförd', 'Genomförd', 'Pågår', 'Ej påbörjad', 'Avbruten'];

const two = (value: number): string => String(value).padStart(2, '0');
const pick = <T>(from: readonly T[], no: number): T => from[no % from.length] as T;
/** Noon, so that the date is the same in the site's zone. */
const day = (year: number, no: number): string => `${year}-${two(no % 12 + 1)}-${two(no % 28 + 1)}T12:00:00Z`;

class History {
  private readonly engine: Engine;
  private readonly session: Session;
  private readonly size: number;
  private readonly years: number[];
  private readonly people: number[];
  private readonly made = new Map<ListName, number[]>();
  private readonly departments: number[];

  constructor(engine: Engine, site: string, size: number) {
    this.engine = engine;
    this.session = engine.session(site);
    this.size = size;
    const now = new Date(engine.now()).getUTCFullYear();
    this.years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).filter((year) => Math.abs(year - now) > yearsAround);
    this.people = owners.map((owner) => engine.session(site, `${owner}@${domain}`).user.id);
    const departments = engine.lists.getAt(this.session, 'Lists/TnDepartments');
    this.departments = engine.items.query(this.session, departments, { top: 1000 }).items.map((item) => item.id);
  }

  /** @param values what the item of this number, of this year, holds */
  private fill(name: ListName, values: (no: number, year: number) => Record<string, unknown>): void {
    const list = this.engine.lists.getAt(this.session, `Lists/Tn${name}`);
    const ids = Array.from({ length: Math.round(this.size * shares[name]) }, (_, no) => {
      const year = pick(this.years, no);
      return this.engine.items.add(this.session, list, { ClientKey: `history-${name}-${no}`, ...values(no, year) }, { created: day(Math.min(year, 2024), no) }).id;
    });
    this.made.set(name, ids);
  }

  private of(name: ListName, no: number): number | undefined {
    const ids = this.made.get(name) ?? [];
    return ids.length ? pick(ids, no) : undefined;
  }

  private plans(): void {
    this.fill('Problems', (no, year) => ({
      Title: `Tidigare problem ${no + 1}`, Priority: 'Avslutat', Place: 'Centrum', FirstYear: Math.min(year, 2024), Description: 'Avslutat sedan läget förbättrats och följts upp under två år.',
    }));
    this.fill('Measures', (no, year) => ({
      Title: `Åtgärd ${no + 1} i planen för ${year}`, PlanYear: year, DepartmentId: pick(this.departments, no), OwnerId: pick(this.people, no), ProblemId: this.of('Problems', no),
      Cause: 'Platsen saknar uppsikt under kvällstid.', Goal: 'Färre händelser än året före.', Indicator: 'Rapporterade händelser', Baseline: no % 40, Target: no % 20, MeasureType: pick(['Social', 'Situationell'], no),
      StartDate: `${year}-01-10T12:00:00Z`, EndDate: `${year}-12-10T12:00:00Z`, Status: pick(statuses, no), StatusReason: pick(statuses, no) === 'Avbruten' ? 'Ersatt av en annan åtgärd' : undefined,
      Progress: pick([100, 100, 40, 0, 20], no), LatestNote: 'Genomgången med berörda verksamheter.', FollowedUp: day(year, no),
    }));
    this.fill('FollowUps', (no, year) => ({ Title: `Uppföljning ${no + 1}`, MeasureId: this.of('Measures', no), FollowUpDate: day(year, no), Status: pick(statuses, no), Progress: 50, Details: 'Arbetet följer planen.' }));
    this.fill('MeasureDepartments', (no) => ({ Title: `Medverkan ${no + 1}`, MeasureId: this.of('Measures', no), DepartmentId: pick(this.departments, no) }));
  }

  private cooperation(): void {
    this.fill('Partners', (no) => ({ Title: `Tidigare part ${no + 1}`, Category: pick(categories, no), Ended: true, ContactFunction: 'Föreståndare' }));
    this.fill('Agreements', (no) => {
      // Agreements of four years that ended long ago.
      const from = 1990 + no % 25;
      return {
        Title: `Tidigare överenskommelse ${no + 1}`, PartnerId: this.of('Partners', no), State: 'Upphörd', Purposes: 'Trygghet på platsen.', Areas: 'Centrum.', AskedDate: `${from}-01-05T12:00:00Z`,
        SignedDate: `${from}-02-01T12:00:00Z`, ValidFrom: `${from}-03-01T12:00:00Z`, ValidTo: `${from + 4}-02-28T12:00:00Z`, Dnr: `KS ${from}-${no + 1}`,
      };
    });
  }

  private cases(): void {
    // Long over: what has ended lies in the past.
    this.fill('CameraCases', (no) => ({
      Title: `Tidigare kameraärende ${no + 1}`, Place: 'Parkeringen', PlaceType: 'Offentlig plats', CaseState: pick(['Upphörd', 'Avslagen'], no), DepartmentId: pick(this.departments, no), MeasureId: this.of('Measures', no),
      Purpose: 'Förebygga skadegörelse.', StorageDays: 3, StartDate: `${1990 + no % 25}-02-01T12:00:00Z`, EndDate: `${1990 + no % 25}-11-01T12:00:00Z`,
    }));
    this.fill('Decisions', (no, year) => ({
      Title: `Kommunstyrelsen ${year}`, ItemList: 'CameraCases', ItemId: this.of('CameraCases', no), ItemVersion: '1.0', Digest: '0'.repeat(64), Decision: 'Beslutad', Body: 'Kommunstyrelsen',
      Paragraph: String(no % 200 + 1), DecisionDate: day(year, no), Dnr: `KS ${year}-${no + 1}`,
    }));
  }

  private council(): void {
    this.fill('CouncilMembers', (no) => ({ Title: `Tidigare ledamot ${no + 1}`, Role: 'Ledamot', DepartmentId: pick(this.departments, no), Email: `ledamot${no + 1}@part.example`, Mandate: true, MandateGivenBy: 'Kommundirektören', Ended: true }));
    this.fill('Meetings', (no) => {
      const date = day(1990 + no % 25, no).slice(0, 10);
      return { Title: 'Möte med rådet', MeetingStart: `${date}T08:00:00Z`, MeetingEnd: `${date}T10:00:00Z`, Place: 'Stadshuset', Agenda: 'Läget i kommunen', State: 'Genomförd', EventKey: `history-${no}` };
    });
    this.fill('MeetingReports', (no) => ({ Title: `Rapport ${no + 1}.docx`, MeetingId: this.of('Meetings', no), FileSize: 20000, Sharing: 'Internt' }));
  }

  private reports(): void {
    const root = `${this.session.site.url}/TnReports`;
    for (let no = 0; no < Math.round(this.size * shares.Reports); no++) {
      const year = 1990 + no % 25;
      this.engine.files.add(this.session, root, `Tidigare rapport ${no + 1}.txt`, Buffer.from(`Rapport för ${year}.`), {
        values: { Title: `Tidigare rapport ${no + 1}`, DocumentType: pick(['Årsanalys', 'Lägesbild', 'Protokoll'], no), Year: year, Sharing: 'Internt', DocumentStatus: 'Fastställd' },
      });
    }
  }

  run(): void {
    this.plans();
    this.cooperation();
    this.cases();
    this.council();
    this.reports();
  }
}

/**
 * Fills the home site with so many items of old years, beside the demo: all at once or not at all.
 * @param size items in all lists together, as `shares` shares them out
 */
export function fillHistory(engine: Engine, site: string, size: number): void {
  engine.transaction(() => new History(engine, site, size).run());
}
