import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Badge } from '../../kit/ui/Badge';
import type { Look } from '../../kit/ui/Badge';
import { useFollowUpMonths } from './followUpMonths';
import type { Measure, Status } from './lists';
import { attention } from './model';

const texts: Record<Status, () => string> = {
  'Ej påbörjad': () => strings.StatusNotStarted,
  'Pågår': () => strings.StatusOngoing,
  'Genomförd': () => strings.StatusDone,
  'Pausad': () => strings.StatusPaused,
  'Avbruten': () => strings.StatusStopped
};

/** A status in the user's language; a word that someone added in the list itself is shown as it stands. */
export function statusText(status: string | undefined): string {
  if (!status) return strings.StatusNone;
  return texts[status as Status]?.() ?? status;
}

const looks: Record<string, Look> = {
  'Ej påbörjad': { icon: 'CircleRing', tone: 'calm' },
  'Pågår': { icon: 'CircleHalfFull', tone: 'accent' },
  'Genomförd': { icon: 'SkypeCircleCheck', tone: 'good' },
  'Pausad': { icon: 'CirclePause', tone: 'warn' },
  'Avbruten': { icon: 'Blocked', tone: 'bad' }
};

/** The status of a measure. */
export const StatusBadge: React.FC<{ status: string | undefined }> = ({ status }) =>
  <Badge {...looks[status ?? ''] ?? looks['Ej påbörjad']} text={statusText(status)} />;

/** What a measure asks of its owner, if anything: late, or no follow-up. */
export const AttentionBadge: React.FC<{ measure: Measure; today: string }> = ({ measure, today }) => {
  const asked = attention(measure, today, useFollowUpMonths());
  if (asked === 'none') return null;
  return asked === 'late' ? <Badge icon="Warning" tone="bad" text={strings.Late} /> : <Badge icon="Clock" tone="warn" text={strings.Silent} />;
};
