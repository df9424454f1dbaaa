import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Icon } from '@fluentui/react/lib/Icon';
import { fill } from '../../../../kit/text/format';
import { useLink, useRoute } from '../../../../kit/ui/router';
import type { Measure } from '../../lists';
import { AttentionBadge, StatusBadge } from '../../StatusBadge';
import { useMore } from '../useMore';
import rows from '../../../../kit/ui/rows.module.scss';
import styles from './Board.module.scss';

/** Cards of a column at first. */
const step = 20;

interface CardProps {
  measure: Measure;
  today: string;
  canMove: boolean;
  focus: boolean;
  onMenu(measure: Measure, target: HTMLElement): void;
  onDrag(measure: Measure | undefined): void;
}

const Card: React.FC<CardProps> = ({ measure, today, canMove, focus, onMenu, onDrag }) => {
  const link = useLink();
  const { query } = useRoute();
  const button = React.useRef<HTMLButtonElement>(null);
  // Whoever moved it goes with it.
  React.useEffect(() => { if (focus) button.current?.focus(); }, [focus]);
  return (
    <li
      className={styles.card} draggable={canMove} onDragEnd={() => onDrag(undefined)}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', measure.Title);
        onDrag(measure);
      }}
    >
      <a className={rows.title} draggable={false} {...link({ path: `plan/${measure.id}`, query })}>{measure.Title}</a>
      <div className={rows.about}>
        {[measure.Owner?.title ?? strings.NoOwner, measure.Department?.title].filter(Boolean).join(' · ')}{measure.EndDate && <> · <span className={styles.date}>{measure.EndDate}</span></>}
      </div>
      <div className={styles.foot}>
        <AttentionBadge measure={measure} today={today} />
        {canMove && (
          <button
            ref={button} type="button" className={styles.move} aria-haspopup="menu" aria-label={fill(strings.BoardMove, measure.Title)}
            onClick={event => onMenu(measure, event.currentTarget)}
          >
            {strings.BoardMoveShort} <Icon iconName="ChevronDown" className={styles.chevron} aria-hidden />
          </button>
        )}
      </div>
    </li>
  );
};

interface Props extends Omit<CardProps, 'measure' | 'focus'> {
  status: string;
  items: readonly Measure[];
  focus: number | undefined;
  /** Where what is dragged may be dropped here. */
  onDrop: (() => void) | undefined;
}

/** One status: its measures, and the place where others are dropped. */
export const BoardColumn: React.FC<Props> = ({ status, items, focus, onDrop, ...card }) => {
  const id = React.useMemo(() => `tn-board-${Math.random().toString(36).slice(2)}`, []);
  const [over, setOver] = React.useState(false);
  const { items: shown, more } = useMore(items, step);
  return (
    <section
      className={`${styles.column} ${over && onDrop ? styles.over : ''}`} aria-labelledby={id}
      onDragOver={event => {
        if (!onDrop) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={event => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); }}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        onDrop?.();
      }}
    >
      <h2 id={id} className={styles.name}><StatusBadge status={status} /> <span className={styles.count}>{items.length}</span></h2>
      {items.length === 0 ? <p className={rows.about}>{strings.BoardEmpty}</p> : (
        <ul className={styles.cards}>
          {shown.map(measure => <Card key={measure.id} measure={measure} focus={focus === measure.id} {...card} />)}
        </ul>
      )}
      {more}
    </section>
  );
};
