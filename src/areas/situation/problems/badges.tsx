import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import type { Look } from '../../../kit/ui/Badge';
import type { Evidence, Problem } from '../lists';
import { answersNow, isThin, kindsOf, lacksDecision } from './model';
import type { Answer } from './answer';
import type { Standing } from './model';
import { kindText } from './texts';

const good: Look = { icon: 'SkypeCircleCheck', tone: 'good' };
const calm: Look = { icon: 'CircleRing', tone: 'calm' };
const warn: Look = { icon: 'Warning', tone: 'warn' };

const standingTexts: Record<Exclude<Standing, 'measures'>, () => string> = {
  no: () => strings.ProblemNoMeasure, contradicts: () => strings.ProblemContradicts, promised: () => strings.ProblemPromised,
  earlier: () => strings.ProblemEarlier, none: () => strings.ProblemNoDecision
};

/** How a problem is answered (P2). */
export const StandingBadge: React.FC<{ problem: Pick<Problem, 'Priority'>; standing: Standing; answers: readonly Answer[]; year: number }> = props => {
  const { problem, standing, answers, year } = props;
  if (standing === 'measures') {
    const count = answersNow(answers, year).length;
    return <Badge {...good} text={count === 1 ? strings.ProblemAnsweredOne : fill(strings.ProblemAnswered, count)} />;
  }
  const look = standing === 'no' ? good : standing === 'contradicts' || lacksDecision(problem, standing) ? warn : calm;
  return <Badge {...look} text={standingTexts[standing]()} />;
};

/** What a problem rests on: at least two kinds of evidence, or a warning (P32). */
export const EvidenceBadge: React.FC<{ evidence: readonly Pick<Evidence, 'Kind'>[] }> = ({ evidence }) => {
  if (evidence.length === 0) return <Badge {...warn} text={strings.ProblemEvidenceNone} />;
  const kinds = kindsOf(evidence).map(kindText).join(', ');
  return isThin(evidence)
    ? <Badge {...warn} text={fill(strings.ProblemEvidenceThin, evidence.length, kinds)} /> : <Badge {...good} text={fill(strings.ProblemEvidenceCounted, evidence.length, kinds)} />;
};
