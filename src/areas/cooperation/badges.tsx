import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Badge } from '../../kit/ui/Badge';
import type { Look } from '../../kit/ui/Badge';
import type { Agreement } from './lists';
import { agreementCall } from './model';
import type { CategoryState } from './model';
import { standingText, stateText } from './texts';

const stateLooks: Record<string, Look> = {
  'Tillfrågad': { icon: 'Clock', tone: 'calm' },
  'Under arbete': { icon: 'CircleHalfFull', tone: 'accent' },
  'Tecknad': { icon: 'SkypeCircleCheck', tone: 'good' },
  // Declining is anyone's right (9 §: verka för) and no warning.
  'Avböjd': { icon: 'Blocked2', tone: 'calm' },
  'Upphörd': { icon: 'CircleRing', tone: 'calm' }
};

const standingLooks: Record<CategoryState, Look> = {
  signed: { icon: 'SkypeCircleCheck', tone: 'good' }, attempted: { icon: 'SkypeCircleCheck', tone: 'good' },
  noActor: { icon: 'CircleRing', tone: 'calm' }, waiting: { icon: 'Clock', tone: 'warn' }, none: { icon: 'Warning', tone: 'warn' }
};

/** The state of an agreement, and what it asks for if anything. */
export const AgreementBadges: React.FC<{ agreement: Agreement | undefined; today: string }> = ({ agreement, today }) => {
  if (!agreement) return <>{strings.NoAgreement}</>;
  const call = agreementCall(agreement, today);
  return (
    <>
      <Badge {...stateLooks[agreement.State ?? ''] ?? stateLooks['Upphörd']} text={stateText(agreement.State)} />
      {call === 'expired' && <Badge icon="Warning" tone="bad" text={strings.AgreementExpired} />}
      {call === 'incomplete' && <Badge icon="Warning" tone="warn" text={strings.AgreementIncomplete} />}
      {call === 'expiring' && <Badge icon="Clock" tone="warn" text={strings.AgreementExpiring} />}
    </>
  );
};

/** How one of the policy's categories stands (P8). */
export const StandingBadge: React.FC<{ state: CategoryState }> = ({ state }) => <Badge {...standingLooks[state]} text={standingText(state)} />;
