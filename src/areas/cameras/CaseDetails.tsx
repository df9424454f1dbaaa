import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import type { Hyperlink } from '../../kit/lists';
import { figure, fill, longDate } from '../../kit/text/format';
import { Details } from '../../kit/ui/Details';
import { useLanguage } from '../../kit/ui/language';
import { GateSection, Lacks } from './Gates';
import { caseStateText, dpiaText, legalBasisText, placeTypeText } from './texts';
import type { JudgedCase } from './useCameraCases';

const linkTo = (link: Hyperlink | undefined): React.ReactNode => link && <Link href={link.url} target="_blank">{link.text || link.url}</Link>;

/** A case to be read by those who may not change it: the decider and the registrar. */
export const CaseDetails: React.FC<{ judged: JudgedCase }> = ({ judged: { item, gates, basics } }) => {
  const language = useLanguage();
  const day = (date: string | undefined): string => longDate(date, language);
  const [problem, measures, assessment, routine] = gates;
  return (
    <>
      <Details rows={[
        [strings.CaseState, caseStateText(item.CaseState)], [strings.Department, item.Department?.title],
        [strings.CasePlace, item.Place], [strings.PlaceType, placeTypeText(item.PlaceType)], [strings.CaseGround, item.Ground],
        [strings.CasePurpose, item.Purpose], [strings.LegalBasis, item.LegalBasisText || legalBasisText(item.LegalBasis)],
        [strings.SurveillanceStart, day(item.StartDate)], [strings.SurveillanceEnd, day(item.EndDate)]
      ]} />
      {basics.length > 0 && <Lacks lacks={basics} />}
      <GateSection gate={problem} number={1} title={strings.GateProblemLong}>
        <Details rows={[[strings.Problem, item.Problem?.title], [strings.Gate1Note, item.Gate1Note]]} />
      </GateSection>
      <GateSection gate={measures} number={2} title={strings.GateMeasuresLong}>
        <Details rows={[[strings.Gate2Measure, item.Measure?.title], [strings.Gate2Note, item.Gate2Note]]} />
      </GateSection>
      <GateSection gate={assessment} number={3} title={strings.GateAssessmentLong}>
        <Details rows={[
          [strings.AssessmentDate, day(item.AssessmentDate)], [strings.AssessmentDocument, linkTo(item.AssessmentDocument)],
          [strings.DpiaNeeded, dpiaText(item.DpiaNeeded)], [item.DpiaNeeded === 'Ja' ? strings.DpiaWhere : strings.DpiaWhyNot, item.DpiaNote]
        ]} />
      </GateSection>
      <GateSection gate={routine} number={4} title={strings.GateRoutineLong}>
        <Details rows={[
          [strings.RoutineDocument, linkTo(item.RoutineDocument)],
          [strings.StorageDays, item.StorageDays === undefined ? '' : fill(strings.StorageDaysValue, figure(item.StorageDays, language))],
          [strings.StorageReason, item.StorageReason]
        ]} />
      </GateSection>
    </>
  );
};
