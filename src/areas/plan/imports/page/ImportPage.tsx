import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { EmptyPage, ListPage } from '../../../../kit/ui/ListPage';
import { imports } from '../../../situation';
import { ImportLog } from './ImportLog';
import { useImportPage } from './useImportPage';

const ImportWizard = React.lazy(() => import(/* webpackChunkName: 'planImport' */ './ImportWizard'));
const UndoPanel = React.lazy(() => import(/* webpackChunkName: 'planImport' */ './UndoPanel'));

/** The plan as it is today, brought in from Word or Excel (P16, P22): what was imported, and the way to import more. */
const ImportPage: React.FC = () => {
  const state = useImportPage();
  const { items, canImport, opened } = state;
  const begun = items?.some(({ State }) => State === 'Påbörjad');
  return (
    <ListPage
      title={strings.PlanImportTitle} subtitle={strings.PlanImportSubtitle} commandsLabel={strings.PlanImportCommands}
      commands={canImport ? [{ key: 'new', text: strings.PlanImportNew, iconProps: { iconName: 'Upload' }, onClick: () => state.open('new') }] : []}
      lists={[{ definition: imports, text: strings.OpenEventsList }]} filters={null} error={state.error} loading={!items} refresh={state.refresh}
    >
      {begun && canImport && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PlanImportBegun}</MessageBar>}
      {items?.length === 0 && (
        <EmptyPage text={canImport ? strings.PlanImportEmpty : strings.PlanImportNone}>
          {canImport && <PrimaryButton text={strings.PlanImportNew} onClick={() => state.open('new')} />}
        </EmptyPage>
      )}
      {items && items.length > 0 && <ImportLog state={state} items={items} />}
      <React.Suspense fallback={null}>
        {opened?.what === 'new' && <ImportWizard page={state} resume={opened.id} />}
        {opened?.what === 'undo' && opened.id !== undefined && <UndoPanel key={opened.id} page={state} id={opened.id} />}
      </React.Suspense>
    </ListPage>
  );
};

export default ImportPage;
