import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { fill } from '../../../../kit/text/format';
import { columnLetter } from '../../../../kit/tables/faults';
import type { OpenedFile, Table, Unit } from '../types';
import { cellText, checkMapping, eventRoles, headingOf, observationRoles, widthOf, withKind, withRole } from './mappingModel';
import type { Kind, MappingDraft, Role } from './mappingModel';
import { roleText, unitOptions } from './texts';
import styles from './imports.module.scss';

interface Props { file: OpenedFile; table: Table; draft: MappingDraft; asked: boolean; onChange(draft: MappingDraft): void; onSheet(sheet: string): void; }

/** Rows of the table that are shown below the headings. */
const shownRows = 4;
/** Columns that are offered: more than any of the sources has. */
const mostColumns = 60;

/** One column a card: its heading, its first cells, and what it means. Cards wrap, so that nothing scrolls sideways. */
const Column: React.FC<{ table: Table; draft: MappingDraft; column: number; onChange(draft: MappingDraft): void }> = ({ table, draft, column, onChange }) => {
  const heading = headingOf(table, draft.header, column);
  const roles: readonly Role[] = draft.kind === 'events' ? eventRoles : observationRoles;
  const first = draft.header ?? 0;
  return (
    <li className={styles.column}>
      <div className={styles.columnHead}><span className={styles.letter}>{columnLetter(column)}</span> {heading}</div>
      <ul className={styles.cells} aria-label={fill(strings.ImportFirstCells, heading)}>
        {table.rows.slice(first, first + shownRows).map((row, index) => <li key={index}>{cellText(row[column]) || '–'}</li>)}
      </ul>
      <Dropdown
        ariaLabel={fill(strings.ImportColumnMeans, heading)} selectedKey={draft.roles[column] ?? ''}
        options={[{ key: '', text: strings.ImportRoleNone }, ...roles.map(role => ({ key: role, text: roleText(role) }))]}
        onChange={(_event, option) => onChange(withRole(draft, column, (option?.key || undefined) as Role | undefined))}
      />
    </li>
  );
};

/** What each column means, where no format of ours fits. */
export const MappingForm: React.FC<Props> = ({ file, table, draft, asked, onChange, onSheet }) => {
  const lacks = asked ? checkMapping(draft) : [];
  const wrong = (fault: (typeof lacks)[number]): string | undefined => lacks.includes(fault) ? strings.Required : undefined;
  const has = (role: Role): boolean => draft.roles.includes(role);
  const sheets = file.tables.filter(({ sheet, rows }) => sheet !== undefined && rows.length > 0);
  const type = (part: Partial<MappingDraft>): void => onChange({ ...draft, ...part });
  const events = draft.kind === 'events';
  return (
    <div className={styles.fields}>
      <ChoiceGroup
        label={strings.ImportFileHolds} selectedKey={draft.kind} onChange={(_event, option) => option && onChange(withKind(draft, option.key as Kind))}
        options={[{ key: 'observations', text: strings.ImportHoldsFigures }, { key: 'events', text: strings.ImportHoldsEvents }]}
      />
      <div className={styles.pair}>
        {sheets.length > 1 && (
          <Dropdown
            label={strings.ImportSheet} selectedKey={draft.sheet ?? sheets[0].sheet} options={sheets.map(({ sheet }) => ({ key: sheet!, text: sheet! }))}
            onChange={(_event, option) => option && onSheet(String(option.key))}
          />
        )}
        <Dropdown
          label={strings.ImportHeaderRow} selectedKey={draft.header ?? 0} onChange={(_event, option) => type({ header: Number(option?.key) || undefined })}
          options={[{ key: 0, text: strings.ImportHeaderNone }, ...Array.from({ length: Math.min(10, table.rows.length) }, (_, row) => ({ key: row + 1, text: String(row + 1) }))]}
        />
      </div>
      <ul className={styles.cards}>
        {Array.from({ length: Math.min(widthOf(table), mostColumns) }, (_, column) => <Column key={column} table={table} draft={draft} column={column} onChange={onChange} />)}
      </ul>
      {!has('source') && (
        <TextField
          label={strings.ImportSource} required value={draft.source} maxLength={255} onChange={(_event, source = '') => type({ source })} errorMessage={wrong('source')}
          description={events ? strings.ImportSourceEventsHint : strings.ImportSourceHint}
        />
      )}
      {!events && (
        <div className={styles.pair}>
          {!has('indicator') && <TextField label={strings.ImportRoleIndicator} required value={draft.indicator} onChange={(_event, indicator = '') => type({ indicator })} errorMessage={wrong('indicator')} />}
          {!has('region') && <TextField label={strings.ImportRoleRegion} required value={draft.region} onChange={(_event, region = '') => type({ region })} errorMessage={wrong('region')} />}
          {!has('period') && !has('years') && <TextField label={strings.ImportRolePeriod} required placeholder="2025" value={draft.period} onChange={(_event, period = '') => type({ period })} errorMessage={wrong('period')} />}
          <Dropdown label={strings.ImportUnit} selectedKey={draft.unit} options={unitOptions()} onChange={(_event, option) => type({ unit: option?.key as Unit })} />
        </div>
      )}
      {lacks.includes('figure') && <p role="alert" className={styles.wrong}>{strings.ImportLackFigure}</p>}
      {lacks.includes('date') && <p role="alert" className={styles.wrong}>{strings.ImportLackDate}</p>}
    </div>
  );
};
