/** A plan is secured, decided and followed up: files are frozen, and each of it is registered as a decision (P18, L5, L6). */
import { storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import { cleanFileName } from '../../../kit/lists/fileNames';
import { uploadFile } from '../../../kit/lists/files';
import { writeDocument } from '../../../kit/word';
import type { DocumentContent, WriteOptions } from '../../../kit/word';
import { decisions, decisionTitle, digestOf } from '../../decisions';
import type { Decision, DecisionDraft } from '../../decisions';
import { frozenFiles } from '../../reports';
import { plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { decidedContent, decidedFields, decidedPlan, incomplete, sameContent, securedContent } from './content';
import type { DecidedPlan, Incomplete } from './content';
import { loadSnapshot } from './frozen';
import { gatherPlan, readPlan } from './gather';
import type { PlanDocument } from './gather';
import type { SecureDraft } from './drafts';
import { isAfterDecision } from './model';
import { followUpName } from './names';
import { snapshotName } from './snapshot';
import type { PlanSnapshot } from './snapshot';
import { followUpSubject } from './store';

/** Someone changed the plan or its measures after it was shown: nothing has been decided. */
export class ChangedPlan extends Error {
  public constructor() {
    super('The plan was changed after it was shown');
    this.name = 'ChangedPlan';
  }
}

/** A measure lacks its thread without a reason: such a plan cannot be decided (P32). */
export class IncompletePlan extends Error {
  public constructor(public readonly lacking: readonly Incomplete[]) {
    super(`Measures without their thread: ${lacking.map(({ id }) => id).join()}`);
    this.name = 'IncompletePlan';
  }
}

const bare = (paragraph: string): string => paragraph.trim().replace(/^§\s*/, '');

/** The decision's own words on the cover. */
export function decidedBy(draft: DecisionDraft): NonNullable<PlanDocument['decided']> {
  return { body: draft.Body.trim(), paragraph: bare(draft.Paragraph), date: draft.DecisionDate, dnr: draft.Dnr.trim(), decider: draft.Decider.trim() };
}

async function sha256(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Registers that förvaltningsledningen stands behind the plan (P18): who, when and its note. The note stands in *Delegation*,
 * which a note of support has no other use for; what was supported is told by its digest.
 * @param key belongs to the draft: the same draft sent twice makes one item
 */
export async function securePlan(place: Pick<Site, 'sp' | 'path'>, shown: { plan: Plan; measures: readonly Measure[] }, draft: SecureDraft, key: string): Promise<Decision> {
  const now = await readPlan(place, shown.plan.id);
  if (!sameContent(decidedPlan(now.plan, now.measures), decidedPlan(shown.plan, shown.measures))) throw new ChangedPlan();
  const [version] = await storeOf(place, plans).versions(now.plan.id);
  const registered = await storeOf(place, decisions).create({
    Title: decisionTitle({ Body: draft.body, DecisionDate: draft.date }), ItemList: plans.name, ItemId: now.plan.id, ItemVersion: version?.label ?? '',
    Digest: await digestOf(securedContent(decidedPlan(now.plan, now.measures)), decidedFields), Decision: 'Förankrad', Body: draft.body.trim(), DecisionDate: draft.date,
    Dnr: draft.dnr.trim(), Decider: draft.who.trim(), Delegation: draft.note.trim()
  }, key);
  if (now.plan.State === 'Utkast') await storeOf(place, plans).update(now.plan, { State: 'Förankrad' });
  return registered;
}

/** What is read once and then searched, shown and frozen. */
export interface BuiltPlan { decided: DecidedPlan; document: DocumentContent; }

/** The plan's document as it stands, from what is stored now. */
export async function buildPlan(place: Site, id: number, today: string, grouping: PlanDocument['grouping'], decided?: PlanDocument['decided']): Promise<BuiltPlan> {
  const input = await gatherPlan(place, id, today, grouping);
  const { planDocument } = await import(/* webpackChunkName: 'planReport' */ './report/plan');
  return { decided: decidedPlan(input.plan, input.measures), document: planDocument({ ...input, decided }) };
}

/** How far a decision has come: each step is done once, however often the whole is called. */
export interface Reached { written?: Blob; file?: string; data?: boolean; }

/** A file that an earlier try froze, of just this content and decision: it is gone on with after the page was closed. */
async function frozenBefore(place: Pick<Site, 'sp' | 'path'>, plan: Plan, content: DecidedPlan, decision: PlanSnapshot['decision']): Promise<boolean> {
  if (!plan.FileName) return false;
  const found = await loadSnapshot(place, plan.FileName).catch(() => undefined);
  return found !== undefined && sameContent(found.decided, content) && JSON.stringify(found.decision) === JSON.stringify(decision);
}

/**
 * Decides a plan: Word file and data to the library of approved documents, the decision's words into the plan, and last the
 * decision itself with the digest of plan and measures. Called again with what was reached and the same key it goes on where
 * it was broken off. A plan that was changed after its decision is decided anew in the same way.
 * @throws ChangedPlan; IncompletePlan; SharePointFault
 */
export async function decidePlan(
  place: Pick<Site, 'sp' | 'path'>, built: BuiltPlan, id: number, draft: DecisionDraft, key: string,
  reached: Reached, onReached: (reached: Reached) => void, options: WriteOptions = {}
): Promise<Plan> {
  const now = await readPlan(place, id);
  const content = decidedPlan(now.plan, now.measures);
  const lacking = incomplete(now.measures);
  if (lacking.length > 0) throw new IncompletePlan(lacking);
  if (!sameContent(content, built.decided)) throw new ChangedPlan();
  const { body, paragraph, date, dnr } = decidedBy(draft);
  const decision = { body, date, paragraph, dnr };
  let FileName = await frozenBefore(place, now.plan, content, decision) ? now.plan.FileName : '';
  if (!FileName) {
    const written = reached.written ?? await writeDocument(built.document, options);
    onReached({ ...reached, written });
    FileName = reached.file ?? (await uploadFile(place, frozenFiles, { name: cleanFileName(`${now.plan.Title}.docx`), content: written })).name;
    onReached({ ...reached, written, file: FileName });
    if (!reached.data) {
      const snapshot: PlanSnapshot = { format: 'trygghetsnavet.atgardsplan', version: 1, decision, file: { name: FileName, sha256: await sha256(written) }, decided: { ...content, fileName: FileName } };
      await uploadFile(place, frozenFiles, { name: snapshotName(FileName), content: new Blob([JSON.stringify(snapshot, undefined, 1)], { type: 'application/json' }) });
    }
    onReached({ written, file: FileName, data: true });
  }
  // Decided anew it stays as far as it had come.
  const State = isAfterDecision(now.plan.State) ? now.plan.State : 'Beslutad';
  const plan = await storeOf(place, plans).update(now.plan, { State, ApprovedOn: date, ApprovedBy: body, Paragraph: paragraph, Dnr: dnr, FileName });
  const [version] = await storeOf(place, plans).versions(id);
  await storeOf(place, decisions).create({
    Title: decisionTitle(draft), ItemList: plans.name, ItemId: id, ItemVersion: version?.label ?? '', Digest: await digestOf(decidedContent({ ...content, fileName: FileName }), decidedFields),
    Decision: 'Beslutad', Body: body, Paragraph: paragraph, DecisionDate: date, Dnr: dnr, Decider: draft.Decider.trim(), Delegation: draft.Delegation.trim()
  }, key);
  return plan;
}

/** The follow-up report's document, from what is stored now. */
export async function buildFollowUp(place: Site, id: number, today: string, decided?: PlanDocument['decided'], conclusions?: string): Promise<DocumentContent> {
  const input = await gatherPlan(place, id, today, 'department');
  const { followUpDocument } = await import(/* webpackChunkName: 'planReport' */ './report/followUp');
  return followUpDocument({ ...input, decided, conclusions });
}

/**
 * Freezes the follow-up report and registers who took it (L6, P22). Broken off, it goes on with what was reached.
 * @throws SharePointFault, UnansweredWrite
 */
export async function freezeFollowUp(
  place: Pick<Site, 'sp' | 'path'>, plan: Plan, document: DocumentContent, draft: DecisionDraft, key: string,
  reached: Reached, onReached: (reached: Reached) => void, options: WriteOptions = {}
): Promise<string> {
  const written = reached.written ?? await writeDocument(document, options);
  onReached({ ...reached, written });
  const file = reached.file ?? (await uploadFile(place, frozenFiles, { name: followUpName(plan.Year), content: written })).name;
  onReached({ written, file });
  const { body, paragraph, date, dnr } = decidedBy(draft);
  await storeOf(place, decisions).create({
    Title: decisionTitle(draft), ItemList: followUpSubject.name, ItemId: plan.id, Digest: await sha256(written), Decision: 'Beslutad', Body: body, Paragraph: paragraph, DecisionDate: date, Dnr: dnr,
    Decider: draft.Decider.trim(), Delegation: draft.Delegation.trim()
  }, key);
  return file;
}
