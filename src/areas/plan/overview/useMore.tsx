import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { fill } from '../../../kit/text/format';

/** The first rows of many, and a button for the next ones: a page of hundreds stands at once. */
export function useMore<T>(items: readonly T[], step: number): { items: readonly T[]; more: React.ReactElement | null } {
  const [most, setMost] = React.useState(step);
  const left = items.length - most;
  return {
    items: left > 0 ? items.slice(0, most) : items,
    more: left > 0 ? (
      <ActionButton iconProps={{ iconName: 'ChevronDown' }} onClick={() => setMost(most + step)}>
        {fill(strings.OverviewMore, Math.min(step, left), left)}
      </ActionButton>
    ) : null
  };
}
