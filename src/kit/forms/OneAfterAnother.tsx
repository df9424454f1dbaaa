import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../text/format';
import styles from './OneAfterAnother.module.scss';

interface Saved { id: number; Title: string; }

/** Items entered one after the other: each that is saved is told, and the keyboard goes on where the next one begins. */
export function OneAfterAnother<T extends Saved>({ children }: { children(last: T | undefined, onSaved: (item: T) => void): React.ReactNode }): React.ReactElement {
  const [saved, setSaved] = React.useState<T[]>([]);
  const place = React.useRef<HTMLDivElement>(null);
  const last = saved[saved.length - 1];
  React.useEffect(() => {
    if (last) place.current?.querySelector('input')?.focus();
  }, [last?.id]);
  return (
    <div ref={place} className={styles.line}>
      <React.Fragment key={saved.length}>{children(last, item => setSaved([...saved, item]))}</React.Fragment>
      <div aria-live="polite" className={styles.said}>{last && fill(strings.EventSaved, last.Title)}</div>
    </div>
  );
}
