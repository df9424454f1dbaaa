import type { Cell, Encoding, OpenedFile, Place, Table, TableFault } from '../../../kit/tables/types';
import type { FaultCode } from './faultCodes';

export type { Cell, Encoding, OpenedFile, Place, Table };

/** What is wrong with a file or a figure, or to be noted. */
export type Fault = TableFault<FaultCode>;

/** What `rate`, `low` and `high` of an indicator count in; `count` is always a number of things. */
export type Unit = 'count' | 'per100000' | 'per1000' | 'percent' | 'index' | 'value';

export interface Indicator {
  /** Stable, ASCII, at most 100 characters: `bra:skadegorelsebrott`, `kolada:n07403`. */
  code: string;
  name: string;
  unit: Unit;
  /** Who measured: "Brå, anmälda brott". Stands under every chart. */
  source: string;
  definition?: string;
  caveat?: string;
  /** A "därav" row: the indicator that already counts it. Never to be summed with it. */
  partOf?: string;
  /** What a higher value means, where the source says so; a title does not (Kolada's N07609). */
  higherIs?: 'better' | 'worse';
}

export type RegionKind = 'country' | 'county' | 'municipality' | 'district' | 'police' | 'group';

/** `code` is SCB's (00, 14, 1497), Kolada's for a group (G35850), else `d:` or `p:` and the name. */
export interface Region { code: string; name: string; kind: RegionKind; }

/** A group of kommuner in Kolada, such as a kommungrupp. Its figures are unweighted means of its members'. */
export interface KoladaGroup { code: string; name: string; members: readonly string[]; }

/** The figures of an observation. `count` in things; `rate`, `low`, `high` in the indicator's unit; `base` in answers. */
export interface Measures { count?: number; rate?: number; low?: number; high?: number; base?: number; }

export interface Observation extends Measures {
  /** `indicator|region|period`, at most 255 characters: the unique key of the list. */
  key: string;
  indicator: string;
  region: string;
  /** `2024`, `2024-08`, `2024-Q3`, `2024-H1`, `2017/2018` (first and last year of a span). Sorts as text. */
  period: string;
  preliminary: boolean;
  /** The source withholds it, or one of its figures (`..`). A note of that, never a zero. */
  suppressed: boolean;
  /** Where it was first met. */
  row: number;
  sheet?: string;
}

/** One event of another system. Never a reported crime, and never counted with them. */
export interface ImportedEvent {
  /** The other system's id, or made of the row's own content, so that the same row is known again. */
  externalId: string;
  /** Swedish calendar date and clock time, `YYYY-MM-DD` and `HH:mm`. */
  date: string;
  time?: string;
  category?: string;
  place?: string;
  area?: string;
  /** Code of the kommun or län, where the source names one. */
  region?: string;
  text?: string;
  source?: string;
  row: number;
  sheet?: string;
}

/** Why rows were left out; none of these is a fault. */
export type SkipReason =
  'noValue' | 'footnote' | 'genderSplit' | 'regionType' | 'notIncident' | 'personNotice' | 'otherPlace' | 'emptySheet' | 'otherSheet';

export interface Skipped { reason: SkipReason; count: number; /** The first ones. */ rows: readonly number[]; sheet?: string; }

export type FormatId =
  'braYearly' | 'braIndicators' | 'braWorkbook' | 'sol' | 'oj' | 'kolada' | 'scb' | 'population' | 'polisen' | 'template' | 'mapping';

/** Everything a file holds, ready for preview: nothing is stored before the whole is without errors. */
export interface ImportDraft {
  file: string;
  format: FormatId | undefined;
  source: string;
  /** Which of a format's layouts it is: `headerless`, `annual` … */
  edition?: string;
  indicators: readonly Indicator[];
  regions: readonly Region[];
  observations: readonly Observation[];
  events: readonly ImportedEvent[];
  /** The first 200, errors first. */
  faults: readonly Fault[];
  errorCount: number;
  noteCount: number;
  skipped: readonly Skipped[];
  /** Rows that said again, with the same figures, what an earlier row said. */
  merged: number;
}

/** What only a person can tell about a file that does not say it. */
export interface Answers {
  indicator?: { name: string; code?: string; unit?: Unit; source?: string; caveat?: string };
  period?: string;
  /** The decimal sign, where the figures leave it open. */
  decimal?: ',' | '.';
  /** What a lone dash means. */
  dash?: 'zero' | 'missing';
  /** The order of 03/04/2026. */
  dayFirst?: boolean;
  /** Names that no table of ours knows → region code. */
  regions?: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  format?: FormatId;
  mapping?: Mapping;
  answers?: Answers;
  /** KPI titles and units (`readKoladaTitles`); without them a KPI is named by its id. */
  koladaTitles?: ReadonlyMap<string, Indicator>;
  /** Names of Kolada's groups (`readKoladaGroups`); without them a group is named by its code. */
  koladaGroups?: ReadonlyMap<string, KoladaGroup>;
  /** Codes of the regions whose police notices are wanted; all when absent. */
  eventRegions?: readonly string[];
  /** Today, `YYYY-MM-DD`: later dates are faults. Not checked when absent. */
  today?: string;
  signal?: AbortSignal;
  /** A share from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Columns by index from 0. Exactly what the wizard asks for. */
export type Mapping = ObservationMapping | EventMapping;

interface MappingBase {
  /** Absent: the first sheet. */
  sheet?: string;
  /** Row number of the headers, from 1; absent where data starts on row 1. */
  header?: number;
}

export interface ObservationMapping extends MappingBase {
  kind: 'observations';
  columns: {
    region?: number; period?: number; indicator?: number; preliminary?: number; source?: number;
    count?: number; rate?: number; low?: number; high?: number; base?: number;
  };
  /** Columns whose header is a period. */
  periods?: readonly { column: number; period: string; measure: keyof Measures; preliminary?: boolean }[];
  unit: Unit;
  source: string;
  fixed?: { region?: string; period?: string; indicator?: string };
}

export interface EventMapping extends MappingBase {
  kind: 'events';
  columns: { date: number; time?: number; category?: number; place?: number; area?: number; text?: number; externalId?: number };
  source: string;
}

/** A word for why a format was recognised, with what was found. */
export interface Reason { code: 'headers' | 'fields' | 'content' | 'sheets'; values: readonly (string | number)[]; }

export interface Detection { format: FormatId; /** 0–1 */ confidence: number; edition?: string; reasons: readonly Reason[]; }
