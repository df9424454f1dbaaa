import type { Reference } from '../../../kit/lists/define';
import type { PersonalDataKind } from '../../../kit/text/personalData';
import type { levels, measureTypes, MeasureChanges, Status } from '../lists';
import type { Role } from './roles';

export type MeasureType = typeof measureTypes[number];
export type Level = typeof levels[number];

/** What is to be noted about a row; `TitleMissing` alone keeps it out. Texts `PlanImportFault…`. */
export type RowFaultCode =
  'TitleMissing' | 'TitleLong' | 'TextLong' | 'TimeUnclear' | 'TimeReversed' | 'StatusUnknown' | 'ReasonMissing' | 'DepartmentUnknown' | 'AreaUnknown' | 'ProblemUnknown'
  | 'OwnerUnknown' | 'OwnerSeveral' | 'PartnerUnknown' | 'NumberUnclear' | 'WordUnknown';

export interface RowFault { code: RowFaultCode; /** The heading of its column. */ column?: string; values: readonly string[]; }

/** Who a word of the column *Ansvarig* is. A name that is nobody's is never stored: personal data stand in person columns alone. */
export type OwnerChoice =
  { kind: 'person'; login: string; name: string } | { kind: 'department'; id: number } | { kind: 'function' } | { kind: 'none' };

/** What words of the table mean, by the word as it stands there. What is absent is not known. */
export interface Choices {
  statuses: Readonly<Record<string, Status>>;
  departments: Readonly<Record<string, number>>;
  areas: Readonly<Record<string, number>>;
  /** 0: a problem of this name is to be made. */
  problems: Readonly<Record<string, number>>;
  owners: Readonly<Record<string, OwnerChoice>>;
}

/** A measure as a row tells it. */
export interface MeasureDraft {
  ordinal: number;
  table: number;
  row: number;
  title: string;
  /** Only what the row tells: what is absent stays as it is in a measure that stands there already. */
  values: MeasureChanges;
  owner?: { login: string; name: string };
  /** A problem that is to be made. */
  newProblem?: string;
  departments: readonly Reference[];
  partners: readonly Reference[];
  faults: readonly RowFault[];
  personal: readonly PersonalDataKind[];
}

/** What a table's columns mean. */
export interface Reading { roles: readonly (Role | undefined)[]; year: number; /** What an empty cell below a problem or a verksamhet means: the same as above. */ fillDown: boolean; }
