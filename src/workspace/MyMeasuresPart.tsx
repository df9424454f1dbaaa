import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { useItem, useSite } from '../kit/lists';
import { today } from '../kit/text/format';
import { faultText } from '../kit/ui/faults';
import { useRoute, useRouter } from '../kit/ui/router';
import { PageHead, Section } from '../kit/ui/Section';
import { MyMeasures, useMine } from '../areas/plan';
import type { Whose } from '../areas/plan';
import { departments } from '../areas/settings';
import type { Host } from './host';
import { Instead, Shell } from './Shell';
import styles from './Workspace.module.scss';

const MeasurePanel = React.lazy(() => import(/* webpackChunkName: 'measure' */ '../areas/plan/measure/MeasurePanel'));

/** A measure that was chosen, beside the list; other pages are in the app itself. */
const Opened: React.FC = () => {
  const { path } = useRoute();
  const router = useRouter();
  const site = useSite();
  const back = (): void => router.go({ path: '', query: {} });
  const id = Number(/^plan\/(\d+)$/.exec(path)?.[1]);
  if (id) return <React.Suspense fallback={null}><MeasurePanel id={id} year={Number(today().slice(0, 4))} onClose={back} onSaved={back} /></React.Suspense>;
  if (!path) return null;
  return (
    <MessageBar onDismiss={back} dismissButtonAriaLabel={strings.Close}>
      {strings.MineElsewhere} <Link href={site.url} target="_blank">{strings.AppName}</Link>
    </MessageBar>
  );
};

const Own: React.FC<{ host: Host; department: number }> = ({ host, department }) => {
  const { login } = useSite();
  const whose: Whose = department > 0 ? { department } : { login };
  const state = useMine(whose);
  const chosen = useItem(departments, department > 0 ? department : undefined);
  const title = department > 0 ? chosen.item?.Title ?? strings.MineOfDepartment : strings.OwnMeasures;
  const count = state.mine && state.mine.open.length + state.mine.unowned.length + state.mine.next.length + state.mine.closed.length;
  const content = (
    <>
      {state.error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={state.refresh}>{strings.TryAgain}</MessageBarButton>}>
          {faultText(state.error)}
        </MessageBar>
      )}
      {count === 0 && <p>{department > 0 ? strings.MineNoneDepartment : strings.NoOwnMeasures}</p>}
      {count !== 0 && (state.mine ?? !state.error) && <MyMeasures state={state} whose={whose} ownPage={host.ownsPage} />}
      <Opened />
    </>
  );
  return host.ownsPage ? <main className={styles.part}><PageHead title={title} />{content}</main> : <Section title={title}>{content}</Section>;
};

/** "Mina åtgärder" as a web part of its own, for a verksamhet's page or channel (P22). `department` is 0 for the reader's own. */
export const MyMeasuresPart: React.FC<{ host: Host; department: number }> = ({ host, department }) => (
  <Shell
    host={host} page={() => <Own key={department} host={host} department={department} />}
    none={() => <Instead host={host} title={host.ownsPage ? strings.OwnMeasures : undefined}><MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.MineNoHome}</MessageBar></Instead>}
  />
);
