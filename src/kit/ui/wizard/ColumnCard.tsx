import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { fill } from '../../text/format';
import styles from './Wizard.module.scss';

interface Props<R extends string> {
  /** As it is called where it is spoken of. */
  name: string;
  /** What stands before its name. */
  letter?: string;
  cells: readonly string[];
  roles: readonly { key: R; text: string }[];
  role: R | undefined;
  onChange(role: R | undefined): void;
}

/** One column a card: its heading, its first cells, and what it means. Cards wrap, so that nothing scrolls sideways. */
export function ColumnCard<R extends string>({ name, letter, cells, roles, role, onChange }: Props<R>): React.ReactElement {
  return (
    <li className={styles.column}>
      <div className={styles.columnHead}>{letter && <><span className={styles.letter}>{letter}</span> </>}{name}</div>
      <ul className={styles.cells} aria-label={fill(strings.ImportFirstCells, name)}>
        {(cells.length > 0 ? cells : ['']).map((text, index) => <li key={index}>{text || '–'}</li>)}
      </ul>
      <Dropdown
        ariaLabel={fill(strings.ImportColumnMeans, name)} selectedKey={role ?? ''} options={[{ key: '', text: strings.ImportRoleNone }, ...roles]}
        onChange={(_event, option) => onChange((option?.key || undefined) as R | undefined)}
      />
    </li>
  );
}
