import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { may, useItem, useSite } from '../../kit/lists';
import type { ListDefinition, Reference } from '../../kit/lists';
import { longDate } from '../../kit/text/format';
import { Details } from '../../kit/ui/Details';
import { History } from '../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../kit/ui/ItemPanel';
import { useLanguage } from '../../kit/ui/language';
import { AgreementForm } from './AgreementForm';
import { agreements, partners } from './lists';
import type { Agreement, Partner } from './lists';
import { PartnerForm } from './PartnerForm';
import { categoryText, stateText } from './texts';

const Tabs: React.FC<{ definition: ListDefinition; item: { id: number; etag: string } }> = ({ definition, item, children }) => (
  <>
    <Pivot overflowBehavior="menu">
      <PivotItem itemKey="details" headerText={strings.TabDetails}>{children}</PivotItem>
      <PivotItem itemKey="history" headerText={strings.TabHistory}>
        <History definition={definition} id={item.id} etag={item.etag} />
      </PivotItem>
    </Pivot>
    <NativeLink definition={definition} id={item.id} />
  </>
);

const PartnerDetails: React.FC<{ partner: Partner }> = ({ partner }) => (
  <Details rows={[
    [strings.Category, categoryText(partner.Category)], [strings.KeyActor, partner.KeyActor && strings.Yes],
    [strings.ContactFunction, partner.ContactFunction], [strings.NoteField, partner.Note], [strings.PartnerEnded, partner.Ended && strings.Yes]
  ]} />
);

const AgreementDetails: React.FC<{ agreement: Agreement }> = ({ agreement }) => {
  const language = useLanguage();
  const day = (date: string | undefined): string => longDate(date, language);
  const link = agreement.Document;
  return (
    <Details rows={[
      [strings.Partner, agreement.Partner?.title], [strings.AgreementState, stateText(agreement.State)],
      [strings.AskedDate, day(agreement.AskedDate)], [strings.AnswerNote, agreement.AnswerNote],
      [strings.Purposes, agreement.Purposes], [strings.Areas, agreement.Areas], [strings.SignedDate, day(agreement.SignedDate)],
      [strings.ValidFrom, day(agreement.ValidFrom)], [strings.ValidTo, day(agreement.ValidTo)], [strings.NextReview, day(agreement.NextReview)],
      [strings.Dnr, agreement.Dnr], [strings.Document, link && <Link href={link.url} target="_blank">{link.text || link.url}</Link>]
    ]} />
  );
};

interface PartnerPanelProps { id: number | undefined; onClose(): void; onSaved(partner: Partner): void; }

/** One partner beside the page. */
export const PartnerPanel: React.FC<PartnerPanelProps> = ({ id, onClose, onSaved }) => {
  const { access } = useSite();
  const { item, missing, error } = useItem(partners, id);
  return (
    <ItemPanel
      title={id === undefined ? strings.NewPartner : item?.Title ?? strings.Partner} error={error} missing={missing ? strings.ItemMissing : undefined}
      ready={id === undefined || item !== undefined} onClose={onClose}
    >
      {id === undefined && <PartnerForm partner={undefined} onSaved={onSaved} onCancel={onClose} />}
      {item && (
        <Tabs definition={partners as unknown as ListDefinition} item={item}>
          {may(access, partners, 'edit') ? <PartnerForm partner={item} onSaved={onSaved} onCancel={onClose} /> : <PartnerDetails partner={item} />}
        </Tabs>
      )}
    </ItemPanel>
  );
};

interface AgreementPanelProps {
  id: number | undefined; all: readonly Partner[]; partner: Reference | undefined; onClose(): void; onSaved(agreement: Agreement): void;
}

/** One agreement beside the page. */
export const AgreementPanel: React.FC<AgreementPanelProps> = ({ id, all, partner, onClose, onSaved }) => {
  const { access } = useSite();
  const { item, missing, error } = useItem(agreements, id);
  const form = (agreement: Agreement | undefined): React.ReactElement =>
    <AgreementForm agreement={agreement} partners={all} partner={partner} onSaved={onSaved} onCancel={onClose} />;
  return (
    <ItemPanel
      title={id === undefined ? strings.NewAgreement : item?.Title ?? strings.Agreement} error={error} missing={missing ? strings.ItemMissing : undefined}
      ready={id === undefined || item !== undefined} onClose={onClose}
    >
      {id === undefined && form(undefined)}
      {item && (
        <Tabs definition={agreements as unknown as ListDefinition} item={item}>
          {may(access, agreements, 'edit') ? form(item) : <AgreementDetails agreement={item} />}
        </Tabs>
      )}
    </ItemPanel>
  );
};
