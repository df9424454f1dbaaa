/** Approval of a lägesbild: its document and its data are frozen, and the decision is registered (P14, L4, L6). */
import { freezeDocument } from '../../../kit/documents/freeze';
import type { Freeze } from '../../../kit/documents/freeze';
import { SharePointFault, storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import type { DocumentContent } from '../../../kit/word';
import { ChangedSubject, decidedBy, decisions, digestOf, registerDecision } from '../../decisions';
import type { DecisionDraft, DecisionWords } from '../../decisions';
import { frozenFiles } from '../../reports';
import { pictureSections, pictureSources, pictures } from '../lists';
import type { Picture } from '../lists';
import type { MeasureList } from '../problems/measures';
import { pictureDocument } from './content';
import { gatherBasis } from './gather';
import { decidedContent, decidedFields } from './model';
import type { PictureContent } from './model';
import { snapshotOf } from './snapshot';
import { sectionsOf, sourcesOf } from './store';

/** A picture with its sections and sources as they are stored now. @throws SharePointFault */
export async function readPicture(place: Pick<Site, 'sp' | 'path'>, id: number): Promise<PictureContent> {
  const [picture, sections, sources] = await Promise.all([
    storeOf(place, pictures).get(id), storeOf(place, pictureSections).query(sectionsOf(id)), storeOf(place, pictureSources).query(sourcesOf(id))
  ]);
  if (!picture) throw new SharePointFault('missing', 404, '', `SituationPictures ${id}`);
  return { picture, sections, sources };
}

/** The document of a picture as it stands, from what is stored now. */
export async function buildDocument(place: Site, measures: MeasureList, id: number, today: string, decided?: DecisionWords): Promise<{ content: PictureContent; document: DocumentContent }> {
  const content = await readPicture(place, id);
  const basis = await gatherBasis(place, measures, content.picture, today);
  return { content, document: pictureDocument({ ...content, basis, decided }) };
}

/** Whether two readings hold the same texts and sources. */
export function sameContent(a: PictureContent, b: PictureContent): boolean {
  return JSON.stringify(decidedContent(a)) === JSON.stringify(decidedContent(b));
}

/**
 * Freezes a picture: Word file and data to the library of approved documents, what was decided into the picture, and
 * last the decision with the digest of all of it. Called again with what was reached and the same key it goes on where it was broken off.
 * @param built what was shown and searched for personal data; its texts must be those that are stored
 * @throws ChangedSubject when someone has changed a text since; SharePointFault
 */
export async function approve(place: Site, built: { content: PictureContent; document: DocumentContent }, draft: DecisionDraft, key: string, freeze: Freeze = {}): Promise<Picture> {
  const id = built.content.picture.id;
  const now = await readPicture(place, id);
  const decided = decidedBy(draft);
  let { FileName } = now.picture;
  if (!FileName) {
    if (!sameContent(now, built.content)) throw new ChangedSubject();
    FileName = (await freezeDocument(place, frozenFiles, now.picture.Title, built.document, freeze, file => (
      snapshotOf({ ...now, picture: { ...now.picture, FileName: file.name } }, built.document, decided, file)
    ))).name;
  }
  const picture = await storeOf(place, pictures).update(now.picture, {
    State: 'Fastställd', ApprovedOn: decided.date, ApprovedBy: decided.body, Paragraph: decided.paragraph, Dnr: decided.dnr, FileName
  });
  const [version] = await storeOf(place, pictures).versions(id);
  const digest = await digestOf(decidedContent({ ...now, picture }), decidedFields);
  await registerDecision(storeOf(place, decisions), { list: pictures, id, version: version?.label, digest }, draft, key);
  return picture;
}
