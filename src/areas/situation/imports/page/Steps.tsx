import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { fill } from '../../../../kit/text/format';
import styles from './imports.module.scss';

export const steps = ['choose', 'layout', 'preview', 'run', 'done'] as const;
export type Step = typeof steps[number];
/** How the figures come: from files, fetched, or written in. */
export type Way = 'file' | 'live' | 'manual';

const names: Record<Step, () => string> = {
  choose: () => strings.ImportStepChoose, layout: () => strings.ImportStepLayout, preview: () => strings.ImportStepPreview, run: () => strings.ImportStepRun, done: () => strings.ImportStepDone
};

const firstNames: Record<Way, () => string> = { file: () => strings.ImportStepChoose, live: () => strings.ImportStepFetch, manual: () => strings.ImportStepWrite };

/** Where in the import one is: all steps in a row, and the present one as a heading that takes the focus when it is reached, and when work in it is done. */
export const Steps: React.FC<{ step: Step; way: Way; busy: boolean }> = ({ step, way, busy }) => {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const first = React.useRef(true);
  React.useEffect(() => {
    if (!first.current && !busy) heading.current?.focus();
    first.current = false;
  }, [step, busy]);
  // What is written in has no layout to be asked about.
  const shown: readonly Step[] = way === 'manual' ? steps.filter(name => name !== 'layout') : steps;
  const at = shown.indexOf(step);
  const nameOf = (name: Step): string => name === 'choose' ? firstNames[way]() : names[name]();
  return (
    <>
      <ol className={styles.steps} aria-hidden="true">
        {shown.map((name, index) => (
          <li key={name} className={`${styles.step} ${index === at ? styles.present : index < at ? styles.past : ''}`}>
            <span className={styles.number}>{index + 1}</span> {nameOf(name)}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>{fill(strings.ImportStepOf, at + 1, shown.length, nameOf(step))}</h2>
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
