import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { isDate, useItems } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { fill, longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute, useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { departments } from '../../settings';
import { plans } from '../lists';
import type { Plan } from '../lists';
import { yearsPath } from './paths';
import type { ReadPlan } from './Steps';
import { reportTitle } from './useBasis';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './years.module.scss';

interface BasisValues { Picture?: Reference; Analysis?: Reference; Direction: string; }
interface SpreadValues { SentOn: string; PresentedOn: string; }

/** What the plan rests on and what it wants, until it is decided. */
const BasisForm: React.FC<{ state: ReadPlan; onDone(): void }> = ({ state: { plan, basis }, onDone }) => {
  const form = useItemForm<typeof plans, BasisValues>({
    definition: plans, item: plan, form: 'plan-basis', onSaved: onDone, check: () => ({}),
    toForm: item => ({ Picture: item?.Picture, Analysis: item?.Analysis, Direction: item?.Direction ?? '' }),
    fromForm: ({ Picture, Analysis, Direction }) => ({ Picture, Analysis, Direction: Direction.trim() })
  });
  return (
    <FormFrame definition={plans} form={form} free={[form.values.Direction]} submitText={strings.Save} onCancel={onDone}>
      <Pair>
        <ReferenceInput control={form.control} name="Picture" label={strings.PlanYearsPicture} options={(basis.pictures ?? []).map(one => ({ id: one.id, title: one.Title }))} none={strings.PlanYearsNoPicture} />
        <ReferenceInput control={form.control} name="Analysis" label={strings.PlanYearsAnalysis} options={(basis.analyses ?? []).map(one => ({ id: one.id, title: reportTitle(one) }))} none={strings.PlanYearsWithoutAnalysis} />
      </Pair>
      <TextInput control={form.control} name="Direction" label={strings.PlanYearsDirection} description={strings.PlanYearsDirectionHint} multiline />
    </FormFrame>
  );
};

/** When the plan was sent and presented (P17): known after the decision, and no part of it. */
const SpreadForm: React.FC<{ plan: Plan; onDone(): void }> = ({ plan, onDone }) => {
  const wrong = (date: string): string | undefined => date && !isDate(date) ? strings.DateInvalid : undefined;
  const form = useItemForm<typeof plans, SpreadValues>({
    definition: plans, item: plan, form: 'plan-spread', onSaved: onDone,
    check: ({ SentOn, PresentedOn }) => ({ ...(wrong(SentOn) ? { SentOn: wrong(SentOn) } : {}), ...(wrong(PresentedOn) ? { PresentedOn: wrong(PresentedOn) } : {}) }),
    toForm: item => ({ SentOn: item?.SentOn ?? '', PresentedOn: item?.PresentedOn ?? '' }),
    fromForm: ({ SentOn, PresentedOn }) => ({ SentOn: SentOn || undefined, PresentedOn: PresentedOn || undefined })
  });
  return (
    <FormFrame definition={plans} form={form} free={[]} submitText={strings.Save} onCancel={onDone}>
      <Pair>
        <DateInput control={form.control} name="SentOn" label={strings.PlanYearsSentOn} />
        <DateInput control={form.control} name="PresentedOn" label={strings.PlanYearsPresentedOn} />
      </Pair>
    </FormFrame>
  );
};

/** The plan's own address, for the mail that sends it (P17). */
const CopyLink: React.FC<{ plan: Plan }> = ({ plan }) => {
  const router = useRouter();
  const [state, setState] = React.useState<{ copied?: true; error?: Error }>({});
  const copy = (): void => {
    const address = new URL(router.href({ path: `${yearsPath}/${plan.id}`, query: {} }), window.location.href).href;
    navigator.clipboard.writeText(address).then(() => setState({ copied: true }), (error: Error) => setState({ error }));
  };
  return (
    <>
      <ActionButton iconProps={{ iconName: 'Link' }} text={strings.PictureCopyLink} onClick={copy} />
      <div aria-live="polite">
        {state.copied && <MessageBar messageBarType={MessageBarType.success}>{strings.PlanYearsLinkCopied}</MessageBar>}
        {state.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(state.error)}</MessageBar>}
      </div>
    </>
  );
};

/** What the plan rests on (P16, P23), what it wants, and whom it has reached (P17). */
const BasisTab: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const language = useLanguage();
  const link = useLink();
  const router = useRouter();
  const { path } = useRoute();
  const { plan, frozen, canWrite } = state;
  const known = useItems(departments, {}).items;
  const present = (known ?? []).filter(({ Ended }) => !Ended).map(({ Title }) => Title).sort((a, b) => a.localeCompare(b, 'sv'));
  const back = (): void => router.go({ path, query: {} }, { replace: true });
  return (
    <div className={styles.pageForms}>
      <Section title={strings.PlanYearsBasisTitle}>
        {canWrite && !frozen ? <BasisForm state={state} onDone={back} /> : (
          <Details rows={[
            [strings.PlanYearsPicture, plan.Picture && <a className={prose.link} {...link({ path: `situation/pictures/${plan.Picture.id}`, query: {} })}>{plan.Picture.title}</a>],
            [strings.PlanYearsAnalysis, plan.Analysis?.title], [strings.PlanYearsDirection, plan.Direction && <span className={prose.written}>{plan.Direction}</span>]
          ]} />
        )}
      </Section>
      <Section title={strings.PlanYearsSpreadTitle}>
        <p className={prose.text}>{fill(strings.PlanYearsSpreadText, present.join(', ') || '–')}</p>
        <CopyLink plan={plan} />
        {canWrite ? <SpreadForm plan={plan} onDone={back} /> : (
          <Details rows={[[strings.PlanYearsSentOn, longDate(plan.SentOn, language)], [strings.PlanYearsPresentedOn, longDate(plan.PresentedOn, language)]]} />
        )}
      </Section>
    </div>
  );
};

export default BasisTab;
