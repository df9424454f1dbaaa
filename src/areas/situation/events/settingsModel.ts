/** What may be decided about categories, areas and how long events are kept. */
import { parseFigure } from '../../../kit/text/format';

/** How long events may be kept, in months. */
export const shortestRetention = 1;
export const longestRetention = 120;

/** The categories of Hjo's EST lägesbilder, to start from (domain.md §2). Swedish, as everything that the list holds. */
export const startCategories = ['Skadegörelse', 'Annan otrygghetsskapande händelse', 'Samling av personer', 'Incident mot anställd'] as const;

/** A category or an area as it is typed. */
export interface PlaceDraft { title: string; latitude: string; longitude: string; ended: boolean; }
export type PlaceFault = 'required' | 'latitude' | 'longitude';

/** What is wrong with a typed area: coordinates are WGS 84 degrees within Sweden, both or none. */
export function checkPlace({ title, latitude, longitude }: PlaceDraft): PlaceFault | undefined {
  if (!title.trim()) return 'required';
  const [north, east] = [parseFigure(latitude), parseFigure(longitude)];
  if ((north === undefined) !== (east === undefined) || (north !== undefined && !(north >= 55 && north <= 70))) return 'latitude';
  if (east !== undefined && !(east >= 10 && east <= 25)) return 'longitude';
  return undefined;
}

/** Whether a text says how many months events may be kept. */
export function isRetention(typed: string): boolean {
  const months = parseFigure(typed);
  return months !== undefined && Number.isInteger(months) && months >= shortestRetention && months <= longestRetention;
}
