import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Shimmer } from '@fluentui/react/lib/Shimmer';

/** What stands where rows will come: nothing jumps when they do. */
export const Loading: React.FC<{ rows?: number }> = ({ rows = 5 }) => (
  <div role="status" aria-label={strings.Loading} style={{ padding: '16px 0', maxWidth: 960 }}>
    {Array.from({ length: rows }, (_, index) => (
      <Shimmer key={index} width={`${90 - index * 9}%`} styles={{ root: { marginBottom: 16 } }} />
    ))}
  </div>
);
