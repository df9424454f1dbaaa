import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { faultText } from '../../kit/ui/faults';
import { Loading } from '../../kit/ui/Loading';
import { Section } from '../../kit/ui/Section';
import { CaseRows } from './CaseRows';
import { awaits } from './model';
import { useCameraCases } from './useCameraCases';

/** For the decider's start page: the cases that await a decision, with their gates. */
const AwaitingDecision: React.FC = () => {
  const { cases, error, refresh } = useCameraCases({ where: [{ column: 'CaseState', is: 'eq', value: 'Klar för beslut' }] });
  const waiting = cases?.filter(({ item, decided }) => awaits(item, decided.standing.kind));
  return (
    <Section title={strings.AwaitingDecision}>
      {error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={refresh}>{strings.TryAgain}</MessageBarButton>}>
          {faultText(error)}
        </MessageBar>
      )}
      {!waiting && !error && <Loading rows={2} />}
      {waiting?.length === 0 && <p>{strings.NothingAwaitsDecision}</p>}
      {waiting && waiting.length > 0 && <CaseRows cases={waiting} tab="decision" />}
    </Section>
  );
};

export default AwaitingDecision;
