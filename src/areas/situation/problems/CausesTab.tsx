import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { RemoveDialog } from '../../../kit/forms/Removal';
import { may, storeOf, useRefresh, useSite } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import type { Look } from '../../../kit/ui/Badge';
import { Loading } from '../../../kit/ui/Loading';
import { Section } from '../../../kit/ui/Section';
import { causeSides, causes as causeList } from '../lists';
import type { Cause, CauseSide, Evidence, Problem } from '../lists';
import { CauseForm } from './CauseForm';
import styles from './Causes.module.scss';
import { FormTitle, ItemActions, useFocusBack } from './Parts';
import { causeNumber, evidenceNumber } from './picture';
import parts from './Problems.module.scss';
import { removeCause } from './store';
import { sideText, strengthText } from './texts';
import { Triangle } from './Triangle';
import { triangleOf } from './tree';
import type { CauseNode } from './tree';

const strengthLooks: Record<string, Look> = {
  'Svagt stöd': { icon: 'CircleRing', tone: 'calm' }, 'Visst stöd': { icon: 'CircleHalfFull', tone: 'accent' }, 'Starkt stöd': { icon: 'SkypeCircleCheck', tone: 'good' }
};

const questions: Record<CauseSide, () => string> = {
  'Situation': () => strings.CauseSituationHint, 'Utsatthet': () => strings.CauseExposureHint, 'Gärningsperson': () => strings.CauseOffenderHint
};

interface Handling { all: readonly Cause[]; canEdit: boolean; canRemove: boolean; onChange(cause: Cause): void; onRemove(cause: Cause): void; }

const Node: React.FC<Handling & { node: CauseNode<Cause>; follows: boolean }> = ({ node: { cause, children }, follows, ...handling }) => {
  const { all, canEdit, canRemove, onChange, onRemove } = handling;
  const number = causeNumber(cause.id);
  // What it follows from may lie on another side of the triangle.
  const elsewhere = follows ? undefined : all.find(({ id }) => id === cause.ParentCause);
  return (
    <li className={styles.cause}>
      {follows && <div className={parts.about}>{strings.CauseLeadsTo}</div>}
      <div className={parts.head}>
        <div className={parts.name}>{cause.Title}</div>
        {canEdit && <ItemActions name={`${number} ${cause.Title}`} canRemove={canRemove} onChange={() => onChange(cause)} onRemove={() => onRemove(cause)} />}
      </div>
      {cause.Grounds && <p className={parts.text}>{cause.Grounds}</p>}
      <div className={styles.facts}>
        <span className={parts.about}>{number}</span>
        {cause.Strength && <Badge {...strengthLooks[cause.Strength] ?? strengthLooks['Svagt stöd']} text={strengthText(cause.Strength)} />}
        <span className={parts.about}>{cause.Evidence ? fill(strings.CauseRestsOn, evidenceNumber(cause.Evidence.id), cause.Evidence.title) : strings.CauseRestsOnNothing}</span>
        {elsewhere && <span className={parts.about}>{fill(strings.CauseFollows, causeNumber(elsewhere.id), elsewhere.Title)}</span>}
      </div>
      {children.length > 0 && <ul className={styles.children}>{children.map(child => <Node key={child.cause.id} {...handling} node={child} follows />)}</ul>}
    </li>
  );
};

interface Props { problem: Problem; evidence: Evidence[] | undefined; causes: Cause[] | undefined; }

/** Orsaksanalys: the three sides of brottstriangeln, on each its causes as a tree (domain.md §2). */
export const CausesTab: React.FC<Props> = ({ problem, evidence = [], causes }) => {
  const site = useSite();
  const refresh = useRefresh();
  const [open, setOpen] = React.useState<{ item: Cause | undefined; side: CauseSide }>();
  const [removing, setRemoving] = React.useState<Cause>();
  const list = useFocusBack(open !== undefined);
  if (!causes) return <Loading rows={4} />;
  const close = (): void => setOpen(undefined);
  if (open) {
    return (
      <div className={parts.part}>
        <FormTitle>{open.item ? fill(strings.CauseChange, causeNumber(open.item.id)) : fill(strings.CauseNew, sideText(open.side))}</FormTitle>
        <CauseForm problem={{ id: problem.id, title: problem.Title }} item={open.item} side={open.side} all={causes} evidence={evidence} onSaved={close} onCancel={close} />
      </div>
    );
  }
  const sides = triangleOf(causes);
  const handling: Handling = {
    all: causes, canEdit: may(site.access, causeList, 'edit'), canRemove: may(site.access, causeList, 'remove'),
    onChange: item => setOpen({ item, side: causeSides.find(side => side === item.Side) ?? 'Situation' }), onRemove: setRemoving
  };
  return (
    <div ref={list}>
      <Triangle counts={sides.flatMap(({ side, own }) => side ? [{ side, count: own.length }] : [])} />
      {causes.length === 0 && <p>{strings.CausesEmpty}</p>}
      {sides.map(({ side, own, roots }) => (
        <Section
          key={side ?? ''} title={`${sideText(side)} (${own.length})`}
          aside={side && may(site.access, causeList, 'add') && (
            <ActionButton iconProps={{ iconName: 'Add' }} text={strings.CauseAdd} ariaLabel={fill(strings.CauseAddTo, sideText(side))} onClick={() => setOpen({ item: undefined, side })} />
          )}
        >
          {side && own.length === 0 && <p className={parts.about}>{questions[side]()}</p>}
          {roots.length > 0 && <ul className={parts.list}>{roots.map(node => <Node key={node.cause.id} {...handling} node={node} follows={false} />)}</ul>}
        </Section>
      ))}
      {removing && (
        <RemoveDialog
          title={fill(strings.CauseRemove, causeNumber(removing.id))} text={fill(strings.CauseRemoveAsk, removing.Title)} onClose={() => setRemoving(undefined)}
          remove={async () => {
            await removeCause(storeOf(site, causeList), causes, removing);
            await refresh(causeList);
          }}
        />
      )}
    </div>
  );
};
