import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../kit/text/format';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../kit/ui/ListPage';
import { useNarrow } from '../../kit/ui/useNarrow';
import { agreementStates, agreements, categories, partners } from './lists';
import { PartnerRows, PartnerTable } from './PartnerTable';
import { Standings } from './Standings';
import { categoryText, stateText } from './texts';
import { useCooperationPage } from './useCooperationPage';
import type { CooperationPageState } from './useCooperationPage';

const PartnerPanel = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'cooperationPanel' */ './CooperationPanel')).PartnerPanel }));
const AgreementPanel = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'cooperationPanel' */ './CooperationPanel')).AgreementPanel }));

const Filters: React.FC<{ state: CooperationPageState }> = ({ state }) => {
  const { filter, setQuery } = state;
  return (
    <>
      <FilterDropdown
        label={strings.Category} value={filter.category ?? ''} onChange={category => setQuery({ category })}
        options={[{ key: '', text: strings.All }, ...categories.map(key => ({ key, text: categoryText(key) }))]}
      />
      <FilterDropdown
        label={strings.AgreementState} value={filter.state ?? ''} onChange={wanted => setQuery({ state: wanted })}
        options={[
          { key: '', text: strings.All }, { key: 'expiring', text: strings.AgreementExpiring }, { key: 'none', text: strings.NoAgreement },
          ...agreementStates.map(key => ({ key, text: stateText(key) }))
        ]}
      />
      <FilterSearch label={strings.SearchPartners} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
    </>
  );
};

const Open: React.FC<{ state: CooperationPageState }> = ({ state }) => {
  const { open, close, show } = state;
  if (!open) return null;
  const id = open.id === 'new' ? undefined : open.id;
  return (
    <React.Suspense fallback={null}>
      {open.kind === 'partner'
        ? <PartnerPanel id={id} onClose={close} onSaved={saved => id === undefined ? show('partner', saved.id) : close()} />
        : <AgreementPanel id={id} all={state.partners} partner={open.partner} onClose={close} onSaved={close} />}
    </React.Suspense>
  );
};

/** Cooperation (P5, P8, P9; 9 §): partners and agreements by category and state. */
const CooperationPage: React.FC = () => {
  const narrow = useNarrow();
  const state = useCooperationPage();
  const { rows, counts, canAdd, keyActorsWithout: without } = state;
  const add = canAdd ? [
    { key: 'partner', text: strings.NewPartner, iconProps: { iconName: 'Add' }, onClick: () => state.show('partner', 'new') },
    { key: 'agreement', text: strings.NewAgreement, iconProps: { iconName: 'Add' }, onClick: () => state.show('agreement', 'new') }
  ] : [];
  return (
    <ListPage
      title={strings.CooperationTitle} subtitle={counts && fill(strings.CooperationSummary, counts.partners, counts.inForce, counts.expiring)}
      commandsLabel={strings.CooperationCommands} commands={add} filters={<Filters state={state} />} error={state.error} loading={!rows} refresh={state.refresh}
      lists={[{ definition: partners, text: strings.OpenPartners }, { definition: agreements, text: strings.OpenAgreements }]}
      summary={state.standings && (
        <>
          <Standings standings={state.standings} noActor={state.noActor} />
          {without.length > 0 && (
            <MessageBar messageBarType={MessageBarType.warning} isMultiline>
              {fill(strings.KeyActorsWithout, without.map(partner => partner.Title).join(', '))}
            </MessageBar>
          )}
        </>
      )}
    >
      {rows?.length === 0 && (
        <EmptyPage text={state.partners.length === 0 ? strings.CooperationEmpty : strings.NothingMatchesFilter}>
          {state.partners.length === 0 && canAdd && <PrimaryButton text={strings.NewPartner} onClick={() => state.show('partner', 'new')} />}
        </EmptyPage>
      )}
      {rows && rows.length > 0 && (narrow ? <PartnerRows rows={rows} /> : <PartnerTable state={state} rows={rows} />)}
      <Open state={state} />
    </ListPage>
  );
};

export default CooperationPage;
