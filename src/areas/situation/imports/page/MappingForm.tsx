import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { columnLetter } from '../../../../kit/tables/faults';
import { ColumnCard } from '../../../../kit/ui/wizard/ColumnCard';
import type { OpenedFile, Table, Unit } from '../types';
import { cellText, checkMapping, eventRoles, headingOf, observationRoles, widthOf, withKind, withRole } from './mappingModel';
import type { Kind, MappingDraft, Role } from './mappingModel';
import { roleText, unitOptions } from './texts';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './imports.module.scss';

interface Props { file: OpenedFile; table: Table; draft: MappingDraft; asked: boolean; onChange(draft: MappingDraft): void; onSheet(sheet: string): void; }

/** Rows of the table that are shown below the headings. */
const shownRows = 4;
/** Columns that are offered: more than any of the sources has. */
const mostColumns = 60;

/** What each column means, where no format of ours fits. */
export const MappingForm: React.FC<Props> = ({ file, table, draft, asked, onChange, onSheet }) => {
  const lacks = asked ? checkMapping(draft) : [];
  const wrong = (fault: (typeof lacks)[number]): string | undefined => lacks.includes(fault) ? strings.Required : undefined;
  const has = (role: Role): boolean => draft.roles.includes(role);
  const sheets = file.tables.filter(({ sheet, rows }) => sheet !== undefined && rows.length > 0);
  const type = (part: Partial<MappingDraft>): void => onChange({ ...draft, ...part });
  const events = draft.kind === 'events';
  const roles = (events ? eventRoles : observationRoles).map(key => ({ key, text: roleText(key) }));
  const first = draft.header ?? 0;
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
      <ul className={wizard.cards}>
        {Array.from({ length: Math.min(widthOf(table), mostColumns) }, (_, column) => (
          <ColumnCard
            key={column} letter={columnLetter(column)} name={headingOf(table, draft.header, column)} cells={table.rows.slice(first, first + shownRows).map(row => cellText(row[column]))}
            roles={roles} role={draft.roles[column]} onChange={role => onChange(withRole(draft, column, role))}
          />
        ))}
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
      {lacks.includes('figure') && <p role="alert" className={wizard.wrong}>{strings.ImportLackFigure}</p>}
      {lacks.includes('date') && <p role="alert" className={wizard.wrong}>{strings.ImportLackDate}</p>}
    </div>
  );
};
