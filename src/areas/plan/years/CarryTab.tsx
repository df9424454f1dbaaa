import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { TextField } from '@fluentui/react/lib/TextField';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { fill, longDate, today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { AttentionBadge, StatusBadge } from '../StatusBadge';
import { carryChoices } from './carry';
import type { CarryChoice, CarryRow } from './carry';
import type { ReadPlan } from './Steps';
import { choiceText, conclusionText } from './texts';
import { useCarry } from './useCarry';
import type { CarryPage } from './useCarry';
import rows from '../../../kit/ui/rows.module.scss';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './years.module.scss';

/** So many rows are shown before more are asked for: a plan of hundreds is to open at once. */
const atFirst = 60;

const Row: React.FC<{ row: CarryRow; page: CarryPage; year: number; decided: boolean }> = ({ row, page, year, decided }) => {
  const language = useLanguage();
  const link = useLink();
  const { measure, latest, concluded, carried, stopped } = row;
  const choice = page.choiceOf(row);
  const settled = carried !== undefined || stopped;
  return (
    <li className={rows.row}>
      <div className={styles.carry}>
        <div className={styles.carryWhat}>
          <a className={rows.title} {...link({ path: `plan/${measure.id}`, query: { year: String(measure.PlanYear ?? '') } })}>{measure.Title}</a>
          <div className={rows.about}>{[`Å-${measure.id}`, measure.Department?.title].filter(Boolean).join(' · ')}</div>
          <div className={styles.badges}><StatusBadge status={measure.Status} /><AttentionBadge measure={measure} today={today()} /></div>
          <p className={styles.told}>{latest ? `${latest.Title} (${longDate(latest.FollowUpDate, language)})` : strings.PlanYearsNoFollowUp}</p>
          {concluded && <p className={styles.told}><strong>{fill(strings.PlanYearsConcluded, conclusionText(concluded))}</strong> {concluded.ConclusionReason}</p>}
        </div>
        <div className={styles.carryChoice}>
          {carried && <a className={prose.link} {...link({ path: `plan/${carried.id}`, query: { year: String(year) } })}>{fill(strings.PlanYearsCarriedAs, `Å-${carried.id}`, year)}</a>}
          {stopped && <span>{strings.PlanYearsStopped}</span>}
          {!settled && page.canCarry && !decided && (
            <>
              <Dropdown
                ariaLabel={fill(strings.PlanYearsChoiceOf, measure.Title)} selectedKey={choice} disabled={page.share !== undefined}
                options={[...carryChoices.map(key => ({ key, text: choiceText(key) })), { key: '', text: strings.PlanYearsCarryLater }]}
                onChange={(_event, option) => page.choose(row, (option?.key ?? '') as CarryChoice | '')}
              />
              {(choice === 'change' || choice === 'stop') && (
                <TextField
                  ariaLabel={fill(strings.PlanYearsReasonOf, measure.Title)} placeholder={strings.PlanYearsReason} value={page.reasonOf(row)} maxLength={255} autoComplete="off" disabled={page.share !== undefined}
                  onChange={(_event, text) => page.giveReason(row, text ?? '')}
                />
              )}
            </>
          )}
        </div>
      </div>
      <PersonalDataWarning text={settled ? '' : page.reasonOf(row)} />
    </li>
  );
};

/** Last year's measures, one by one: fortsätt, förändra or ej vidare (P22, P23, P47). */
const CarryTab: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const { plan, measures, frozen } = state;
  const year = plan.Year ?? 0;
  const page = useCarry(plan, measures);
  const [shown, setShown] = React.useState(atFirst);
  if (page.failed) return <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(page.failed)}</MessageBar>;
  if (!page.rows) return <Loading rows={6} />;
  const onward = page.counts.continue + page.counts.change;
  return (
    <Section title={fill(strings.PlanYearsCarryTitle, year - 1)}>
      <p className={prose.text}>{page.rows.length === 0 ? fill(strings.PlanYearsCarryNone, year - 1) : fill(strings.PlanYearsCarryText, year)}</p>
      {page.canCarry && !frozen && page.open.length > 0 && (
        <div className={styles.carryBar}>
          <PrimaryButton
            text={strings.PlanYearsCarry} disabled={page.share !== undefined || onward + page.counts.stop === 0} allowDisabledFocus onClick={page.carry}
          />
          <span className={prose.text}>{fill(strings.PlanYearsCarryCounts, page.counts.continue, page.counts.change, page.counts.stop)}</span>
        </div>
      )}
      <div aria-live="polite">
        {page.share !== undefined && <ProgressIndicator label={strings.PlanYearsCarrying} percentComplete={page.share} />}
        {page.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{page.error}</MessageBar>}
        {page.done && <MessageBar messageBarType={MessageBarType.success} isMultiline>{page.done}</MessageBar>}
      </div>
      <ul className={rows.rows}>{page.rows.slice(0, shown).map(row => <Row key={row.measure.id} row={row} page={page} year={year} decided={frozen} />)}</ul>
      {page.rows.length > shown && <DefaultButton className={styles.more} text={fill(strings.PlanYearsShowMore, page.rows.length - shown)} onClick={() => setShown(shown + atFirst)} />}
    </Section>
  );
};

export default CarryTab;
