import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { Conflict } from '../../kit/forms/Conflict';
import { CheckInput, ChoiceInput, PersonInput, ReferenceInput, TextInput } from '../../kit/forms/fields';
import { faultText } from '../../kit/ui/faults';
import { Loading } from '../../kit/ui/Loading';
import { Themed } from '../../kit/ui/themed';
import { councilMembers, memberRoles } from './lists';
import type { CouncilMember } from './lists';
import { roleText } from './texts';
import { useMembers } from './useCouncil';
import { useMemberForm } from './useMemberForm';
import styles from './CouncilPage.module.scss';

const MemberForm: React.FC<{ member: CouncilMember | undefined; onClose(): void }> = ({ member, onClose }) => {
  const { form, departments } = useMemberForm(member, onClose);
  const { control, saving } = form;
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      {form.restored && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline actions={<MessageBarButton onClick={form.discard}>{strings.DraftDiscard}</MessageBarButton>}>
          {strings.DraftRestored}
        </MessageBar>
      )}
      <TextInput control={control} name="Title" label={strings.MemberFunction} description={strings.MemberFunctionHelp} required maxLength={255} />
      <ChoiceInput control={control} name="Role" label={strings.CouncilRole} options={memberRoles.map(key => ({ key, text: roleText(key) }))} />
      <PersonInput control={control} name="Person" label={strings.MemberAccount} />
      <TextInput control={control} name="Email" label={strings.MemberEmail} maxLength={255} />
      <ReferenceInput control={control} name="Department" label={strings.RepresentsDepartment} options={departments} none={strings.NoDepartment} />
      <TextInput control={control} name="Partner" label={strings.RepresentsPartner} maxLength={255} />
      <CheckInput control={control} name="Mandate" label={strings.HasMandate} />
      {form.values.Mandate && <TextInput control={control} name="MandateGivenBy" label={strings.MandateGivenBy} required maxLength={255} />}
      <CheckInput control={control} name="Ended" label={strings.HasLeftCouncil} />
      {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{`${faultText(saving.error)} ${strings.DraftKept}`}</MessageBar>}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={saving.saving ? strings.Saving : strings.Save} disabled={saving.saving} />
        <DefaultButton text={strings.Cancel} onClick={onClose} disabled={saving.saving} />
      </div>
      <Conflict definition={councilMembers} open={saving.conflict} />
    </form>
  );
};

/** One member beside the table, new or stored. */
export const MemberPanel: React.FC<{ id: number | undefined; onClose(): void }> = ({ id, onClose }) => {
  const { items } = useMembers();
  const member = items?.find(one => one.id === id);
  return (
    <Panel
      isOpen onDismiss={onClose} type={PanelType.medium} isLightDismiss={false} closeButtonAriaLabel={strings.Close}
      headerText={id === undefined ? strings.AddMember : member?.Title ?? ''}
    >
      <Themed>
        {!items && <Loading rows={6} />}
        {items && id !== undefined && !member && <MessageBar messageBarType={MessageBarType.warning}>{strings.FaultMissing}</MessageBar>}
        {items && (id === undefined || member) && <MemberForm member={member} onClose={onClose} />}
      </Themed>
    </Panel>
  );
};
