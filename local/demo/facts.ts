import { crimes, exampleSource, group, inhabitants, published, regions, shares } from './data/facts.ts';
import type { DemoIndicator } from './data/facts.ts';
import type { Pen } from './pen.ts';

/** How many years back the figures reach. */
const years = 10;

/** The same in every demo: a number from −1 to 1 for a place in the data. */
function wave(...place: number[]): number {
  let hash = 2166136261;
  for (const value of place) hash = Math.imul(hash ^ (value + 11), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) % 2001 / 1000 - 1;
}

const one = (value: number): number => Math.round(value * 10) / 10;

interface Figure { indicator: string; region: string; length: string; period: string; year: number; [column: string]: string | number | boolean | undefined; }

class Facts {
  private readonly pen: Pen;
  private readonly last: number;
  private readonly ids = new Map<string, number>();
  private readonly figures: Figure[] = [];
  /** The figures were brought in one morning in March. */
  private readonly instant: number;

  constructor(pen: Pen) {
    this.pen = pen;
    this.last = Number(pen.day(0).slice(0, 4)) - 1;
    this.instant = Math.min(pen.instant(0), Date.parse(`${this.last + 1}-03-24T08:12:00Z`));
  }

  private indicator({ code, title, kind, unit, definition, caveat, higherIs }: DemoIndicator): void {
    this.ids.set(code, this.pen.add('samordnare', 'TnIndicators', {
      Title: title, Code: code, Kind: kind, Unit: unit, Definition: definition, Source: exampleSource, Caveat: caveat, HigherIs: higherIs ?? 'Sämre', Followed: true, ClientKey: `demo-indicator-${this.ids.size + 1}`
    }, this.instant));
  }

  private crimes(): void {
    crimes.forEach((crime, no) => {
      this.indicator(crime);
      const asked = Object.keys(inhabitants).filter(code => crime.members || !group.members.includes(code));
      for (let year = this.last - years + 1; year <= this.last; year += 1) {
        const trend = 1 + crime.slope / 100 * (year - 2020);
        for (const [at, region] of asked.entries()) {
          // One kommun of the group has not reported every year.
          if (region === '0642' && year % 4 === 1) continue;
          const people = inhabitants[region] as number;
          const own = region === '1497';
          const usual = crime.usual / 9200 * people * (own ? 1 : group.members.includes(region) ? 1.05 + at * 0.04 : crime.others) * trend;
          const spread = Math.min(0.35, 2.2 / Math.sqrt(crime.usual)) * (people > 100000 ? 0.15 : 1);
          const count = own && no === 0 && published[year] !== undefined ? published[year] as number : Math.max(0, Math.round(usual * (1 + spread * wave(year, no, at))));
          this.figures.push({ indicator: crime.code, region, length: 'År', period: String(year), year, Count: count, Rate: Math.round(count / people * 100000) });
        }
      }
      if (crime.months) this.months(crime.code, crime.usual, no);
    });
  }

  /** Months of the last years and of this one so far, whose figures may still change. */
  private months(indicator: string, usual: number, no: number): void {
    const season = [0.6, 0.6, 0.8, 1, 1.4, 1.6, 1.1, 1.4, 1.1, 1, 0.7, 0.7];
    const now = this.pen.day(0).slice(0, 7);
    for (let year = this.last - 3; year <= this.last + 1; year += 1) {
      const weights = season.map((share, month) => share * (1 + 0.35 * wave(year, month, no)));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      // The months of a year make up its count.
      const whole = this.figures.find(figure => figure.indicator === indicator && figure.region === '1497' && figure.period === String(year))?.Count as number | undefined ?? usual;
      let told = 0;
      let exact = 0;
      weights.forEach((weight, month) => {
        const period = `${year}-${String(month + 1).padStart(2, '0')}`;
        if (period >= now) return;
        exact += whole * weight / all;
        const count = Math.round(exact) - told;
        told += count;
        this.figures.push({ indicator, region: '1497', length: 'Månad', period, year, Count: count, Preliminary: year > this.last });
      });
    }
  }

  private shares(): void {
    shares.forEach((share, no) => {
      this.indicator(share);
      const two = share.length === 'Tvåårsperiod';
      for (let year = this.last - years + 2; year <= this.last; year += two ? 1 : 2) {
        for (const region of ['1497', '14', '00']) {
          const own = region === '1497';
          const value = one(own ? share.hjo + share.margin * 0.35 * wave(year, no) : share.country + 0.8 * wave(year, no, Number(region)));
          const margin = own ? share.margin : 0.7;
          this.figures.push({
            indicator: share.code, region, length: share.length, period: two ? `${year - 1}/${year}` : String(year), year: two ? year - 1 : year, Rate: value, Low: one(Math.max(0, value - margin)), High: one(Math.min(100, value + margin)),
            Respondents: own ? share.respondents : undefined
          });
        }
      }
    });
  }

  private inhabitants(): void {
    this.indicator({ code: 'scb:folkmangd', title: 'Folkmängd', kind: 'Befolkning', unit: 'Antal', caveat: 'Exempeldata.', higherIs: 'Varken eller' });
    for (let year = this.last - years + 1; year <= this.last; year += 1) {
      this.figures.push({ indicator: 'scb:folkmangd', region: '1497', length: 'År', period: String(year), year, Count: 9200 + Math.round(40 * wave(year, 99)) });
    }
  }

  fill(): void {
    const { pen, instant } = this;
    regions.forEach(({ code, title, level, compared }) => pen.add('samordnare', 'TnRegions', { Title: title, Code: code, Level: level, Compared: compared, ClientKey: `demo-region-${code}` }, instant));
    pen.add('samordnare', 'TnSettings', { Title: 'compareGroup', Value: JSON.stringify(group), ClientKey: pen.key('group', 1) }, instant);
    this.crimes();
    this.shares();
    this.inhabitants();
    const source = pen.add('samordnare', 'TnImports', {
      Title: exampleSource, Content: 'Statistik', Format: 'Exempeldata', Source: exampleSource, ImportedAt: new Date(instant).toISOString(), State: 'Klar', Added: this.figures.length, Changed: 0, Unchanged: 0,
      Notes: 'Exempeldata, utom 594 anmälda brott i Hjo 2020 och 571 anmälda brott 2021.', ClientKey: 'demo-import-1'
    }, instant);
    this.figures.forEach(({ indicator, region, length, period, year, ...values }, no) => pen.add('samordnare', 'TnObservations', {
      Title: `${indicator} ${region} ${period}`.slice(0, 255), Key: `${indicator}|${region}|${period}`, Series: `${indicator}|${region}|${length}`, Scope: `${region}|${length}`, IndicatorId: this.ids.get(indicator),
      RegionCode: region, PeriodLength: length, Period: period, Year: year, ImportId: source, ClientKey: `demo-observation-${no + 1}`, ...values
    }, instant));
  }
}

/** Indicators, regions and ten years of figures, marked as examples, and the import that brought them. */
export function fillFacts(pen: Pen): void {
  new Facts(pen).fill();
}
