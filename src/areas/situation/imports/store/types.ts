/** What storing a file's content is asked and answers. The readers' words for a file, the lists' for what stands there. */
import type { EventSource, Import, IndicatorChanges, IndicatorKind, Observation as StoredObservation } from '../../lists';
import type { ImportDraft, ImportedEvent, Indicator, Observation, Region } from '../types';

/** How an event of a file is to be stored. Without choices, notices of Polisen are left out. */
export interface EventChoices {
  /**
   * The file's word for a category → the title of one of ours, or of a new one; null leaves its events out. `''`
   * stands for rows without a category. A word that is not named keeps its own title, whatever the capitals.
   */
  categories?: Readonly<Record<string, string | null>>;
  /** The file's word for an area → the title of one of ours, or of a new one; null: without area. */
  areas?: Readonly<Record<string, string | null>>;
  /** Makes the categories and areas that are missing. Without it their events are left out, or have no area. */
  createMissing?: boolean;
  /** `Annat system` when absent, `Polisen` for its notices. */
  source?: EventSource;
  /** Months that events are kept; the municipality's own number. */
  retention?: number;
  /** External ids of those *probably the same* that are to be taken all the same. */
  takeSame?: ReadonlySet<string>;
}

export interface PlanOptions {
  /** Codes of the regions to keep; all of the file's when absent. */
  regions?: ReadonlySet<string>;
  /** Codes of the regions that are shown in comparisons from the start, where they are new; only Riket when absent. */
  compared?: ReadonlySet<string>;
  /** What an indicator is told as, by its code, where it is new and a person said so. */
  kinds?: Readonly<Record<string, IndicatorKind>>;
  eventsAs?: EventChoices;
  signal?: AbortSignal;
  /** A share from 0 to 1. */
  onProgress?(share: number): void;
}

export type ChangeKind = 'new' | 'changed' | 'unchanged';

/** One figure of the file against the one that stands there. */
export interface ObservationChange {
  observation: Observation;
  before?: StoredObservation;
  kind: ChangeKind;
  /** As it will stand: a figure that the file lacks stays, unless the source withholds it. */
  after: Figures;
}

/** The figures of an observation by the list's own names. */
export interface Figures {
  Count: number | undefined;
  Rate: number | undefined;
  Low: number | undefined;
  High: number | undefined;
  Respondents: number | undefined;
  Preliminary: boolean;
  Suppressed: boolean;
}

export interface PlannedIndicator {
  indicator: Indicator;
  /** Its id where it is known. */
  stored?: number;
  isNew: boolean;
  /** Its stored title where the file has another: Kolada's ids change meaning. The stored one is kept. */
  storedTitle?: string;
  /** The stored unit where the file's figures are in another: nothing can be stored until that is settled. */
  unitClash?: string;
  /** What the file adds to the stored indicator: its unit, where only counts were known. */
  change?: IndicatorChanges;
  /** The unit that stood there before that. */
  unitBefore?: string;
}

export interface PlannedRegion {
  region: Region;
  stored?: number;
  isNew: boolean;
  kept: boolean;
  /** The file's number of observations. */
  observations: number;
}

/** `probablySame`: at the same time, in the same category and area, with the same text, under another id. */
export type EventKind = 'new' | 'known' | 'probablySame' | 'leftOut';

export interface PlannedEvent {
  event: ImportedEvent;
  kind: EventKind;
  /** Whether it will be made. */
  taken: boolean;
  /** Titles that it will be stored under. */
  category?: string;
  area?: string;
}

/** What `runImport` would do. Nothing is written yet. */
export interface ImportPlan {
  draft: ImportDraft;
  file: FileMark;
  /** Those of the observations kept. */
  indicators: PlannedIndicator[];
  /** All of the file's regions, also those that are not kept. */
  regions: PlannedRegion[];
  /** Those of the regions kept. */
  observations: ObservationChange[];
  events: PlannedEvent[];
  /** Titles that are needed and that the lists do not hold, in the file's order. */
  newCategories: string[];
  newAreas: string[];
  /** Observations and events together. Unchanged are also events already known. */
  counts: { added: number; changed: number; unchanged: number };
  /** Nothing would be written but a line in the log. */
  nothingNew: boolean;
  /** The latest import of the very same bytes that was done to its end and not undone. */
  sameFileBefore?: { importId: number; when: string | undefined };
  /** An import of the very same bytes that was broken off: it is this one that goes on. */
  resumes?: Import;
  /** What that one had written before it broke off; part of neither `counts` nor the unchanged. */
  earlier: { added: number; changed: number };
  options: Pick<PlanOptions, 'compared' | 'kinds' | 'eventsAs'>;
}

/** A file by its name and its SHA-256 in hex (`fileDigest`). */
export interface FileMark { name: string; digest: string; }

export interface RunOptions {
  /** Items written, of those to be written. */
  onProgress?(done: number, total: number): void;
  /** Ends the work after the batch that is on its way. What is written stays, and the import can be taken up or undone. */
  signal?: AbortSignal;
}

export interface ImportResult {
  importId: number;
  added: number;
  changed: number;
  unchanged: number;
}

/** What `runUndo` would do. */
export interface UndoPlan {
  import: Import;
  /** Imports made since that changed this one's figures: they are to be undone first. Not empty: nothing may be undone. */
  blockedBy: Import[];
  /** Figures whose former values SharePoint no longer keeps among its versions. Above 0: nothing may be undone. */
  lost: number;
  /** Figures that the import made: they go. */
  removes: StoredObservation[];
  /** Figures that the import changed, with the values that they get back. */
  restores: { item: StoredObservation; to: Figures & { Import: StoredObservation['Import'] } }[];
  /** Of those two, how many were changed by hand after the import. */
  editedSince: number;
  /** Events that the import made and that are still there, and the months that they are counted in. */
  events: readonly { id: number }[];
  months: readonly string[];
  /** Imports made since whose files held some of the same figures unchanged: import them anew if they are to stay. */
  alsoIn: Import[];
}
