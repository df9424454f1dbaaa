import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { IconButton } from '@fluentui/react/lib/Button';
import { fill } from '../../../kit/text/format';
import styles from './Problems.module.scss';

/** The heading of a form that takes a list's place: it takes the focus too, so that the form is read from its beginning. */
export const FormTitle: React.FC = ({ children }) => {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return <h2 ref={heading} tabIndex={-1} className={styles.heading}>{children}</h2>;
};

/** Where a list stands again after its form was closed: the focus goes to its first button. */
export function useFocusBack(open: boolean): React.RefObject<HTMLDivElement> {
  const list = React.useRef<HTMLDivElement>(null);
  const before = React.useRef(open);
  React.useEffect(() => {
    if (before.current && !open) list.current?.querySelector('button')?.focus();
    before.current = open;
  }, [open]);
  return list;
}

/** Changes or removes one of several; each button says which one. */
export const ItemActions: React.FC<{ name: string; canRemove: boolean; onChange(): void; onRemove(): void }> = ({ name, canRemove, onChange, onRemove }) => (
  <span className={styles.actions}>
    <IconButton iconProps={{ iconName: 'Edit' }} title={strings.Change} ariaLabel={fill(strings.ProblemChangeNamed, name)} onClick={onChange} />
    {canRemove && <IconButton iconProps={{ iconName: 'Delete' }} title={strings.Remove} ariaLabel={fill(strings.RemoveNamed, name)} onClick={onRemove} />}
  </span>
);
