/** A plan is secured, decided and followed up: files are frozen, and each of it is registered as a decision (P18, L5, L6). */
import { freezeDocument } from '../../../kit/documents/freeze';
import type { Freeze } from '../../../kit/documents/freeze';
import { storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import type { DocumentContent } from '../../../kit/word';
import { ChangedSubject, decidedBy, decisions, digestOf, registerDecision } from '../../decisions';
import type { Decision, DecisionDraft, DecisionWords } from '../../decisions';
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
import { followUpTitle } from './names';
import type { PlanSnapshot } from './snapshot';
import { followUpSubject } from './store';
import type { Place } from './store';

/** A measure lacks its thread without a reason: such a plan cannot be decided (P32). */
export class IncompletePlan extends Error {
  public constructor(public readonly lacking: readonly Incomplete[]) {
    super(`Measures without their thread: ${lacking.map(({ id }) => id).join()}`);
    this.name = 'IncompletePlan';
  }
}

/**
 * Registers that förvaltningsledningen stands behind the plan (P18): who, when and its note. The note stands in *Delegation*,
 * which a note of support has no other use for; what was supported is told by its digest.
 * @param key belongs to the draft: the same draft sent twice makes one item
 */
export async function securePlan(place: Place, shown: { plan: Plan; measures: readonly Measure[] }, draft: SecureDraft, key: string): Promise<Decision> {
  const now = await readPlan(place, shown.plan.id);
  if (!sameContent(decidedPlan(now.plan, now.measures), decidedPlan(shown.plan, shown.measures))) throw new ChangedSubject();
  const [version] = await storeOf(place, plans).versions(now.plan.id);
  const registered = await registerDecision(storeOf(place, decisions), {
    list: plans, id: now.plan.id, version: version?.label, digest: await digestOf(securedContent(decidedPlan(now.plan, now.measures)), decidedFields)
  }, { Decision: 'Förankrad', Body: draft.body, Paragraph: '', DecisionDate: draft.date, Dnr: draft.dnr, Decider: draft.who, Delegation: draft.note }, key);
  if (now.plan.State === 'Utkast') await storeOf(place, plans).update(now.plan, { State: 'Förankrad' });
  return registered;
}

/** What is read once and then searched, shown and frozen. */
export interface BuiltPlan { decided: DecidedPlan; document: DocumentContent; }

/** The plan's document as it stands, from what is stored now. */
export async function buildPlan(place: Site, id: number, today: string, grouping: PlanDocument['grouping'], decided?: DecisionWords): Promise<BuiltPlan> {
  const input = await gatherPlan(place, id, today, grouping);
  const { planDocument } = await import(/* webpackChunkName: 'planReport' */ './report/plan');
  return { decided: decidedPlan(input.plan, input.measures), document: planDocument({ ...input, decided }) };
}

/** A file that an earlier try froze, of just this content and decision: it is gone on with after the page was closed. */
async function frozenBefore(place: Place, plan: Plan, content: DecidedPlan, decision: PlanSnapshot['decision']): Promise<boolean> {
  if (!plan.FileName) return false;
  const found = await loadSnapshot(place, plan.FileName).catch(() => undefined);
  return found !== undefined && sameContent(found.decided, content) && JSON.stringify(found.decision) === JSON.stringify(decision);
}

/**
 * Decides a plan: Word file and data to the library of approved documents, the decision's words into the plan, and last the
 * decision itself with the digest of plan and measures. Called again with what was reached and the same key it goes on where
 * it was broken off. A plan that was changed after its decision is decided anew in the same way.
 * @throws ChangedSubject; IncompletePlan; SharePointFault
 */
export async function decidePlan(place: Place, built: BuiltPlan, id: number, draft: DecisionDraft, key: string, freeze: Freeze = {}): Promise<Plan> {
  const now = await readPlan(place, id);
  const content = decidedPlan(now.plan, now.measures);
  const lacking = incomplete(now.measures);
  if (lacking.length > 0) throw new IncompletePlan(lacking);
  if (!sameContent(content, built.decided)) throw new ChangedSubject();
  const { body, paragraph, date, dnr } = decidedBy(draft);
  const decision = { body, date, paragraph, dnr };
  const FileName = await frozenBefore(place, now.plan, content, decision) ? now.plan.FileName : (await freezeDocument(place, frozenFiles, now.plan.Title, built.document, freeze, (file): PlanSnapshot => (
    { format: 'trygghetsnavet.atgardsplan', version: 1, decision, file, decided: { ...content, fileName: file.name } }
  ))).name;
  // Decided anew it stays as far as it had come.
  const State = isAfterDecision(now.plan.State) ? now.plan.State : 'Beslutad';
  const plan = await storeOf(place, plans).update(now.plan, { State, ApprovedOn: date, ApprovedBy: body, Paragraph: paragraph, Dnr: dnr, FileName });
  const [version] = await storeOf(place, plans).versions(id);
  const digest = await digestOf(decidedContent({ ...content, fileName: FileName }), decidedFields);
  await registerDecision(storeOf(place, decisions), { list: plans, id, version: version?.label, digest }, draft, key);
  return plan;
}

/** The follow-up report's document, from what is stored now. */
export async function buildFollowUp(place: Site, id: number, today: string, decided?: DecisionWords, conclusions?: string): Promise<DocumentContent> {
  const input = await gatherPlan(place, id, today, 'department');
  const { followUpDocument } = await import(/* webpackChunkName: 'planReport' */ './report/followUp');
  return followUpDocument({ ...input, decided, conclusions });
}

/**
 * Freezes the follow-up report and registers who took it (L6, P22). Broken off, it goes on with what was reached.
 * @throws SharePointFault, UnansweredWrite
 */
export async function freezeFollowUp(place: Place, plan: Plan, document: DocumentContent, draft: DecisionDraft, key: string, freeze: Freeze = {}): Promise<string> {
  const { name, sha256 } = await freezeDocument(place, frozenFiles, followUpTitle(plan.Year), document, freeze);
  await registerDecision(storeOf(place, decisions), { list: followUpSubject, id: plan.id, digest: sha256 }, draft, key);
  return name;
}
