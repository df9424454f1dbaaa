import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { RemoveDialog } from '../../../kit/forms/Removal';
import { may, pagePath, storeOf, useRefresh, useSite } from '../../../kit/lists';
import { fill, longDate } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink } from '../../../kit/ui/router';
import { reports } from '../../reports';
import { causes as causeList, evidence as evidenceList } from '../lists';
import type { Cause, Evidence, Problem } from '../lists';
import { EvidenceForm } from './EvidenceForm';
import { byKind, originOf, originText } from './evidence';
import { isThin, kindsOf } from './model';
import { FormTitle, ItemActions, useFocusBack } from './Parts';
import { causeNumber, evidenceNumber } from './picture';
import styles from './Problems.module.scss';
import { removeEvidence } from './store';
import { kindText } from './texts';

/** Leads to where evidence comes from: a page of the app, a file, or a place on the web. */
const OriginLink: React.FC<{ item: Evidence }> = ({ item }) => {
  const link = useLink();
  const { path } = useSite();
  const origin = originOf(item);
  const text = originText(item);
  if (!origin || !text) return <>{text}</>;
  if (origin.kind === 'route') return <Link {...link({ path: origin.path, query: origin.query })}>{text}</Link>;
  const href = origin.kind === 'web' ? origin.url : `${path}/${pagePath(reports, 'DispForm')}?ID=${origin.id}`;
  return <Link href={href} target="_blank" rel="noreferrer">{text}</Link>;
};

interface Props { problem: Problem; evidence: Evidence[] | undefined; causes: Cause[] | undefined; }

const Item: React.FC<{ item: Evidence; causes: readonly Cause[]; onChange?: () => void; onRemove(): void; canRemove: boolean }> = props => {
  const { item, causes, onChange, onRemove, canRemove } = props;
  const language = useLanguage();
  const resting = causes.filter(({ Evidence: ground }) => ground?.id === item.id).map(({ id }) => causeNumber(id));
  const number = evidenceNumber(item.id);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <div className={styles.about}>{[number, kindText(item.Kind), longDate(item.EvidenceDate, language)].filter(Boolean).join(' · ')}</div>
          <div className={styles.name}>{item.Title}</div>
        </div>
        {onChange && <ItemActions name={`${number} ${item.Title}`} canRemove={canRemove} onChange={onChange} onRemove={onRemove} />}
      </div>
      <div><OriginLink item={item} /></div>
      {resting.length > 0 && <div className={styles.about}>{fill(strings.EvidenceCarries, resting.join(', '))}</div>}
    </li>
  );
};

/** What shows that the problem is there (P32): at least two kinds, each leading to where it comes from. */
export const EvidenceTab: React.FC<Props> = ({ problem, evidence, causes = [] }) => {
  const site = useSite();
  const refresh = useRefresh();
  const [open, setOpen] = React.useState<Evidence | 'new'>();
  const [removing, setRemoving] = React.useState<Evidence>();
  const canAdd = may(site.access, evidenceList, 'add');
  const canEdit = may(site.access, evidenceList, 'edit');
  const close = (): void => setOpen(undefined);
  const reference = { id: problem.id, title: problem.Title };
  const list = useFocusBack(open !== undefined);
  if (!evidence) return <Loading rows={3} />;
  if (open) {
    return (
      <div className={styles.part}>
        <FormTitle>{open === 'new' ? strings.EvidenceNew : fill(strings.EvidenceChange, evidenceNumber(open.id))}</FormTitle>
        <EvidenceForm problem={reference} item={open === 'new' ? undefined : open} onSaved={close} onCancel={close} />
      </div>
    );
  }
  const kinds = kindsOf(evidence).map(kindText).join(', ');
  return (
    <div ref={list} className={styles.part}>
      {isThin(evidence)
        ? <MessageBar messageBarType={MessageBarType.warning} isMultiline>{evidence.length === 0 ? strings.EvidenceEmpty : fill(strings.EvidenceThin, kinds)}</MessageBar>
        : <p className={styles.text}>{fill(strings.EvidenceEnough, kindsOf(evidence).length, kinds)}</p>}
      {canAdd && <div><DefaultButton text={strings.EvidenceNew} iconProps={{ iconName: 'Add' }} onClick={() => setOpen('new')} /></div>}
      {evidence.length > 0 && (
        <ul className={styles.list} aria-label={strings.ProblemTabEvidence}>
          {byKind(evidence).map(item => (
            <Item
              key={item.id} item={item} causes={causes} canRemove={may(site.access, evidenceList, 'remove')} onChange={canEdit ? () => setOpen(item) : undefined}
              onRemove={() => setRemoving(item)}
            />
          ))}
        </ul>
      )}
      {removing && (
        <RemoveDialog
          title={fill(strings.EvidenceRemove, evidenceNumber(removing.id))} text={fill(strings.EvidenceRemoveAsk, removing.Title)} onClose={() => setRemoving(undefined)}
          remove={async () => {
            await removeEvidence({ evidence: storeOf(site, evidenceList), causes: storeOf(site, causeList) }, causes, removing);
            await refresh(evidenceList, causeList);
          }}
        />
      )}
    </div>
  );
};
