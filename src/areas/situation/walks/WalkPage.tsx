import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MakeDocument } from '../../../kit/documents/MakeDocument';
import { useDocument } from '../../../kit/documents/useDocument';
import { RemovedNote, useRemoval } from '../../../kit/forms/Removal';
import { may, storeOf, useItem, useItems, useSite } from '../../../kit/lists';
import { fill, longDate, today } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { useLanguage } from '../../../kit/ui/language';
import { ListPage } from '../../../kit/ui/ListPage';
import { Loading } from '../../../kit/ui/Loading';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { reports } from '../../reports';
import { settings } from '../../settings';
import { walkObservations, walks } from '../lists';
import type { Walk } from '../lists';
import { countObservations } from './model';
import { NewObservation } from './NewObservation';
import { ObservationRows } from './ObservationRow';
import { observationsOf } from './store';

const WalkPanel = React.lazy(() => import(/* webpackChunkName: 'walkPanel' */ './WalkPanel'));
const ObservationPanel = React.lazy(() => import(/* webpackChunkName: 'walkPanel' */ './ObservationPanel'));

/** The protocol as a Word file, of what stands in the lists when it is asked for. */
const Protocol: React.FC<{ walk: Walk }> = ({ walk }) => {
  const site = useSite();
  const title = [strings.WalkProtocolName, walk.Title, walk.WalkDate].filter(Boolean).join(' ');
  const making = useDocument(reports, async () => {
    const [{ walkProtocol }, standing, observations, set] = await Promise.all([
      import(/* webpackChunkName: 'walkReport' */ './report'), storeOf(site, walks).get(walk.id),
      storeOf(site, walkObservations).query(observationsOf([walk.id])), storeOf(site, settings).query({})
    ]);
    return walkProtocol({ walk: standing ?? walk, observations, municipality: set.find(({ Title }) => Title === 'municipality')?.Value.trim() || 'Kommunen', today: today() });
  }, title, {
    Title: title, DocumentType: 'Protokoll', Year: Number((walk.WalkDate ?? today()).slice(0, 4)), Sharing: 'Internt', DocumentStatus: 'Utkast'
  });
  return (
    <Section title={strings.WalkProtocol}>
      <p>{making.saves ? strings.WalkProtocolText : strings.WalkProtocolDownload}</p>
      <MakeDocument making={making} text={strings.WalkMakeProtocol} />
    </Section>
  );
};

/** One safety walk: where, who, what was seen, and what has become of it (domain.md §2). */
const WalkPage: React.FC<{ id: number }> = ({ id }) => {
  const { access } = useSite();
  const language = useLanguage();
  const router = useRouter();
  const { query } = useRoute();
  const { item: walk, missing, error } = useItem(walks, id);
  const seen = useItems(walkObservations, observationsOf([id]));
  const counts = seen.items && countObservations(seen.items, today());
  const path = `est/walks/${id}`;
  const back = { path: 'est/walks', query: { year: walk?.WalkDate?.slice(0, 4) ?? '' } };
  const removal = useRemoval(walkObservations);
  const close = (): void => router.go({ path, query: {} });
  return (
    <ListPage
      title={walk?.Title ?? strings.Walk} subtitle={walk && [longDate(walk.WalkDate, language), walk.Area?.title].filter(Boolean).join(' · ')} commandsLabel={strings.WalkCommands}
      commands={[
        { key: 'back', text: fill(strings.BackTo, strings.NavWalks), iconProps: { iconName: 'Back' }, onClick: () => router.go(back) },
        ...(walk && may(access, walks, 'edit') ? [{ key: 'edit', text: strings.WalkEdit, iconProps: { iconName: 'Edit' }, onClick: () => router.go({ path, query: { edit: '1' } }) }] : [])
      ]}
      lists={[{ definition: walkObservations, text: strings.WalkOpenObservations }]} filters={null} error={error ?? seen.error} loading={!walk && !missing} refresh={seen.refresh}
    >
      <RemovedNote removal={removal} />
      {missing && <MessageBar messageBarType={MessageBarType.warning}>{strings.WalkMissing}</MessageBar>}
      {walk && (
        <>
          <Details rows={[
            [strings.WalkRoute, walk.Route], [strings.EstParticipants, walk.Participants], [strings.WalkSummary, walk.Summary], [strings.WalkFeedback, walk.Feedback]
          ]} />
          <Section
            title={strings.WalkObservations}
            aside={counts && counts.observations > 0 ? fill(strings.WalkCounts, counts.observations, counts.toMend, counts.late) : undefined}
          >
            {may(access, walkObservations, 'add') && <NewObservation walk={{ id: walk.id, title: walk.Title }} />}
            {!seen.items && !seen.error && <Loading rows={4} />}
            {seen.items?.length === 0 && <p>{strings.WalkNoObservations}</p>}
            {seen.items && <ObservationRows items={seen.items} label={strings.WalkObservations} gone={removal.removed?.item.id} />}
          </Section>
          <Protocol walk={walk} />
        </>
      )}
      <React.Suspense fallback={null}>
        {walk && query.edit && <WalkPanel walk={walk} onClose={close} onSaved={close} />}
        {walk && Number(query.observation) > 0 && <ObservationPanel id={Number(query.observation)} area={walk.Area} removal={removal} onClose={close} />}
      </React.Suspense>
    </ListPage>
  );
};

export default WalkPage;
