import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { TextField } from '@fluentui/react/lib/TextField';
import { fill } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLink, useRoute } from '../../kit/ui/router';
import { Section } from '../../kit/ui/Section';
import { Themed } from '../../kit/ui/themed';
import { StandingBadge } from './badges';
import type { CategoryStanding } from './model';
import { categoryText } from './texts';
import type { NoActor } from './useNoActor';
import rows from '../../kit/ui/rows.module.scss';
import styles from './Standings.module.scss';

const NoActorDialog: React.FC<{ standing: CategoryStanding; noActor: NoActor; onClose(): void }> = ({ standing, noActor, onClose }) => {
  const [reason, setReason] = React.useState(standing.noActorReason);
  const save = async (text: string): Promise<void> => {
    if (await noActor.save(standing.category, text)) onClose();
  };
  return (
    <Dialog
      hidden={false} onDismiss={onClose} minWidth={320}
      dialogContentProps={{ type: DialogType.normal, title: fill(strings.NoActorTitle, categoryText(standing.category)), subText: strings.NoActorText, closeButtonAriaLabel: strings.Close }}
    >
      <Themed>
        <TextField
          label={strings.NoActorReason} required multiline rows={3} value={reason} onChange={(_event, value) => setReason(value ?? '')}
          errorMessage={noActor.error && faultText(noActor.error)}
        />
      </Themed>
      <DialogFooter>
        <PrimaryButton text={strings.Save} disabled={noActor.saving || !reason.trim()} onClick={() => { save(reason).catch(() => undefined); }} />
        {standing.noActorReason && <DefaultButton text={strings.Remove} disabled={noActor.saving} onClick={() => { save('').catch(() => undefined); }} />}
        <DefaultButton text={strings.Cancel} onClick={onClose} disabled={noActor.saving} />
      </DialogFooter>
    </Dialog>
  );
};

/** How the policy's six categories stand (P8): an agreement, a dated attempt with its answer, or that there is no actor. */
export const Standings: React.FC<{ standings: readonly CategoryStanding[]; noActor: NoActor }> = ({ standings, noActor }) => {
  const link = useLink();
  const { query } = useRoute();
  const [open, setOpen] = React.useState<CategoryStanding>();
  return (
    <Section title={strings.StandingsTitle}>
      <ul className={styles.standings}>
        {standings.map(standing => (
          <li key={standing.category} className={styles.standing}>
            <a className={`${rows.title} ${styles.name}`} {...link({ path: 'cooperation', query: { ...query, category: standing.category } })}>{categoryText(standing.category)}</a>
            <StandingBadge state={standing.state} />
            <div className={rows.about}>
              {standing.state === 'noActor' ? standing.noActorReason : fill(strings.StandingCounts, standing.partners, standing.signed, standing.attempts)}
            </div>
            {noActor.canChange && (standing.state === 'none' || standing.state === 'noActor') && (
              <ActionButton className={styles.action} onClick={() => setOpen(standing)} ariaLabel={fill(strings.NoActorTitle, categoryText(standing.category))}>
                {standing.state === 'none' ? strings.NoActorNote : strings.Change}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {open && <NoActorDialog standing={open} noActor={noActor} onClose={() => setOpen(undefined)} />}
    </Section>
  );
};
