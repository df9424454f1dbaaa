import type { Person, Reference } from '../../kit/lists';
import { useItems } from '../../kit/lists';
import { useItemForm } from '../../kit/forms/useItemForm';
import type { ItemForm } from '../../kit/forms/useItemForm';
import { departments } from '../settings';
import { councilMembers } from './lists';
import type { CouncilMember, MemberChanges, MemberRole } from './lists';
import { checkMember } from './model';
import { memberFaultText } from './texts';

interface MemberValues {
  Title: string; Role: string; Person?: Person; Email: string; Department?: Reference; Partner: string;
  Mandate: boolean; MandateGivenBy: string; Ended: boolean;
}

const toForm = (member: CouncilMember | undefined): MemberValues => ({
  Title: member?.Title ?? '', Role: member?.Role ?? 'Ledamot', Person: member?.Person, Email: member?.Email ?? '',
  Department: member?.Department, Partner: member?.Partner ?? '', Mandate: member?.Mandate ?? false,
  MandateGivenBy: member?.MandateGivenBy ?? '', Ended: member?.Ended ?? false
});

const fromForm = (values: MemberValues): MemberChanges => ({
  ...values, Title: values.Title.trim(), Role: values.Role as MemberRole, Email: values.Email.trim(), Partner: values.Partner.trim(),
  MandateGivenBy: values.Mandate ? values.MandateGivenBy.trim() : ''
});

/** The form of a member of the council. */
export function useMemberForm(
  member: CouncilMember | undefined, onSaved: () => void
): { form: ItemForm<typeof councilMembers, MemberValues>; departments: Reference[] } {
  const all = useItems(departments, {}).items ?? [];
  const form = useItemForm({
    definition: councilMembers, item: member, form: 'councilMember', toForm, fromForm, onSaved,
    check: values => Object.fromEntries(Object.entries(checkMember(fromForm(values))).map(([name, fault]) => [name, memberFaultText(fault)]))
  });
  return {
    form,
    departments: all.filter(department => !department.Ended).map(({ id, Title }) => ({ id, title: Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'))
  };
}
