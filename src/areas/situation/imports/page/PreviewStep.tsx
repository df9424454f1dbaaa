import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { dateAndTime, figure, fill } from '../../../../kit/text/format';
import type { Language } from '../../../../kit/text/format';
import { Figures } from '../../../../kit/ui/Figures';
import { useLanguage } from '../../../../kit/ui/language';
import type { Figures as Stored, ImportPlan, ObservationChange } from '../store/types';
import { NextFile } from './ChooseStep';
import { Holds, Remarks } from './LayoutStep';
import { unitText } from './texts';
import type { ImportWizardState } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './imports.module.scss';

/** Changed figures that are shown before someone asks for the rest. */
const atOnce = 20;

/** A figure as it stands or will stand: count and value, the interval, and what is to be known of it. */
function figuresText(held: Partial<Stored> | undefined, language: Language): string {
  if (!held) return '–';
  const say = (value: number | undefined): string => value === undefined ? '' : figure(value, language);
  const interval = held.Low !== undefined && held.High !== undefined ? ` (${say(held.Low)}–${say(held.High)})` : '';
  const numbers = [say(held.Count), say(held.Rate) + interval].filter(Boolean).join(' / ');
  return [numbers || (held.Suppressed ? '..' : '–'), held.Preliminary ? strings.ImportPreliminary : ''].filter(Boolean).join(', ');
}

/** The changed ones, before and after. */
const Changed: React.FC<{ plan: ImportPlan; changes: readonly ObservationChange[] }> = ({ plan, changes }) => {
  const language = useLanguage();
  const [most, setMost] = React.useState(atOnce);
  const names = React.useMemo(() => new Map(plan.indicators.map(({ indicator }) => [indicator.code, indicator.name])), [plan]);
  const places = React.useMemo(() => new Map(plan.regions.map(({ region }) => [region.code, region.name])), [plan]);
  return (
    <>
      <table className={styles.table}>
        <caption>{fill(strings.ImportChangedTable, changes.length)}</caption>
        <thead>
          <tr><th scope="col">{strings.ImportRoleIndicator}</th><th scope="col">{strings.ImportBefore}</th><th scope="col">{strings.ImportAfter}</th></tr>
        </thead>
        <tbody>
          {changes.slice(0, most).map(({ observation: { key, indicator, region, period }, before, after }) => (
            <tr key={key}>
              <th scope="row">{names.get(indicator)}<span className={wizard.about}> {places.get(region) ?? region}, {period}</span></th>
              <td>{figuresText(before, language)}</td>
              <td>{figuresText(after, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > most && <Link onClick={() => setMost(most + 200)}>{fill(strings.ImportShowMore, changes.length - most)}</Link>}
    </>
  );
};

const Indicators: React.FC<{ plan: ImportPlan }> = ({ plan }) => plan.indicators.length === 0 ? null : (
  <details className={wizard.details} open={plan.indicators.length <= 8}>
    <summary>{fill(strings.ImportIndicators, plan.indicators.length, plan.indicators.filter(({ isNew }) => isNew).length)}</summary>
    <ul className={wizard.faults}>
      {plan.indicators.map(({ indicator: { code, name, unit, source }, isNew, storedTitle, unitClash }) => (
        <li key={code}>
          {name} <span className={wizard.about}>{[unitText(unit), source, isNew && strings.ImportIsNew].filter(Boolean).join(' · ')}</span>
          {storedTitle && <div>{fill(strings.ImportStoredTitle, storedTitle)}</div>}
          {unitClash && <div className={wizard.wrong}>{fill(strings.ImportUnitClash, unitClash, unitText(unit))}</div>}
        </li>
      ))}
    </ul>
  </details>
);

/** Events at the same time, in the same place and with the same words as one that stands there. */
const Same: React.FC<{ plan: ImportPlan; state: ImportWizardState }> = ({ plan, state }) => {
  const same = plan.events.filter(({ kind }) => kind === 'probablySame');
  if (same.length === 0) return null;
  return (
    <fieldset className={wizard.group}>
      <legend>{fill(strings.ImportProbablySame, same.length)}</legend>
      <p className={wizard.about}>{strings.ImportProbablySameText}</p>
      {same.slice(0, 50).map(({ event }) => (
        <Checkbox
          key={event.externalId} checked={state.takeSame.has(event.externalId)} onChange={() => state.toggleSame(event.externalId)}
          label={[`${event.date} ${event.time ?? ''}`.trim(), event.category, event.area ?? event.place, event.text].filter(Boolean).join(' · ').slice(0, 160)}
        />
      ))}
      {same.length > 50 && <p className={wizard.about}>{fill(strings.ImportMoreFaults, same.length - 50)}</p>}
    </fieldset>
  );
};

/** What the import would do, before anything is written. */
export const PreviewStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const language = useLanguage();
  const plan = state.plan!;
  const { counts, draft } = plan;
  const changes = React.useMemo(() => plan.observations.filter(({ kind }) => kind === 'changed'), [plan]);
  const kept = React.useMemo(() => plan.regions.filter(({ kept: one }) => one).map(({ region }) => region), [plan]);
  const held = React.useMemo(() => ({ ...draft, observations: plan.observations.map(({ observation }) => observation), indicators: plan.indicators.map(({ indicator }) => indicator), regions: kept }), [plan]);
  const names = kept.map(({ name }) => name);
  const leftOut = plan.events.filter(({ kind }) => kind === 'leftOut').length;
  const clash = plan.indicators.some(({ unitClash }) => unitClash);
  const nothing = plan.nothingNew && state.takeSame.size === 0;
  return (
    <>
      <p className={wizard.file}><strong>{draft.file}</strong></p>
      {plan.resumes && <MessageBar isMultiline>{strings.ImportResumes}</MessageBar>}
      {nothing && <MessageBar messageBarType={MessageBarType.info} isMultiline>{strings.ImportNothingNew}</MessageBar>}
      {plan.sameFileBefore && <p>{fill(strings.ImportSameFile, dateAndTime(plan.sameFileBefore.when, language))}</p>}
      {clash && <MessageBar messageBarType={MessageBarType.error} isMultiline>{strings.ImportClash}</MessageBar>}
      <Figures
        label={strings.ImportStepPreview}
        figures={[{ label: strings.ImportAdded, value: counts.added + state.takeSame.size }, { label: strings.ImportChanged, value: counts.changed }, { label: strings.ImportUnchanged, value: counts.unchanged }]}
      />
      <Holds draft={held} />
      {kept.length > 0 && <p>{fill(strings.ImportRegionsList, names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', '))}</p>}
      {plan.newCategories.length > 0 && <p>{fill(strings.ImportNewCategories, plan.newCategories.join(', '))}</p>}
      {plan.newAreas.length > 0 && <p>{fill(strings.ImportNewAreas, plan.newAreas.join(', '))}</p>}
      {leftOut > 0 && <p>{fill(strings.ImportLeftOut, leftOut)}</p>}
      {changes.length > 0 && <Changed plan={plan} changes={changes} />}
      <Indicators plan={plan} />
      <Same plan={plan} state={state} />
      <Remarks draft={draft} />
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.ImportStart} disabled={clash || nothing} onClick={state.start} />
        <DefaultButton text={strings.ImportBack} onClick={state.back} />
        <NextFile state={state} />
      </div>
    </>
  );
};
