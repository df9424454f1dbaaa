import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, IconButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { PersonalDataWarning } from '../../../../kit/forms/PersonalDataWarning';
import { fill } from '../../../../kit/text/format';
import { useItems } from '../../../../kit/lists';
import { indicatorKinds, indicators } from '../../lists';
import type { IndicatorKind } from '../../lists';
import { unitOf } from '../formats/template';
import type { Unit } from '../types';
import { checkManual, emptyRow, holdsManual } from './manualModel';
import type { ManualFaults, ManualRow, ManualValues } from './manualModel';
import { knownRegions } from './regionChoice';
import { kindText, manualFaultText, unitOptions } from './texts';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './imports.module.scss';

interface Props { values: ManualValues; onChange(values: ManualValues): void; onReady(): void; onClose(): void; }

const cells: readonly { name: keyof ManualRow; label: () => string; placeholder?: string }[] = [
  { name: 'period', label: () => strings.ImportRolePeriod, placeholder: '2025' }, { name: 'value', label: () => strings.ImportRoleRate },
  { name: 'low', label: () => strings.ImportRoleLow }, { name: 'high', label: () => strings.ImportRoleHigh }, { name: 'answers', label: () => strings.ImportRoleBase }
];

/** The figures, a row a period. The last row is always blank, so that one more can be typed. */
const Rows: React.FC<{ rows: readonly ManualRow[]; faults: ManualFaults | undefined; onChange(rows: readonly ManualRow[]): void }> = ({ rows, faults, onChange }) => {
  const type = (at: number, part: Partial<ManualRow>): void => {
    const changed = rows.map((row, index) => index === at ? { ...row, ...part } : row);
    onChange(Object.values(changed[changed.length - 1]).some(text => text.trim()) ? [...changed, emptyRow] : changed);
  };
  return (
    <ul className={styles.manual}>
      {rows.map((row, at) => (
        <li key={at}>
          <div className={styles.manualRow} role="group" aria-label={fill(strings.ImportManualRow, at + 1)}>
            {cells.map(({ name, label, placeholder }) => (
              <TextField
                key={name} label={label()} value={row[name]} placeholder={placeholder} autoComplete="off"
                onChange={(_event, text = '') => type(at, { [name]: text })} errorMessage={manualFaultText(faults?.cells[at]?.[name])}
              />
            ))}
            {at < rows.length - 1 && <IconButton className={styles.removeRow} iconProps={{ iconName: 'Delete' }} ariaLabel={`${strings.Remove}: ${fill(strings.ImportManualRow, at + 1)}`} onClick={() => onChange(rows.filter((_, index) => index !== at))} />}
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Figures written in from a report: trygghetsmätning and surveys (domain.md §3). */
export const ManualForm: React.FC<Props> = ({ values, onChange, onReady, onClose }) => {
  const { items } = useItems(indicators, {});
  const [asked, setAsked] = React.useState(false);
  const faults = asked ? checkManual(values) : undefined;
  const type = (part: Partial<ManualValues>): void => onChange({ ...values, ...part });
  const regionOptions = React.useMemo(() => knownRegions().map(({ code, name }) => ({ key: code, text: name })), []);
  const known = React.useMemo(() => [...(items ?? [])].sort((a, b) => a.Title.localeCompare(b.Title, 'sv')), [items]);
  const take = (code: string): void => {
    const indicator = known.find(({ Code }) => Code === code);
    if (!indicator) return type({ code: '', name: '' });
    type({ code, name: indicator.Title, kind: indicator.Kind ?? values.kind, unit: unitOf(indicator.Unit), source: indicator.Source, caveat: indicator.Caveat });
  };
  const fresh = values.code === '';
  const go = (): void => {
    setAsked(true);
    if (holdsManual(checkManual(values))) onReady();
  };
  return (
    <div className={styles.fields}>
      <Dropdown
        label={strings.ImportManualWhich} selectedKey={values.code} onChange={(_event, option) => take(String(option?.key ?? ''))}
        options={[{ key: '', text: strings.ImportManualNew }, ...known.map(({ Code, Title }) => ({ key: Code, text: Title }))]}
      />
      {fresh && (
        <>
          <TextField label={strings.ImportRoleIndicator} required value={values.name} maxLength={255} onChange={(_event, name = '') => type({ name })} errorMessage={manualFaultText(faults?.name)} placeholder={strings.ImportManualExample} />
          <div className={styles.pair}>
            <Dropdown label={strings.ImportManualKind} selectedKey={values.kind} options={indicatorKinds.map(key => ({ key, text: kindText(key) }))} onChange={(_event, option) => type({ kind: option?.key as IndicatorKind })} />
            <Dropdown label={strings.ImportUnit} selectedKey={values.unit} options={unitOptions()} onChange={(_event, option) => type({ unit: option?.key as Unit })} />
          </div>
          <TextField label={strings.ImportSource} required value={values.source} maxLength={255} onChange={(_event, source = '') => type({ source })} errorMessage={manualFaultText(faults?.source)} description={strings.ImportSourceHint} />
          <TextField label={strings.ImportManualCaveat} multiline autoAdjustHeight rows={2} value={values.caveat} onChange={(_event, caveat = '') => type({ caveat })} />
          <PersonalDataWarning text={`${values.name} ${values.source} ${values.caveat}`} />
        </>
      )}
      <ComboBox
        label={strings.ImportRoleRegion} required allowFreeform={false} autoComplete="on" useComboBoxAsMenuWidth options={regionOptions} selectedKey={values.region || null}
        onChange={(_event, option) => option && type({ region: String(option.key) })} errorMessage={manualFaultText(faults?.region)}
      />
      <Rows rows={values.rows} faults={faults} onChange={rows => type({ rows })} />
      {faults?.rows && <p role="alert" className={wizard.wrong}>{strings.ImportManualNoRows}</p>}
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.ImportStepPreview} onClick={go} />
        <DefaultButton text={strings.Cancel} onClick={onClose} />
      </div>
    </div>
  );
};
