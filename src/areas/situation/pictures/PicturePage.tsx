import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import type { ListDefinition } from '../../../kit/lists';
import { Badge } from '../../../kit/ui/Badge';
import { faultText } from '../../../kit/ui/faults';
import { History } from '../../../kit/ui/History';
import { NativeLink } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink, useRoute, useRouter } from '../../../kit/ui/router';
import { PageHead } from '../../../kit/ui/Section';
import { approvalText } from '../../decisions';
import { termText } from '../events/texts';
import { pictures } from '../lists';
import type { Picture } from '../lists';
import { EarlierDetails } from './EarlierDetails';
import { Readiness } from './Readiness';
import { Sections } from './Sections';
import { Sources } from './Sources';
import { StateCommands } from './StateCommands';
import { viewLook } from './texts';
import { usePicture } from './usePicture';
import type { PictureState } from './usePicture';
import { usePictureBasis } from './usePictureBasis';
import { picturesPath } from './usePicturesPage';
import prose from '../../../kit/ui/prose.module.scss';

const Document = React.lazy(() => import(/* webpackChunkName: 'pictureDocument' */ './DocumentTab'));
const Differences = React.lazy(() => import(/* webpackChunkName: 'pictureDifferences' */ './DifferencesTab'));

const Notes: React.FC<{ state: PictureState }> = ({ state: { view } }) => {
  if (view === 'changed') return <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>{strings.PictureChangedText}</MessageBar>;
  if (view === 'undecided') return <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PictureUndecidedText}</MessageBar>;
  if (view === 'approved') return <MessageBar isMultiline>{strings.PictureFrozenText}</MessageBar>;
  return null;
};

const Tabs: React.FC<{ state: PictureState & { picture: Picture } }> = ({ state }) => {
  const router = useRouter();
  const { path, query } = useRoute();
  const { picture } = state;
  const basis = usePictureBasis(picture);
  const tab = query.tab ?? 'sections';
  return (
    <Pivot
      selectedKey={tab} overflowBehavior="menu" overflowAriaLabel={strings.MoreCommands} aria-label={strings.PictureParts}
      onLinkClick={item => item?.props.itemKey && router.go({ path, query: { tab: item.props.itemKey === 'sections' ? '' : item.props.itemKey } }, { replace: true })}
    >
      <PivotItem itemKey="sections" headerText={strings.PictureTabSections}><Sections state={state} basis={basis} /></PivotItem>
      <PivotItem itemKey="sources" headerText={strings.PictureTabSources}><Sources state={state} basis={basis} /></PivotItem>
      <PivotItem itemKey="ready" headerText={strings.PictureTabReady}><Readiness state={state} basis={basis} /></PivotItem>
      <PivotItem itemKey="document" headerText={strings.PictureTabDocument}>
        <React.Suspense fallback={<Loading rows={3} />}><Document state={state} /></React.Suspense>
      </PivotItem>
      <PivotItem itemKey="differences" headerText={strings.PictureTabDifferences}>
        <React.Suspense fallback={<Loading rows={3} />}><Differences state={state} /></React.Suspense>
      </PivotItem>
      <PivotItem itemKey="history" headerText={strings.TabHistory}>
        <History definition={pictures as unknown as ListDefinition} id={picture.id} etag={picture.etag} />
        <NativeLink definition={pictures} id={picture.id} />
      </PivotItem>
    </Pivot>
  );
};

/** One lägesbild: its sections, sources, what it lacks, its document, and what it was decided as. */
const PicturePage: React.FC<{ id: number }> = ({ id }) => {
  const language = useLanguage();
  const link = useLink();
  const state = usePicture(id);
  const { picture, view, error } = state;
  return (
    <>
      <p className={prose.back}><a className={prose.link} {...link({ path: picturesPath, query: {} })}>{strings.PicturesAll}</a></p>
      <PageHead title={picture?.Title ?? strings.NavPictures} subtitle={picture && [termText(picture.Term), approvalText(picture, language)].filter(Boolean).join(' · ')}>
        {view && <Badge {...viewLook(view)} />}
      </PageHead>
      {error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={state.refresh}>{strings.TryAgain}</MessageBarButton>}>{faultText(error)}</MessageBar>
      )}
      {state.missing && <MessageBar messageBarType={MessageBarType.warning}>{strings.PictureMissing}</MessageBar>}
      {!picture && !error && !state.missing && <Loading rows={8} />}
      {picture && (picture.Earlier ? <EarlierDetails picture={picture} /> : (
        <>
          <StateCommands state={{ ...state, picture }} />
          <Notes state={state} />
          <Tabs state={{ ...state, picture }} />
        </>
      ))}
    </>
  );
};

export default PicturePage;
