import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CheckInput, ChoiceInput, PersonInput, ReferenceInput, TextInput } from '../../kit/forms/fields';
import { FormFrame } from '../../kit/forms/FormFrame';
import { useItem } from '../../kit/lists';
import { ItemPanel, NativeLink } from '../../kit/ui/ItemPanel';
import { councilMembers, memberRoles } from './lists';
import type { CouncilMember } from './lists';
import { roleText } from './texts';
import { useMemberForm } from './useMemberForm';

const MemberForm: React.FC<{ member: CouncilMember | undefined; onClose(): void }> = ({ member, onClose }) => {
  const { form, departments } = useMemberForm(member, onClose);
  const { control, values } = form;
  return (
    <FormFrame definition={councilMembers} form={form} free={[values.Title, values.Partner, values.MandateGivenBy]} submitText={strings.Save} onCancel={onClose}>
      <TextInput control={control} name="Title" label={strings.MemberFunction} description={strings.MemberFunctionHelp} required maxLength={255} />
      <ChoiceInput control={control} name="Role" label={strings.CouncilRole} options={memberRoles.map(key => ({ key, text: roleText(key) }))} />
      <PersonInput control={control} name="Person" label={strings.MemberAccount} />
      <TextInput control={control} name="Email" label={strings.MemberEmail} maxLength={255} />
      <ReferenceInput control={control} name="Department" label={strings.RepresentsDepartment} options={departments} none={strings.NoDepartment} />
      <TextInput control={control} name="Partner" label={strings.RepresentsPartner} maxLength={255} />
      <CheckInput control={control} name="Mandate" label={strings.HasMandate} />
      {values.Mandate && <TextInput control={control} name="MandateGivenBy" label={strings.MandateGivenBy} required maxLength={255} />}
      <CheckInput control={control} name="Ended" label={strings.HasLeftCouncil} />
    </FormFrame>
  );
};

/** One member beside the table, new or stored. */
export const MemberPanel: React.FC<{ id: number | undefined; onClose(): void }> = ({ id, onClose }) => {
  const { item: member, missing, error } = useItem(councilMembers, id);
  return (
    <ItemPanel
      title={id === undefined ? strings.AddMember : member?.Title ?? ''} error={error}
      missing={missing ? strings.FaultMissing : undefined} ready={id === undefined || member !== undefined} onClose={onClose}
    >
      <MemberForm member={member} onClose={onClose} />
      {member && <NativeLink definition={councilMembers} id={member.id} />}
    </ItemPanel>
  );
};
