/** What a picture's page asks of the other chapters, in one piece that comes after the page itself. */
import type { Site } from '../../../kit/lists';
import type { Picture } from '../lists';
import type { MeasureList } from '../problems/measures';
import { factsState, gatherBasis } from './gather';
import type { PictureBasis } from './gather';
import type { PictureFactsState } from './model';
import { proposals, proposedSources } from './proposals';
import type { ProposedSource } from './proposals';

export async function gather(site: Site, measures: MeasureList, picture: Picture, today: string): Promise<{
  basis: PictureBasis; proposals: Readonly<Record<string, string>>; sources: ProposedSource[]; facts: PictureFactsState;
}> {
  const basis = await gatherBasis(site, measures, picture, today);
  return { basis, proposals: proposals(basis), sources: proposedSources(basis), facts: factsState(basis) };
}
