import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { fill, today } from '../../kit/text/format';
import { grouped } from '../../kit/ui/groups';
import { useLink, useRoute } from '../../kit/ui/router';
import styles from '../../kit/ui/rows.module.scss';
import { AgreementBadges } from './badges';
import type { PartnerRow } from './model';
import { categoryText } from './texts';
import type { CooperationPageState } from './useCooperationPage';

const PartnerLink: React.FC<{ row: PartnerRow }> = ({ row: { partner } }) => {
  const link = useLink();
  const { query } = useRoute();
  const about = [partner.KeyActor && strings.KeyActor, partner.ContactFunction, partner.Ended && strings.PartnerEnded].filter(Boolean).join(' · ');
  return (
    <>
      <a className={styles.title} {...link({ path: `cooperation/partner/${partner.id}`, query })}>{partner.Title}</a>
      {about && <div className={styles.about}>{about}</div>}
    </>
  );
};

const AgreementLink: React.FC<{ row: PartnerRow }> = ({ row: { agreement } }) => {
  const link = useLink();
  const { query } = useRoute();
  return agreement ? <a className={styles.title} {...link({ path: `cooperation/agreement/${agreement.id}`, query })}>{agreement.Title}</a> : null;
};

/** Partners with their agreements, category by category. */
export const PartnerTable: React.FC<{ state: CooperationPageState; rows: PartnerRow[] }> = ({ state, rows }) => {
  const now = today();
  const column = (key: string, name: string, minWidth: number, maxWidth: number, onRender: (row: PartnerRow) => React.ReactNode): IColumn =>
    ({ key, name, minWidth, maxWidth, isResizable: true, isMultiline: true, onRender });
  const columns: IColumn[] = [
    { ...column('partner', strings.Partner, 180, 320, row => <PartnerLink row={row} />), isRowHeader: true },
    column('agreement', strings.Agreement, 160, 320, row => <AgreementLink row={row} />),
    column('state', strings.AgreementState, 120, 150, ({ agreement }) =>
      <span className={styles.status}><AgreementBadges agreement={agreement} today={now} /></span>),
    column('validTo', strings.ValidTo, 90, 110, ({ agreement }) => agreement?.ValidTo),
    column('review', strings.NextReview, 120, 140, ({ agreement }) => agreement?.NextReview)
  ];
  return (
    <DetailsList
      items={rows} columns={columns} groups={state.groups.map(group => ({ ...group, name: categoryText(group.name) }))} compact
      selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified} getKey={(row: PartnerRow) => row.key}
      ariaLabelForGrid={strings.CooperationTable} onShouldVirtualize={() => rows.length > 200}
      {...grouped}
    />
  );
};

/** The same as rows, where the page is as narrow as a phone. */
export const PartnerRows: React.FC<{ rows: readonly PartnerRow[] }> = ({ rows }) => {
  const now = today();
  return (
    <ul className={styles.rows}>
      {rows.map(row => (
        <li key={row.key} className={styles.row}>
          <PartnerLink row={row} />
          <div className={styles.about}>{categoryText(row.partner.Category)}</div>
          <AgreementLink row={row} />
          <div className={styles.status}><AgreementBadges agreement={row.agreement} today={now} /></div>
          {row.agreement?.ValidTo && <div className={styles.about}>{fill(strings.ValidToDate, row.agreement.ValidTo)}</div>}
        </li>
      ))}
    </ul>
  );
};
