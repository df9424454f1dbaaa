import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../../kit/text/format';
import { Badge } from '../../kit/ui/Badge';
import type { Decided } from '../decisions';
import type { DecisionView } from './model';

/** How the case stands by its decision, in words: decided, refused, changed since, or not decided (P41). */
export const DecisionBadge: React.FC<{ view: DecisionView; decided: Decided }> = ({ view, decided: { standing } }) => {
  const title = standing.kind === 'undecided' ? '' : standing.decision.Title;
  switch (view) {
    case 'decided': return <Badge icon="SkypeCircleCheck" tone="good" text={fill(strings.DecidedBy, title)} />;
    case 'refused': return <Badge icon="Blocked2" tone="calm" text={fill(strings.RefusedBy, title)} />;
    case 'changed': return <Badge icon="Warning" tone="bad" text={strings.ChangedSinceDecision} />;
    case 'missing': return <Badge icon="Warning" tone="bad" text={strings.NotDecided} />;
    default: return null;
  }
};
