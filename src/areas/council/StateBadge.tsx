import * as React from 'react';
import { Badge } from '../../kit/ui/Badge';
import type { Look } from '../../kit/ui/Badge';
import type { Meeting } from './lists';
import { meetingStateText } from './texts';

const looks: Record<string, Look> = {
  'Planerad': { icon: 'CircleRing', tone: 'calm' },
  'Kallad': { icon: 'Mail', tone: 'accent' },
  'Flyttad': { icon: 'Clock', tone: 'accent' },
  'Genomförd': { icon: 'SkypeCircleCheck', tone: 'good' },
  'Inställd': { icon: 'Blocked', tone: 'bad' }
};

/** How a meeting stands. */
export const StateBadge: React.FC<{ state: Meeting['State'] }> = ({ state }) =>
  <Badge {...looks[state ?? ''] ?? looks.Planerad} text={meetingStateText(state)} />;
