import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { may, useItem, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useRoute } from '../../../kit/ui/router';
import { causes, evidence, problems } from '../lists';
import type { Cause, Evidence, Problem } from '../lists';
import { causesOf } from '../store';
import { CausesTab } from './CausesTab';
import { DecisionTab } from './DecisionTab';
import { EvidenceTab } from './EvidenceTab';
import type { Answer } from './answer';
import { ProblemDetails } from './ProblemDetails';
import { ProblemForm } from './ProblemForm';
import { ProblemRemoval } from './ProblemRemoval';
import { evidenceOf } from './store';
import { useAnswersOf } from './useBelonging';
import type { ProblemsPageState } from './useProblemsPage';

interface Standing { problem: Problem; evidence: Evidence[] | undefined; causes: Cause[] | undefined; answers: Answer[] | undefined; page: ProblemsPageState; }

const counted = (text: string, plain: string, items: readonly unknown[] | undefined): string => items ? fill(text, items.length) : plain;

const Tabs: React.FC<Standing> = ({ problem, evidence: ownEvidence, causes: ownCauses, answers, page }) => {
  const { access } = useSite();
  const { query } = useRoute();
  return (
    <>
      <Pivot
        overflowBehavior="menu" overflowAriaLabel={strings.ProblemMoreTabs} selectedKey={query.tab || 'details'}
        onLinkClick={tab => page.setQuery({ tab: tab?.props.itemKey ?? '' })}
      >
        <PivotItem itemKey="details" headerText={strings.ProblemDescription}>
          {may(access, problems, 'edit')
            ? <ProblemForm key={problem.id} problem={problem} onSaved={page.close} onCancel={page.close} /> : <ProblemDetails problem={problem} />}
          {may(access, problems, 'remove') && <ProblemRemoval problem={problem} onRemoved={page.close} />}
        </PivotItem>
        <PivotItem itemKey="evidence" headerText={counted(strings.ProblemTabEvidenceCount, strings.ProblemTabEvidence, ownEvidence)}>
          <EvidenceTab problem={problem} evidence={ownEvidence} causes={ownCauses} />
        </PivotItem>
        <PivotItem itemKey="causes" headerText={counted(strings.ProblemTabCausesCount, strings.ProblemTabCauses, ownCauses)}>
          <CausesTab problem={problem} evidence={ownEvidence} causes={ownCauses} />
        </PivotItem>
        <PivotItem itemKey="decision" headerText={strings.ProblemStanding}>
          <DecisionTab key={problem.id} problem={problem} answers={answers} year={page.year} today={page.today} />
        </PivotItem>
        <PivotItem itemKey="history" headerText={strings.TabHistory}>
          <History definition={problems as unknown as ListDefinition} id={problem.id} etag={problem.etag} />
        </PivotItem>
      </Pivot>
      <NativeLink definition={problems} id={problem.id} />
    </>
  );
};

/** One problem beside the register: what it is, what shows it, why it is there, how it is answered, and its history. */
const ProblemPanel: React.FC<{ id: number | undefined; page: ProblemsPageState }> = ({ id, page }) => {
  const { item: problem, missing, error } = useItem(problems, id);
  const ownEvidence = useItems(evidence, id === undefined ? undefined : evidenceOf(id));
  const ownCauses = useItems(causes, id === undefined ? undefined : causesOf(id));
  const answers = useAnswersOf(id);
  return (
    <ItemPanel
      title={id === undefined ? strings.ProblemNew : problem?.Title ?? strings.ProblemTitle} missing={missing ? strings.ProblemMissing : undefined}
      error={error ?? ownEvidence.error ?? ownCauses.error ?? answers.error} ready={id === undefined || problem !== undefined} onClose={page.close}
    >
      {/* Saved, it goes on with what shows it. */}
      {id === undefined && <ProblemForm problem={undefined} onSaved={saved => page.show(saved.id, 'evidence')} onCancel={page.close} />}
      {problem && <Tabs problem={problem} evidence={ownEvidence.items} causes={ownCauses.items} answers={answers.answers} page={page} />}
    </ItemPanel>
  );
};

export default ProblemPanel;
