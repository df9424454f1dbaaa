/** The shapes of the demo data. Days are `MM-DD`: which year they fall in, and whether they move, `calendar.ts` says. */
export type Actor = 'samordnare' | 'chef.barn' | 'chef.samhalle' | 'chef.kultur' | 'beslutsfattare';
export type Status = 'Ej påbörjad' | 'Pågår' | 'Genomförd' | 'Pausad' | 'Avbruten';

/** One later change of a measure, which becomes a version of its own. */
export interface Update {
  on: string;
  by: Actor;
  status?: Status;
  reason?: string;
  progress?: number;
  /** The latest note; with `followUp` it is also a follow-up item of that day. */
  note?: string;
  followUp?: string;
  details?: string;
  /** What the follow-up of a measure that is followed up in depth tells besides. */
  depth?: { TimesDone?: number; Process?: string; Hours?: number; Cost?: number; IndicatorValue?: number; Conclusion?: 'Fortsätt' | 'Förändra' | 'Avsluta'; ConclusionReason?: string };
  /** The coordinator's own corrections of the plan. */
  end?: string;
  target?: number;
  owner?: Actor;
}

export interface DemoMeasure {
  /** Number in the client key, `demo-measure-07`; never used again for another measure. */
  no: number;
  title: string;
  department: string;
  with?: string[];
  owner?: Actor;
  /** Number of the problem. */
  problem?: number;
  cause?: string;
  mechanism?: string;
  goal?: string;
  indicator?: string;
  baseline?: number;
  target?: number;
  type?: 'Social' | 'Situationell';
  level?: 'Universell' | 'Selektiv' | 'Indikerad';
  place?: string;
  start?: string;
  end?: string;
  inDepth?: boolean;
  /** Bound to its season: its days stay where they are, whatever day it is when the demo is made. */
  seasonal?: boolean;
  proposedBy: Actor;
  proposedOn: string;
  history?: Update[];
}

export interface DemoProblem {
  no: number;
  title: string;
  description: string;
  place: string;
  targetGroup: string;
  priority: 'Prioriterat' | 'Bevakas' | 'Avslutat';
  reason: string;
  firstYear: number;
}

export interface DemoMember {
  no: number;
  /** The function, never a person. */
  title: string;
  role: 'Ordförande' | 'Ledamot' | 'Ersättare' | 'Adjungerad';
  /** The demo user who holds it; others have an address. */
  account?: string;
  email?: string;
  department?: string;
  partner?: string;
  mandateBy?: string;
  ended?: boolean;
}

export interface DemoMeeting {
  no: number;
  title: string;
  /** Days from the demo's own today; a weekend is moved to the Monday after it. */
  days: number;
  place: string;
  state: 'Planerad' | 'Genomförd';
  agenda: string;
}

/** Days that count from the day the demo is made: before it when negative. */
export type DayOffset = number;

export interface DemoPartner { no: number; title: string; category: string; key?: boolean; contact: string; note?: string; }

export interface DemoAgreement {
  no: number;
  /** Number of the partner. */
  partner: number;
  title: string;
  state: 'Tillfrågad' | 'Under arbete' | 'Tecknad' | 'Avböjd' | 'Upphörd';
  asked: DayOffset;
  answer?: string;
  purposes?: string;
  areas?: string;
  signed?: DayOffset;
  from?: DayOffset;
  to?: DayOffset;
  review?: DayOffset;
  dnr?: string;
}

export interface DemoCase {
  no: number;
  by: Actor;
  made: DayOffset;
  department: string;
  problem: number;
  measure?: number;
  values: Record<string, unknown>;
  assessed?: DayOffset;
  start?: DayOffset;
  /** Later states, each a version of its own. */
  states: { day: DayOffset; state: string }[];
  decision?: {
    by: Actor; day: DayOffset; outcome: 'Beslutad' | 'Avslagen'; body: string; paragraph?: string; decider?: string; delegation?: string; dnr: string;
  };
}
