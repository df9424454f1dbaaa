import * as React from 'react';
import type { Measure } from '../../lists';
import { MeasureRows } from '../../mine/MeasureRow';
import { inGroup } from '../groups';
import type { Grouped } from '../groups';
import { useMore } from '../useMore';
import styles from '../Overview.module.scss';

/** A row holds a form, and is heavier than it looks. */
const step = 25;

/** The table where there is no room for one: rows under the names of their groups. */
export const MeasureLists: React.FC<{ shown: Grouped }> = ({ shown }) => {
  const { items, more } = useMore<Measure>(shown.items, step);
  const parts = shown.groups.length === 0 ? [{ key: 'all', name: '', own: items }]
    : shown.groups.map(group => ({ key: group.key, name: `${group.name} (${group.count})`, own: inGroup(items, group) }));
  return (
    <>
      {parts.filter(({ own }) => own.length > 0).map(({ key, name, own }) => (
        <section key={key} aria-label={name || undefined}>
          {name && <h2 className={styles.groupName}>{name}</h2>}
          <MeasureRows items={own} showOwner />
        </section>
      ))}
      {more}
    </>
  );
};
