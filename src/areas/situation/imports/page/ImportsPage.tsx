import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { saveFile } from '../../../../kit/ui/download';
import { EmptyPage, FilterDropdown, ListPage } from '../../../../kit/ui/ListPage';
import { Section } from '../../../../kit/ui/Section';
import { useNarrow } from '../../../../kit/ui/useNarrow';
import { imports } from '../../lists';
import { ImportRows, ImportTable } from './ImportLog';
import { contentText } from './texts';
import { ownContents, useImportsPage } from './useImportsPage';
import type { ImportsPageState } from './useImportsPage';
import type { Way } from './Steps';
import styles from './imports.module.scss';

const ImportWizard = React.lazy(() => import(/* webpackChunkName: 'imports' */ './ImportWizard'));
const UndoPanel = React.lazy(() => import(/* webpackChunkName: 'imports' */ './UndoPanel'));

/** Where the first figures are found: sources by the names of their own pages. */
const Sources: React.FC = () => (
  <Section title={strings.ImportSources}>
    <ol className={styles.sources}>
      <li>{strings.ImportSourceBra}</li>
      <li>{strings.ImportSourceBraYearly}</li>
      <li>{strings.ImportSourceScb}</li>
      <li>{strings.ImportSourceKolada}</li>
      <li>{strings.ImportSourceSurvey}</li>
      <li>{strings.ImportSourceEvents}</li>
    </ol>
  </Section>
);

async function saveTemplate(): Promise<void> {
  const { templateCsv } = await import(/* webpackChunkName: 'imports' */ '../formats/template');
  saveFile(strings.ImportTemplateName, 'text/csv;charset=utf-8', templateCsv());
}

const ways = { new: 'file', live: 'live', manual: 'manual', undo: undefined } as const;

const Open: React.FC<{ state: ImportsPageState }> = ({ state }) => {
  const { opened } = state;
  const way: Way | undefined = opened && ways[opened.what];
  return (
    <React.Suspense fallback={null}>
      {opened && way && <ImportWizard key={way} page={state} way={way} resume={opened.id} />}
      {opened?.what === 'undo' && opened.id && <UndoPanel key={opened.id} page={state} id={opened.id} />}
    </React.Suspense>
  );
};

/** Figures and events from outside: the log of imports, and the ways to bring in more (P13, P51, L4). */
const ImportsPage: React.FC = () => {
  const narrow = useNarrow();
  const state = useImportsPage();
  const [failed, setFailed] = React.useState(false);
  const { items, canImport, open } = state;
  const Log = narrow ? ImportRows : ImportTable;
  const template = (): void => {
    setFailed(false);
    saveTemplate().catch(() => setFailed(true));
  };
  const begun = items?.filter(item => item.State === 'Påbörjad') ?? [];
  return (
    <ListPage
      title={strings.NavImports} subtitle={strings.ImportSubtitle} commandsLabel={strings.ImportCommands}
      commands={canImport ? [
        { key: 'new', text: strings.ImportNew, iconProps: { iconName: 'Upload' }, onClick: () => open('new') },
        { key: 'live', text: strings.ImportLive, iconProps: { iconName: 'CloudDownload' }, onClick: () => open('live') },
        { key: 'manual', text: strings.ImportManual, iconProps: { iconName: 'Edit' }, onClick: () => open('manual') },
        { key: 'template', text: strings.ImportTemplate, iconProps: { iconName: 'Download' }, onClick: template }
      ] : []}
      lists={[{ definition: imports, text: strings.OpenEventsList }]}
      filters={(
        <FilterDropdown
          label={strings.ImportContent} value={state.content} onChange={state.setContent}
          options={[{ key: '', text: strings.All }, ...ownContents.map(key => ({ key, text: contentText(key) }))]}
        />
      )}
      error={state.error} loading={!items} refresh={state.refresh}
    >
      {failed && <MessageBar messageBarType={MessageBarType.error}>{strings.FaultOffline}</MessageBar>}
      {begun.length > 0 && canImport && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.ImportBegunText}</MessageBar>}
      {items?.length === 0 && (
        <EmptyPage text={state.content ? strings.NothingMatchesFilter : strings.ImportEmpty}>
          {canImport && <PrimaryButton text={strings.ImportNew} onClick={() => open('new')} />}
        </EmptyPage>
      )}
      {items && items.length > 0 && <Log state={state} items={items} />}
      {items && items.length < 5 && canImport && <Sources />}
      <Open state={state} />
    </ListPage>
  );
};

export default ImportsPage;
