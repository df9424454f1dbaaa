import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Icon } from '@fluentui/react/lib/Icon';
import { fill } from '../../kit/text/format';
import type { Gate, Lack } from './model';
import { gateText, lackText } from './texts';
import styles from './Gates.module.scss';

const Mark: React.FC<{ holds: boolean }> = ({ holds }) =>
  <Icon iconName={holds ? 'CheckMark' : 'Cancel'} className={holds ? styles.good : styles.open} aria-hidden />;

/** The four gates of a case in a row: a mark and words for each. */
export const GateMarks: React.FC<{ gates: readonly Gate[] }> = ({ gates }) => (
  <ul className={styles.marks} aria-label={strings.Gates}>
    {gates.map(gate => (
      <li key={gate.name} className={styles.mark}>
        <Mark holds={gate.holds} />
        <span>{fill(gate.holds ? strings.GateHolds : strings.GateLacks, gateText(gate.name))}</span>
      </li>
    ))}
  </ul>
);

/** What is missing, in sentences. */
export const Lacks: React.FC<{ lacks: readonly Lack[] }> = ({ lacks }) => (
  <ul className={styles.lacks}>
    {lacks.map(lack => <li key={lack}>{lackText(lack)}</li>)}
  </ul>
);

/** A gate as a section of the form: its number and name, whether it holds, what is missing, and its fields. */
export const GateSection: React.FC<{ gate: Gate; number: number; title: string }> = ({ gate, number, title, children }) => (
  <section className={styles.gate} aria-labelledby={`tn-gate-${gate.name}`}>
    <div className={styles.head}>
      <h2 id={`tn-gate-${gate.name}`} className={styles.title}>{fill(strings.GateTitle, number, title)}</h2>
      <span className={styles.mark} aria-live="polite">
        <Mark holds={gate.holds} />
        <span>{gate.holds ? strings.GateIsMet : strings.GateIsOpen}</span>
      </span>
    </div>
    {gate.lacks.length > 0 && <Lacks lacks={gate.lacks} />}
    {children}
  </section>
);
