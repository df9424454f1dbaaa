/** Statuses of a measure as practice names them (domain.md §2). *Försenad* is computed, never typed. */
export const statuses = ['Ej påbörjad', 'Pågår', 'Genomförd', 'Pausad', 'Avbruten'] as const;
export type Status = typeof statuses[number];

export const measureTypes = ['Social', 'Situationell'] as const;
export type MeasureType = typeof measureTypes[number];

export const levels = ['Universell', 'Selektiv', 'Indikerad'] as const;
export type Level = typeof levels[number];
