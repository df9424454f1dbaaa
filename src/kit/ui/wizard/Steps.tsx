import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { fill } from '../../text/format';
import styles from './Wizard.module.scss';

/** Where in a chain of steps one is: all in a row, and the present one as a heading that takes the focus when it is reached, and when work in it is done. */
export const Steps: React.FC<{ names: readonly string[]; at: number; busy: boolean }> = ({ names, at, busy }) => {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const first = React.useRef(true);
  React.useEffect(() => {
    if (!first.current && !busy) heading.current?.focus();
    first.current = false;
  }, [at, busy]);
  return (
    <>
      <ol className={styles.steps} aria-hidden="true">
        {names.map((name, index) => (
          <li key={name} className={`${styles.step} ${index === at ? styles.present : index < at ? styles.past : ''}`}>
            <span className={styles.number}>{index + 1}</span> {name}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>{fill(strings.ImportStepOf, at + 1, names.length, names[at])}</h2>
    </>
  );
};

/** Work that goes on, with its share where it is known, and the way to end it. */
export const Working: React.FC<{ text: string; share: number | undefined; onCancel(): void }> = ({ text, share, onCancel }) => (
  <div className={styles.working}>
    <ProgressIndicator label={text} percentComplete={share} progressHidden={false} />
    <DefaultButton text={strings.Cancel} onClick={onCancel} />
  </div>
);
