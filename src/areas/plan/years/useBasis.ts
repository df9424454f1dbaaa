import { may, useItems, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { reports } from '../../reports';
import type { Report } from '../../reports';
import { pictures } from '../../situation';
import type { Picture } from '../../situation';
import { proposedPicture } from './model';
import { analysesQuery } from './store';

export interface Basis {
  /** Lägesbilder and årsanalyser that a plan may rest on, newest first. Undefined until read. */
  pictures: Picture[] | undefined;
  analyses: Report[] | undefined;
  /** Proposed: the newest approved lägesbild and the newest årsanalys (P16, P23). */
  picture: Reference | undefined;
  analysis: Reference | undefined;
  error: Error | undefined;
}

/** A file's own title, or its number where nobody gave it one. */
export const reportTitle = ({ Title, id }: Pick<Report, 'Title' | 'id'>): string => Title || `${id}`;

/** What plans may rest on. Who may not read the lägesbilder or the reports is offered none. */
export function useBasis(): Basis {
  const { access } = useSite();
  const now = today();
  const [seesPictures, seesReports] = [may(access, pictures, 'read'), may(access, reports, 'read')];
  const read = useItems(pictures, seesPictures ? {} : undefined);
  const files = useItems(reports, seesReports ? analysesQuery(Number(now.slice(0, 4))) : undefined);
  const found = seesPictures ? read.items && [...read.items].sort((a, b) => (b.Year ?? 0) - (a.Year ?? 0) || b.id - a.id) : [];
  const analyses = seesReports ? files.items && [...files.items].sort((a, b) => (b.Year ?? 0) - (a.Year ?? 0) || b.id - a.id) : [];
  const picture = found && proposedPicture(found);
  const [analysis] = analyses ?? [];
  return {
    pictures: found, analyses, error: read.error ?? files.error,
    picture: picture && { id: picture.id, title: picture.Title }, analysis: analysis && { id: analysis.id, title: reportTitle(analysis) }
  };
}
