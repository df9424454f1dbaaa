import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { figure, fill } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import { FileButton } from '../../../../kit/ui/wizard/FileDrop';
import { reasonText, skipText } from '../texts';
import type { ImportDraft } from '../types';
import { accepted, NextFile } from './ChooseStep';
import { EventChoiceForm } from './EventChoiceForm';
import { Faults } from './Faults';
import { MappingForm } from './MappingForm';
import { QuestionForm } from './QuestionForm';
import { mustAnswer, questionsOf, remaining } from './questions';
import { RegionBoxes } from './RegionBoxes';
import { formatText } from './texts';
import type { ImportWizardState, Source } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';

/** What the file was taken for, why, and the way out where that is wrong. */
const Recognised: React.FC<{ source: Source; state: ImportWizardState }> = ({ source, state }) => {
  const { format, detections, mapping, recalled } = source;
  const detection = detections.find(one => one.format === format);
  if (mapping && !recalled) {
    return (
      <MessageBar isMultiline actions={detections.length > 0 ? <MessageBarButton onClick={() => state.readAs(detections[0])}>{fill(strings.ImportReadAs, formatText(detections[0].format))}</MessageBarButton> : undefined}>
        {detections.length > 0 ? strings.ImportMapText : strings.ImportUnknownText}
      </MessageBar>
    );
  }
  if (mapping) {
    return (
      <MessageBar messageBarType={MessageBarType.success} isMultiline actions={<MessageBarButton onClick={() => state.setMapping(mapping)}>{strings.ImportMappingChange}</MessageBarButton>}>
        {strings.ImportMappingRecalled}
      </MessageBar>
    );
  }
  return (
    <MessageBar messageBarType={MessageBarType.success} isMultiline actions={source.table ? <MessageBarButton onClick={() => state.readAs(undefined)}>{strings.ImportSomethingElse}</MessageBarButton> : undefined}>
      <strong>{format && formatText(format)}</strong>. {detection?.reasons.map(reasonText).join(' ')}
    </MessageBar>
  );
};

/** What a reading found, in figures. */
export const Holds: React.FC<{ draft: ImportDraft }> = ({ draft }) => {
  const language = useLanguage();
  const span = React.useMemo(() => {
    const periods = [...draft.observations.map(({ period }) => period), ...draft.events.map(({ date }) => date)];
    return periods.length === 0 ? '' : [...new Set([periods.reduce((a, b) => a < b ? a : b), periods.reduce((a, b) => a > b ? a : b)])].join(' – ');
  }, [draft]);
  const { observations, events, indicators, regions } = draft;
  if (events.length > 0) return <p>{fill(strings.ImportHoldsEventCount, figure(events.length, language), span)}</p>;
  return observations.length === 0 ? null : <p>{fill(strings.ImportHoldsCount, figure(observations.length, language), figure(indicators.length, language), figure(regions.length, language), span)}</p>;
};

/** Notes that stop nothing, and rows that were left out, folded until asked for. */
export const Remarks: React.FC<{ draft: ImportDraft }> = ({ draft }) => {
  const notes = draft.faults.filter(({ severity, code }) => severity === 'note' && code !== 'PersonalData');
  const skipped = draft.skipped;
  const language = useLanguage();
  if (notes.length === 0 && skipped.length === 0 && draft.merged === 0) return null;
  return (
    <details className={wizard.details}>
      <summary>{fill(strings.ImportRemarks, notes.length, figure(skipped.reduce((sum, { count }) => sum + count, 0), language))}</summary>
      <Faults faults={notes} />
      <ul className={wizard.faults}>
        {skipped.map(({ reason, count, rows, sheet }) => (
          <li key={`${reason}${sheet ?? ''}`}>
            {fill(strings.ImportSkipped, figure(count, language), skipText(reason), [...(sheet ? [fill(strings.ImportPlaceSheet, sheet)] : []), fill(strings.ImportSkippedRows, rows.slice(0, 8).join(', ') + (count > 8 ? ' …' : ''))].join(', '))}
          </li>
        ))}
        {draft.merged > 0 && <li>{fill(strings.ImportMerged, figure(draft.merged, language))}</li>}
      </ul>
    </details>
  );
};

/** What the file is, what only a person can say about it, and what of it is kept. */
export const LayoutStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const source = state.source!;
  const { draft, mapping, recalled, answers, table, file } = source;
  const questions = React.useMemo(() => draft && questionsOf(draft, answers), [draft, answers]);
  const errors = draft && !source.stale ? remaining(draft.faults) : [];
  const unnamed = source.format === 'kolada' && draft?.indicators.some(({ name }) => /^[NU]\d{5}$/.test(name));
  const asks = questions && (questions.decimal || questions.dash || questions.dayFirst || questions.period !== undefined || questions.indicator !== undefined || questions.regions.length > 0);
  const figures = (draft?.observations.length ?? 0) > 0;
  const allLeft = (draft?.events.length ?? 0) > 0 && !state.keepPersonal && source.personal.length === draft?.events.length && !figures;
  const blocked = allLeft || (source.format === 'polisen' && !state.takeNotices) || (figures && state.keep.size === 0 && !source.stale);
  return (
    <>
      <p className={wizard.file}><strong>{file.name}</strong>{state.turn.of > 1 && ` (${fill(strings.ImportTurn, state.turn.at, state.turn.of)})`}</p>
      <Recognised source={source} state={state} />
      {state.note && <MessageBar messageBarType={MessageBarType.success}>{state.note}</MessageBar>}
      {mapping && !recalled && table && (
        <MappingForm file={file} table={table} draft={mapping} asked={state.asked} onChange={state.setMapping} onSheet={state.setSheet} />
      )}
      {asks && questions && errors.length === 0 && <QuestionForm questions={questions} answers={answers} asked={state.asked} onChange={state.setAnswers} />}
      {draft && questions && state.asked && !source.stale && errors.length === 0 && mustAnswer(questions, draft) && (
        <MessageBar messageBarType={MessageBarType.warning}>{strings.ImportAnswerFirst}</MessageBar>
      )}
      {errors.length > 0 && (
        <section aria-label={strings.ImportErrors}>
          <MessageBar messageBarType={MessageBarType.error} isMultiline>{strings.ImportErrorsText}</MessageBar>
          <Faults faults={errors} count={errors.length + draft!.errorCount - draft!.faults.filter(({ severity }) => severity === 'error').length} />
        </section>
      )}
      {unnamed && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline actions={<FileButton text={strings.ImportAddNames} accept={accepted} onFiles={state.addNames} />}>{strings.ImportUnnamed}</MessageBar>
      )}
      {draft && errors.length === 0 && <Holds draft={draft} />}
      {draft && figures && errors.length === 0 && draft.regions.length > 1 && <RegionBoxes regions={draft.regions} own={state.own?.code} keep={state.keep} onChange={state.setKeep} />}
      {draft && figures && !state.own && <p className={wizard.about}>{strings.ImportOwnUnknown}</p>}
      {draft && draft.events.length > 0 && errors.length === 0 && <EventChoiceForm source={source} state={state} />}
      {draft && <Remarks draft={draft} />}
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.ImportStepPreview} disabled={state.work.busy !== undefined || blocked || errors.length > 0} onClick={state.toPreview} />
        <DefaultButton text={strings.ImportOtherFile} onClick={state.back} />
        <NextFile state={state} />
      </div>
    </>
  );
};
