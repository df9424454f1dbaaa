import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { fill } from '../../../kit/text/format';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import { Section } from '../../../kit/ui/Section';
import { kindText, polarityText } from '../figures/texts';
import { polarities } from '../lists';
import type { Region } from '../lists';
import type { IndicatorInfo } from './model';
import { useFactsPanel } from './useFactsPanel';
import type { FactsPanelState } from './useFactsPanel';
import styles from './FactsPanel.module.scss';

/** What an indicator means: its definition, what to know of it, and which direction is better. */
const IndicatorEditor: React.FC<{ indicator: IndicatorInfo; state: FactsPanelState; onDone(): void }> = ({ indicator, state, onDone }) => {
  const [definition, setDefinition] = React.useState(indicator.Definition);
  const [caveat, setCaveat] = React.useState(indicator.Caveat);
  const [higherIs, setHigherIs] = React.useState(indicator.HigherIs ?? '');
  const save = (): void => {
    state.setIndicator(indicator, { Definition: definition.trim(), Caveat: caveat.trim(), HigherIs: (higherIs || undefined) as IndicatorInfo['HigherIs'] });
    onDone();
  };
  return (
    <div className={styles.editor}>
      <TextField label={strings.FigureDefinition} multiline rows={3} value={definition} onChange={(_event, text = '') => setDefinition(text)} />
      <TextField label={strings.FigureCaveat} multiline rows={3} value={caveat} onChange={(_event, text = '') => setCaveat(text)} />
      <Dropdown
        label={strings.FigureHigherIs} selectedKey={higherIs} options={polarities.map(key => ({ key, text: polarityText(key) }))} onChange={(_event, option) => setHigherIs(String(option?.key ?? ''))}
      />
      <div className={styles.buttons}>
        <DefaultButton text={strings.Save} onClick={save} disabled={state.busy} />
        <DefaultButton text={strings.Cancel} onClick={onDone} />
      </div>
    </div>
  );
};

const IndicatorRows: React.FC<{ state: FactsPanelState }> = ({ state }) => {
  const [open, setOpen] = React.useState<number>();
  const all = state.indicators ?? [];
  if (all.length === 0) return <p>{strings.FigureNoIndicators}</p>;
  return (
    <ul className={styles.rows}>
      {all.map((indicator, at) => (
        <React.Fragment key={indicator.id}>
          {indicator.Kind !== all[at - 1]?.Kind && <li className={styles.kind}>{kindText(indicator.Kind)}</li>}
          <li className={styles.row}>
            <div className={styles.line}>
              <Checkbox label={indicator.Title} checked={indicator.Followed} onChange={(_event, followed) => state.setIndicator(indicator, { Followed: followed === true })} />
              <ActionButton
                iconProps={{ iconName: 'Edit' }} text={strings.Change} ariaLabel={`${strings.Change}: ${indicator.Title}`} aria-expanded={open === indicator.id}
                onClick={() => setOpen(open === indicator.id ? undefined : indicator.id)}
              />
            </div>
            {open === indicator.id && <IndicatorEditor indicator={indicator} state={state} onDone={() => setOpen(undefined)} />}
          </li>
        </React.Fragment>
      ))}
    </ul>
  );
};

/** A name of a kommun or a län, added when it is known. */
const NameField: React.FC<{ label: string; button: string; busy: boolean; onTake(name: string): boolean }> = ({ label, button, busy, onTake }) => {
  const [name, setName] = React.useState('');
  const [unknown, setUnknown] = React.useState(false);
  const take = (): void => {
    const taken = onTake(name);
    setUnknown(!taken);
    if (taken) setName('');
  };
  return (
    <div className={styles.add}>
      <TextField label={label} value={name} onChange={(_event, text = '') => setName(text)} errorMessage={unknown ? fill(strings.FactUnknownRegion, name) : undefined} />
      <DefaultButton text={button} onClick={take} disabled={busy || name.trim() === ''} />
    </div>
  );
};

const RegionRow: React.FC<{ region: Region; state: FactsPanelState }> = ({ region, state }) => {
  const kommun = region.Level === 'Kommun';
  return (
    <li className={styles.region}>
      <span className={styles.name}>{region.Title}</span>
      <Checkbox label={strings.FactCompared} ariaLabel={`${strings.FactCompared}: ${region.Title}`} checked={region.Compared} onChange={(_event, compared) => state.setCompared(region, compared === true)} />
      {kommun && (
        <Checkbox
          label={strings.FactMember} ariaLabel={`${strings.FactMember}: ${region.Title}`} checked={state.group.members.includes(region.Code)} onChange={(_event, member) => state.setMember(region.Code, member === true)}
        />
      )}
    </li>
  );
};

const Regions: React.FC<{ state: FactsPanelState }> = ({ state }) => {
  const [name, setName] = React.useState(state.group.name);
  React.useEffect(() => setName(state.group.name), [state.group.name]);
  const others = state.regions.filter(({ Code }) => Code !== state.own);
  return (
    <>
      <p>{strings.FactRegionsHelp}</p>
      {others.length > 0 && <ul className={styles.rows}>{others.map(region => <RegionRow key={region.id} region={region} state={state} />)}</ul>}
      <NameField label={strings.FactAddRegion} button={strings.AddFiles} busy={state.busy} onTake={state.addRegion} />
      {state.group.members.length > 0 && <TextField label={strings.FactGroupName} value={name} onChange={(_event, text = '') => setName(text)} onBlur={() => state.nameGroup(name)} />}
    </>
  );
};

/** Which indicators are followed, what they mean, and whom the municipality compares itself with: what the coordinator decides. */
const FactsPanel: React.FC<{ onClose(): void }> = ({ onClose }) => {
  const state = useFactsPanel();
  return (
    <ItemPanel title={strings.FactSettings} error={state.error} missing={undefined} ready={state.indicators !== undefined} onClose={onClose}>
      <div role="status">{state.saved && <MessageBar messageBarType={MessageBarType.success}>{strings.FactSaved}</MessageBar>}</div>
      {!state.own && (
        <Section title={strings.FactOwn}>
          <NameField label={strings.FactOwnName} button={strings.Save} busy={state.busy} onTake={state.setOwn} />
        </Section>
      )}
      <Section title={strings.FactFollowed}><IndicatorRows state={state} /></Section>
      <Section title={strings.FactRegions}><Regions state={state} /></Section>
    </ItemPanel>
  );
};

export default FactsPanel;
