/** Approval of a lägesbild: its document and its data are frozen, and the decision is registered (P14, L4, L6). */
import { SharePointFault, storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import { cleanFileName } from '../../../kit/lists/fileNames';
import { uploadFile } from '../../../kit/lists/files';
import { writeDocument } from '../../../kit/word';
import type { DocumentContent, WriteOptions } from '../../../kit/word';
import { decisions, decisionTitle, digestOf } from '../../decisions';
import type { DecisionDraft } from '../../decisions';
import { frozenFiles } from '../../reports';
import { pictureSections, pictureSources, pictures } from '../lists';
import type { Picture } from '../lists';
import type { MeasureList } from '../problems/measures';
import { pictureDocument } from './content';
import type { PictureDocument } from './gather';
import { gatherBasis } from './gather';
import { decidedContent, decidedFields } from './model';
import type { PictureContent } from './model';
import { snapshotName, snapshotOf } from './snapshot';
import { sectionsOf, sourcesOf } from './store';

/** Someone changed the picture after it was shown: nothing has been decided. */
export class ChangedPicture extends Error {
  public constructor() {
    super('The picture was changed after it was shown');
    this.name = 'ChangedPicture';
  }
}

/** A picture with its sections and sources as they are stored now. @throws SharePointFault */
export async function readPicture(place: Pick<Site, 'sp' | 'path'>, id: number): Promise<PictureContent> {
  const [picture, sections, sources] = await Promise.all([
    storeOf(place, pictures).get(id), storeOf(place, pictureSections).query(sectionsOf(id)), storeOf(place, pictureSources).query(sourcesOf(id))
  ]);
  if (!picture) throw new SharePointFault('missing', 404, '', `SituationPictures ${id}`);
  return { picture, sections, sources };
}

/** The document of a picture as it stands, from what is stored now. */
export async function buildDocument(place: Site, measures: MeasureList, id: number, today: string, decided?: PictureDocument['decided']): Promise<{ content: PictureContent; document: DocumentContent }> {
  const content = await readPicture(place, id);
  const basis = await gatherBasis(place, measures, content.picture, today);
  return { content, document: pictureDocument({ ...content, basis, decided }) };
}

/** The decision's own words on the cover. */
export function decidedBy(draft: DecisionDraft): NonNullable<PictureDocument['decided']> {
  return { body: draft.Body.trim(), paragraph: draft.Paragraph.trim().replace(/^§\s*/, ''), date: draft.DecisionDate, dnr: draft.Dnr.trim(), decider: draft.Decider.trim() };
}

async function sha256(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** How far an approval has come: each step is done once, however often the whole is called. */
export interface Reached { written?: Blob; file?: string; data?: boolean; }

/** Whether two readings hold the same texts and sources. */
export function sameContent(a: PictureContent, b: PictureContent): boolean {
  return JSON.stringify(decidedContent(a)) === JSON.stringify(decidedContent(b));
}

/**
 * Freezes a picture: Word file and data to the library of approved documents, what was decided into the picture, and
 * last the decision with the digest of all of it. Called again with what was reached and the same key it goes on where it was broken off.
 * @param reached by an earlier try; `onReached` is told of each step
 * @param built what was shown and searched for personal data; its texts must be those that are stored
 * @throws ChangedPicture when someone has changed a text since; SharePointFault
 */
export async function approve(
  place: Site, built: { content: PictureContent; document: DocumentContent }, draft: DecisionDraft, key: string,
  reached: Reached, onReached: (reached: Reached) => void, options: WriteOptions = {}
): Promise<Picture> {
  const id = built.content.picture.id;
  const now = await readPicture(place, id);
  let { picture } = now;
  const decided = decidedBy(draft);
  let FileName = picture.FileName;
  if (!FileName) {
    if (!sameContent(now, built.content)) throw new ChangedPicture();
    const written = reached.written ?? await writeDocument(built.document, options);
    onReached({ ...reached, written });
    FileName = reached.file ?? (await uploadFile(place, frozenFiles, { name: cleanFileName(`${picture.Title}.docx`), content: written })).name;
    onReached({ ...reached, written, file: FileName });
    if (!reached.data) {
      const snapshot = snapshotOf({ ...now, picture: { ...picture, FileName } }, built.document, decided, { name: FileName, sha256: await sha256(written) });
      await uploadFile(place, frozenFiles, { name: snapshotName(FileName), content: new Blob([JSON.stringify(snapshot, undefined, 1)], { type: 'application/json' }) });
    }
    onReached({ written, file: FileName, data: true });
  }
  picture = await storeOf(place, pictures).update(picture, {
    State: 'Fastställd', ApprovedOn: decided.date, ApprovedBy: decided.body, Paragraph: decided.paragraph, Dnr: decided.dnr, FileName
  });
  const [version] = await storeOf(place, pictures).versions(id);
  await storeOf(place, decisions).create({
    Title: decisionTitle(draft), ItemList: pictures.name, ItemId: id, ItemVersion: version?.label ?? '', Digest: await digestOf(decidedContent({ ...now, picture }), decidedFields),
    Decision: 'Beslutad', Body: decided.body, Paragraph: decided.paragraph, DecisionDate: decided.date, Dnr: decided.dnr, Decider: draft.Decider.trim(), Delegation: draft.Delegation.trim()
  }, key);
  return picture;
}
