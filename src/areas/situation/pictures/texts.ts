import * as strings from 'TrygghetsnavetStrings';
import { fill, monthName } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Look } from '../../../kit/ui/Badge';
import type { SectionPart } from '../lists';
import type { DraftFault, PictureLack, PictureView } from './model';

const parts: Record<SectionPart, () => string> = {
  'Kartläggning': () => strings.PicturePartMapping, 'Annan relevant information': () => strings.PicturePartOther,
  'Analys': () => strings.PicturePartAnalysis, 'Angränsande område': () => strings.PicturePartRelated
};

export function partText(part: string | undefined): string {
  return parts[part as SectionPart]?.() ?? part ?? '';
}

const views: Record<PictureView, { text: () => string } & Look> = {
  draft: { text: () => strings.PictureDraft, icon: 'Edit', tone: 'calm' },
  review: { text: () => strings.PictureInReview, icon: 'Comment', tone: 'accent' },
  approved: { text: () => strings.PictureApproved, icon: 'Lock', tone: 'good' },
  changed: { text: () => strings.PictureChanged, icon: 'Warning', tone: 'bad' },
  undecided: { text: () => strings.PictureUndecided, icon: 'Warning', tone: 'warn' },
  earlier: { text: () => strings.PictureApprovedEarlier, icon: 'Lock', tone: 'good' }
};

export function viewLook(view: PictureView): { text: string } & Look {
  const { text, icon, tone } = views[view];
  return { text: text(), icon, tone };
}

/** What a section is to answer, by its topic; empty for sections of one's own. */
export function hintText(topic: string): string {
  const hints: Record<string, () => string> = {
    summary: () => strings.PictureHintSummary, crime: () => strings.PictureHintCrime, events: () => strings.PictureHintEvents,
    consequences: () => strings.PictureHintConsequences, safety: () => strings.PictureHintSafety, est: () => strings.PictureHintEst,
    risks: () => strings.PictureHintRisks, planning: () => strings.PictureHintPlanning, changes: () => strings.PictureHintChanges,
    analysis: () => strings.PictureHintAnalysis, problems: () => strings.PictureHintProblems
  };
  return hints[topic]?.() ?? strings.PictureHintRelated;
}

const faults: Record<DraftFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TextTooLong, year: () => strings.PictureYearInvalid, future: () => strings.DecisionFuture, date: () => strings.DateInvalid
};

export function draftFaultText(fault: DraftFault | undefined): string | undefined {
  return fault && faults[fault]();
}

const facts = { crime: () => strings.PictureFactCrime, events: () => strings.PictureFactEvents, safety: () => strings.PictureFactSafety };

const periodText = (period: string, language: Language): string => /^\d{4}-\d\d$/.test(period) ? monthName(period, language) : period;

/** What a picture lacks, as a sentence. */
export function lackText(lack: PictureLack, language: Language): string {
  switch (lack.kind) {
    case 'part': return fill(strings.PictureLackPart, partText(lack.part));
    case 'noSources': return strings.PictureLackSources;
    case 'section': return fill(strings.PictureLackSection, lack.title);
    case 'sourceReason': return fill(strings.PictureLackReason, lack.title);
    case 'noLimits': return strings.PictureLackLimits;
    case 'fact': return lack.newest ? fill(strings.PictureLackOldFact, facts[lack.fact](), periodText(lack.newest, language)) : fill(strings.PictureLackFact, facts[lack.fact]());
    case 'noProblems': return strings.PictureLackProblems;
    case 'problemDecision': return fill(strings.PictureLackDecision, lack.title);
    case 'problemThin': return fill(strings.PictureLackThin, lack.title);
    case 'problemCauses': return fill(strings.PictureLackCauses, lack.title);
    case 'noReview': return strings.PictureLackReview;
    case 'comments': return fill(strings.PictureLackComments, lack.title);
  }
}
