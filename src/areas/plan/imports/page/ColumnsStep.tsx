import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { figure, fill } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import { ColumnCard } from '../../../../kit/ui/wizard/ColumnCard';
import type { Layout } from '../layout';
import { roles } from '../roles';
import { headingText, roleText } from './texts';
import type { ImportWizardState } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './planImport.module.scss';

/** Columns that are offered: more than any plan has. */
const mostColumns = 40;

const cut = (text: string): string => text.length > 60 ? `${text.slice(0, 59)}…` : text;

/** Several tables of one document: which are part of the plan. */
const Tables: React.FC<{ state: ImportWizardState; layout: Layout }> = ({ state, layout }) => {
  const language = useLanguage();
  const { options } = state;
  if (layout.tables.length < 2) return null;
  const toggle = (number: number): void => {
    const without = new Set(options.without);
    if (!without.delete(number)) without.add(number);
    state.setOptions({ ...options, without });
  };
  return (
    <fieldset className={`${wizard.group} ${styles.tables}`}>
      <legend>{fill(strings.PlanImportTables, layout.tables.length)}</legend>
      {layout.tables.map(({ number, name, header, rows }) => (
        <Checkbox
          key={number} checked={header !== undefined && !options.without?.has(number)} disabled={header === undefined} onChange={() => toggle(number)}
          label={[fill(strings.PlanImportTable, number), name && cut(name), header === undefined ? strings.PlanImportNoHeadings : fill(strings.PlanImportRows, figure(rows, language))].filter(Boolean).join(' · ')}
        />
      ))}
    </fieldset>
  );
};

/** The row of the headings, where one table stands alone and none was found, or another than the first. */
const HeaderRow: React.FC<{ state: ImportWizardState; layout: Layout }> = ({ state, layout }) => {
  const { options, opened } = state;
  const [only] = layout.tables;
  if (layout.tables.length !== 1 || !opened) return null;
  const rows = opened.tables[only.number - 1].rows.slice(0, 12);
  return (
    <Dropdown
      label={strings.PlanImportHeaderRow} className={styles.header} selectedKey={only.header ?? 0} options={[
        { key: 0, text: strings.PlanImportHeaderNone },
        ...rows.map((row, index) => ({ key: index + 1, text: `${index + 1}: ${cut(row.map(cell => String(cell ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean).join(', '))}` }))
      ]}
      onChange={(_event, option) => option && state.setOptions({ ...options, headers: { [only.number]: Number(option.key) } })}
    />
  );
};

/** What each column means, with what its heading says proposed. */
export const ColumnsStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const language = useLanguage();
  const { layout, reading, opened } = state;
  if (!layout || !opened) return null;
  const offered = roles.map(key => ({ key, text: roleText(key) }));
  const named = reading.roles.includes('title');
  const gaps = layout.columns.some((_, at) => (reading.roles[at] === 'problem' || reading.roles[at] === 'department') && layout.rows.some(({ cells }) => !cells[at]) && layout.rows.some(({ cells }) => cells[at]));
  return (
    <>
      <p className={wizard.file}><strong>{opened.name}</strong> {fill(strings.PlanImportFound, figure(layout.rows.length, language), figure(layout.columns.length, language))}</p>
      {layout.rows.length === 0 && <MessageBar messageBarType={MessageBarType.error} isMultiline>{strings.PlanImportNoRows}</MessageBar>}
      {layout.rows.length > 0 && !named && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PlanImportNeedsTitle}</MessageBar>}
      <Tables state={state} layout={layout} />
      <HeaderRow state={state} layout={layout} />
      <ul className={wizard.cards}>
        {layout.columns.slice(0, mostColumns).map((column, at) => (
          <ColumnCard
            key={at} name={headingText(column.heading, at)} cells={column.samples.map(cut)} roles={offered} role={reading.roles[at]} onChange={role => state.setRole(at, role)}
          />
        ))}
      </ul>
      {gaps && <Checkbox label={strings.PlanImportFillDown} checked={reading.fillDown} onChange={(_event, checked) => state.setFillDown(checked === true)} />}
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.PlanImportNext} disabled={!named || layout.rows.length === 0} onClick={state.toWords} />
        <DefaultButton text={strings.PlanImportOther} onClick={state.back} />
      </div>
    </>
  );
};
