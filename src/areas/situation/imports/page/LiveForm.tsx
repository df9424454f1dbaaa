import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { fill, today } from '../../../../kit/text/format';
import { regionByCode } from '../regions';
import type { Region } from '../types';
import { FileButton } from '../../../../kit/ui/wizard/FileDrop';
import { accepted } from './ChooseStep';
import { LiveFault, addressesOf, fetchLive, kpisOf, mostYears, startKpis } from './live';
import type { LiveQuery } from './live';
import { countyOf } from './regionChoice';
import { RegionBoxes } from './RegionBoxes';
import type { ImportWizardState } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './imports.module.scss';

const isYear = (text: string): boolean => /^(19|20)\d{2}$/.test(text.trim());

/** Where the browser was not let through: the same answer as a file (domain.md §3). */
const ByFile: React.FC<{ query: LiveQuery; fault: LiveFault; onFiles(files: File[]): void }> = ({ query, fault, onFiles }) => {
  const { data, titles } = addressesOf(query);
  return (
    <>
      <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(fault.kind === 'refused' ? strings.ImportLiveRefused : strings.ImportLiveAnswer, fault.message)}</MessageBar>
      <ol className={styles.sources}>
        <li>{strings.ImportLiveOpen}
          <ul className={styles.links}>
            {titles && <li><Link href={titles} target="_blank" rel="noreferrer">{strings.ImportLiveTitles}</Link></li>}
            <li><Link href={data} target="_blank" rel="noreferrer">{strings.ImportLiveData}</Link></li>
          </ul>
        </li>
        <li>{strings.ImportLiveSave}</li>
        <li>{strings.ImportLiveChoose}</li>
      </ol>
      <FileButton text={strings.ImportChooseFiles} accept={accepted} multiple onFiles={onFiles} />
    </>
  );
};

/** What is fetched from Kolada or SCB: KPIs, regions, years. */
export const LiveForm: React.FC<{ state: ImportWizardState; onClose(): void }> = ({ state, onClose }) => {
  const { own, compared } = state;
  const lastYear = Number(today().slice(0, 4)) - 1;
  const [source, setSource] = React.useState<LiveQuery['source']>('kolada');
  const [kpis, setKpis] = React.useState(startKpis.join(', '));
  const [years, setYears] = React.useState({ from: String(lastYear - 9), to: String(lastYear) });
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>();
  const [fault, setFault] = React.useState<{ query: LiveQuery; error: LiveFault }>();
  const regions = React.useMemo(
    () => [...new Set([...(own ? [own.code, countyOf(own.code)] : []), ...compared, '00'])].map(regionByCode)
      .filter((region): region is Region => region !== undefined && (source === 'scb' ? region.kind !== 'group' : region.kind !== 'county')),
    [own?.code, compared, source]
  );
  const keep = chosen ?? new Set(regions.map(({ code }) => code));
  const ids = kpisOf(kpis);
  const [from, to] = [Number(years.from), Number(years.to)];
  const wrongYears = !isYear(years.from) || !isYear(years.to) || to < from || to - from >= mostYears;
  const query: LiveQuery = { source, kpis: ids, regions: regions.map(({ code }) => code).filter(code => keep.has(code)), from, to };
  const ready = !wrongYears && query.regions.length > 0 && (source === 'scb' || ids.length > 0);
  const fetchNow = (): void => {
    setFault(undefined);
    state.work.run('fetch', async signal => {
      try {
        const { name, json, titles } = await fetchLive(query, signal);
        const file = (content: unknown, title: string): File => new File([JSON.stringify(content)], title, { type: 'application/json' });
        state.chooseFiles([...(titles ? [file(titles, strings.ImportLiveTitles)] : []), file(json, name)]);
      } catch (error) {
        if (!(error instanceof LiveFault)) throw error;
        setFault({ query, error });
      }
    }).catch(() => undefined);
  };
  return (
    <div className={styles.fields}>
      <ChoiceGroup
        label={strings.ImportLiveFrom} selectedKey={source}
        onChange={(_event, option) => {
          setSource(option?.key as LiveQuery['source']);
          setChosen(undefined);
        }}
        options={[{ key: 'kolada', text: strings.ImportLiveKolada }, { key: 'scb', text: strings.ImportLiveScb }]}
      />
      {source === 'kolada' && (
        <TextField label={strings.ImportLiveKpis} required value={kpis} onChange={(_event, text = '') => setKpis(text)} description={strings.ImportLiveKpisHint} errorMessage={ids.length === 0 ? strings.ImportLiveKpisWrong : undefined} />
      )}
      <div className={styles.pair}>
        <TextField label={strings.ImportLiveFromYear} required value={years.from} onChange={(_event, text = '') => setYears({ ...years, from: text })} errorMessage={wrongYears ? fill(strings.ImportLiveYearsWrong, mostYears) : undefined} />
        <TextField label={strings.ImportLiveToYear} required value={years.to} onChange={(_event, text = '') => setYears({ ...years, to: text })} />
      </div>
      <RegionBoxes regions={regions} own={own?.code} keep={keep} onChange={setChosen} />
      {!own && <p className={wizard.about}>{strings.ImportOwnUnknown}</p>}
      {fault && <ByFile query={fault.query} fault={fault.error} onFiles={state.chooseFiles} />}
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.ImportLiveStart} disabled={!ready} onClick={fetchNow} />
        <DefaultButton text={strings.Cancel} onClick={onClose} />
      </div>
    </div>
  );
};
