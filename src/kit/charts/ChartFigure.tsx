import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { inks } from './ink';
import type { Scheme } from './ink';
import styles from './charts.module.scss';

export interface ChartFigureProps {
  id: string;
  caption: string;
  description: string;
  note: string;
  scheme: Scheme;
  /** The figures as a table, if they are not one already. */
  table?: React.ReactNode;
  /** Makes the picture; absent where there is nothing to copy. */
  copy?(): Promise<'copied' | 'saved'>;
}

/** What every chart has around it: caption, what may be done with it, source and caveat. */
export const ChartFigure: React.FC<ChartFigureProps> = ({ id, caption, description, note, scheme, table, copy, children }) => {
  const [asTable, setAsTable] = React.useState(false);
  const [told, setTold] = React.useState('');
  const copyNow = (): void => {
    setTold('');
    copy?.().then(
      where => setTold(where === 'copied' ? strings.ChartCopied : strings.ChartSaved),
      () => setTold(strings.ChartCopyFailed)
    );
  };
  return (
    <figure className={styles.figure} style={inks(scheme) as React.CSSProperties} aria-labelledby={`${id}-caption`} aria-describedby={`${id}-description`}>
      <figcaption id={`${id}-caption`} className={styles.caption}>{caption}</figcaption>
      <p id={`${id}-description`} className={styles.hidden}>{description}</p>
      {asTable && table ? table : children}
      {note && <p className={styles.note}>{note}</p>}
      <div className={styles.actions}>
        {table && (
          <ActionButton iconProps={{ iconName: asTable ? 'BarChart4' : 'Table' }} onClick={() => setAsTable(!asTable)}>
            {asTable ? strings.ChartAsChart : strings.ChartAsTable}
          </ActionButton>
        )}
        {copy && <ActionButton iconProps={{ iconName: 'Copy' }} onClick={copyNow}>{strings.ChartCopy}</ActionButton>}
        <span role="status" className={styles.told}>{told}</span>
      </div>
    </figure>
  );
};
