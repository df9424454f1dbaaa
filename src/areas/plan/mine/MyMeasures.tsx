import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { may, useSite } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { MeasureRows } from './MeasureRow';
import type { Whose } from './model';
import { owedSentence } from './sentences';
import { TakeOn } from './TakeOn';
import type { MineState } from './useMine';
import styles from './MyMeasures.module.scss';

const ChangeTogether = React.lazy(() => import(/* webpackChunkName: 'mineTogether' */ './ChangeTogether'));

const Part: React.FC<{ title: string; Heading: 'h2' | 'h3' }> = ({ title, Heading, children }) => (
  <>
    <Heading className={styles.part}>{title}</Heading>
    {children}
  </>
);

interface Props {
  state: MineState;
  whose: Whose;
  /** Stands right below the page's own heading, and not in a part of it. */
  ownPage?: boolean;
}

/** Mina åtgärder (P22): what is owed in one sentence, late and silent first, each changed in place or several together. */
export const MyMeasures: React.FC<Props> = ({ state, whose, ownPage }) => {
  const language = useLanguage();
  const site = useSite();
  const [together, setTogether] = React.useState(false);
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set());
  const [closed, setClosed] = React.useState(false);
  const { mine, owed, year } = state;
  const ofDepartment = 'department' in whose;
  const Heading = ownPage ? 'h2' : 'h3';
  if (!mine || !owed) return <Loading rows={3} />;
  const all = [...mine.open, ...mine.unowned, ...mine.next];
  const shared = { showOwner: ofDepartment, onChanged: state.keep };
  const selectable = {
    ...shared,
    selection: together ? {
      chosen,
      toggle: (id: number) => setChosen(before => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      })
    } : undefined
  };
  const end = (): void => {
    setTogether(false);
    setChosen(new Set());
  };
  const takeOn = (measure: Measure): React.ReactNode => 'login' in whose && <TakeOn measure={measure} onChanged={state.keep} />;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.owed}>{owedSentence(owed, ofDepartment, language)}</p>
        {all.length > 1 && may(site.access, measures, 'edit') && !together && (
          <ActionButton className={styles.large} iconProps={{ iconName: 'MultiSelect' }} text={strings.MineTogether} onClick={() => setTogether(true)} />
        )}
        <ActionButton className={styles.large} iconProps={{ iconName: 'Refresh' }} text={strings.MineReload} onClick={state.refresh} />
      </div>
      {together && (
        <React.Suspense fallback={<Loading rows={2} />}>
          <ChangeTogether all={all} chosen={all.filter(({ id }) => chosen.has(id))} onChoose={ids => setChosen(new Set(ids))} onClose={end} />
        </React.Suspense>
      )}
      {mine.open.length > 0 && <MeasureRows items={mine.open} label={strings.OwnMeasures} {...selectable} />}
      {mine.unowned.length > 0 && (
        <Part Heading={Heading} title={strings.MineUnowned}><MeasureRows items={mine.unowned} label={strings.MineUnowned} {...selectable} beside={takeOn} /></Part>
      )}
      {mine.next.length > 0 && (
        <Part Heading={Heading} title={fill(strings.MineNext, year + 1)}><MeasureRows items={mine.next} label={fill(strings.MineNext, year + 1)} {...selectable} /></Part>
      )}
      {mine.closed.length > 0 && (
        <>
          <ActionButton
            className={styles.large} iconProps={{ iconName: closed ? 'ChevronDown' : 'ChevronRight' }} aria-expanded={closed}
            text={fill(strings.MineClosed, mine.closed.length)} onClick={() => setClosed(!closed)}
          />
          {closed && <MeasureRows items={mine.closed} label={fill(strings.MineClosed, mine.closed.length)} {...shared} />}
        </>
      )}
    </>
  );
};
