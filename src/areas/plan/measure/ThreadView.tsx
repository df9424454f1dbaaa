import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Link } from '@fluentui/react/lib/Link';
import { may, useItems, useSite } from '../../../kit/lists';
import { figure, fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';
import { EvidenceBadge, indicators, problems } from '../../situation';
import { followUps, measures } from '../lists';
import type { Measure } from '../lists';
import { missingThread } from '../model';
import type { ThreadPart } from '../model';
import { followUpsQuery } from '../store';
import { AttentionBadge, StatusBadge } from '../StatusBadge';
import { lateForSeason } from './proposals';
import { SeasonWarning } from './SeasonWarning';
import { conclusionText, courseText, missingText } from './texts';
import { causeText, conclusionOf, courseOf, indicatorNow, indicatorText, isFew } from './thread';
import { useNewestFigure, useProblemParts } from './useProblemParts';
import styles from './ThreadView.module.scss';

interface PartProps {
  name: string;
  text: string;
  to: Route | undefined;
  /** What is named as missing, and where that is filled in by those who may. */
  missing?: string;
  fillIn?: Route;
  /** Nothing stands here yet, and nothing must. */
  empty?: boolean;
}

/** One link of the thread: what it is called, what stands there, and where it leads. */
const Part: React.FC<PartProps> = ({ name, text, to, missing, fillIn, empty, children }) => {
  const link = useLink();
  return (
    <li className={`${styles.part} ${missing ? styles.lacking : ''} ${missing || empty ? styles.open : ''}`}>
      <div className={styles.name}>{name}</div>
      {text && <div className={styles.text}>{to ? <Link {...link(to)}>{text}</Link> : text}</div>}
      {missing && (
        <div className={styles.beside}>
          <Badge icon="Warning" tone="warn" text={fill(strings.ThreadMissingPart, missing)} />
          {fillIn && <Link {...link(fillIn)}>{fill(strings.ThreadFillIn, missing)}</Link>}
        </div>
      )}
      {children}
    </li>
  );
};

/** The thread of a measure, from what shows the problem to what came of it (P32; domain.md §2): each part leads where it is from, and what is missing is named. */
export const ThreadView: React.FC<{ measure: Measure }> = ({ measure }) => {
  const language = useLanguage();
  const { access } = useSite();
  const { path, query } = useRoute();
  const { parts, error } = useProblemParts(measure.Problem?.id);
  const figureNow = useNewestFigure(measure.IndicatorItem?.id);
  const entries = useItems(followUps, may(access, followUps, 'read') ? followUpsQuery(measure.id) : undefined);

  const missing = missingThread(measure);
  const lacks = (...of: ThreadPart[]): string | undefined => missing.filter(part => of.includes(part)).map(missingText).join(', ') || undefined;
  const own = (tab: string): Route => ({
    path: `plan/${measure.id}`, query: { ...(path.split('/')[0] === 'plan' ? query : { year: String(measure.PlanYear ?? '') }), tab }
  });
  const edit = may(access, measures, 'edit') ? own('details') : undefined;
  const problem = (tab: string): Route | undefined => measure.Problem && may(access, problems, 'read')
    ? { path: `situation/problems/${measure.Problem.id}`, query: { tab } } : undefined;
  const now = indicatorNow(figureNow, entries.items ?? []);
  const course = courseOf(measure.Baseline, measure.Target, now?.value);
  const conclusion = conclusionOf(entries.items ?? []);
  const told = (value: number | undefined): string => value === undefined ? '–' : figure(value, language);
  const fault = error ?? entries.error;
  const ownCause = causeText(measure);
  return (
    <>
      {fault && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(fault)}</MessageBar>}
      <ol className={styles.thread} aria-label={strings.ThreadLabel}>
        <Part name={strings.ThreadEvidence} text={measure.Problem ? strings.ThreadEvidenceLink : ''} to={problem('evidence')} empty={parts ? parts.evidence.length === 0 : !measure.Problem}>
          {parts ? <EvidenceBadge evidence={parts.evidence} /> : !measure.Problem && <span className={styles.about}>{strings.ThreadNoEvidence}</span>}
        </Part>
        <Part name={strings.Problem} text={measure.Problem?.title ?? ''} to={problem('')} missing={lacks('Problem')} fillIn={edit} />
        <Part name={strings.Cause} text={ownCause} to={measure.Problem ? problem('causes') : edit} missing={lacks('Cause')} fillIn={edit} />
        <Part name={strings.MeasureTitle} text={measure.Title} to={own('details')} missing={lacks('Goal', 'Owner')} fillIn={edit}>
          <div className={styles.beside}>
            <StatusBadge status={measure.Status} />
            <AttentionBadge measure={measure} today={today()} />
          </div>
          {measure.Mechanism && <div className={styles.words}>{measure.Mechanism}</div>}
          <SeasonWarning late={lateForSeason(measure)} />
        </Part>
        <Part
          name={strings.MeasureEffect} text={indicatorText(measure) || (missing.includes('Indicator') ? '' : strings.ThreadOngoing)} missing={lacks('Indicator')} fillIn={edit}
          to={measure.IndicatorItem && may(access, indicators, 'read') ? { path: 'situation/figures', query: { indicator: String(measure.IndicatorItem.id) } } : own('followUps')}
        >
          {(measure.Baseline !== undefined || measure.Target !== undefined || now) && (
            <dl className={styles.values}>
              <div><dt>{strings.Baseline}</dt><dd>{told(measure.Baseline)}</dd></div>
              <div><dt>{strings.ThreadNow}</dt><dd>{told(now?.value)}</dd></div>
              <div><dt>{strings.Target}</dt><dd>{told(measure.Target)}</dd></div>
            </dl>
          )}
          {now && <div className={styles.about}>{now.source === 'followUp' ? fill(strings.ThreadFromFollowUp, longDate(now.when, language)) : fill(strings.ThreadFromFigure, now.when)}</div>}
          {course && <div className={styles.about}>{isFew(figureNow, measure.Baseline, now) ? strings.ThreadFew : courseText(course)}</div>}
        </Part>
        <Part name={strings.MeasureConclusion} text={conclusion ? conclusionText(conclusion.Conclusion ?? '') : strings.ThreadNoConclusion} to={own('followUps')} empty={!conclusion}>
          {conclusion && <div className={styles.words}>{conclusion.ConclusionReason}</div>}
          {conclusion && <div className={styles.about}>{longDate(conclusion.FollowUpDate, language)}</div>}
        </Part>
      </ol>
      {missing.length > 0 && (
        <MessageBar className={styles.note} messageBarType={measure.ThreadReason.trim() ? MessageBarType.info : MessageBarType.warning} isMultiline>
          {measure.ThreadReason.trim() ? fill(strings.ThreadReasonTold, measure.ThreadReason.trim()) : fill(strings.ThreadMissing, missing.map(missingText).join(', '))}
        </MessageBar>
      )}
    </>
  );
};
