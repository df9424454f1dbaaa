import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../forms/fields';
import { FileField } from '../forms/FileField';
import { Pair } from '../forms/FormFrame';
import { PersonalDataWarning } from '../forms/PersonalDataWarning';
import { ItemPanel } from '../ui/ItemPanel';
import type { EarlierDraft } from './earlier';
import type { EarlierForm } from './useEarlier';
import forms from '../forms/form.module.scss';
import prose from '../ui/prose.module.scss';

interface Props {
  form: EarlierForm;
  title: string;
  text: string;
  labels: Record<'Year' | 'ApprovedBy' | 'ApprovedOn', string>;
  onClose(): void;
}

/** Registers a document from before the product: year, what else it takes beside it, body, §, date, dnr and its file. It counts like any other (requirements.md). */
export const EarlierPanel: React.FC<Props> = ({ form, title, text, labels, onClose, children }) => {
  const { draft, faults } = form;
  const line = (name: Exclude<keyof EarlierDraft, 'ApprovedOn'>, label: string, required?: boolean): React.ReactElement => (
    <TextField label={label} required={required} value={draft[name]} errorMessage={faults[name]} autoComplete="off" onChange={(_event, value) => form.write({ [name]: value ?? '' })} />
  );
  const year = line('Year', labels.Year, true);
  return (
    <ItemPanel title={title} error={undefined} missing={undefined} ready onClose={onClose}>
      <form className={forms.form} noValidate onSubmit={form.submit} aria-label={title}>
        <p className={prose.text}>{text}</p>
        {children ? <Pair>{year}{children}</Pair> : year}
        <Pair>
          {line('ApprovedBy', labels.ApprovedBy, true)}
          <DateField label={labels.ApprovedOn} required value={draft.ApprovedOn} errorMessage={faults.ApprovedOn} onChange={ApprovedOn => form.write({ ApprovedOn })} />
        </Pair>
        <Pair>
          {line('Paragraph', strings.DecisionParagraph)}
          {line('Dnr', strings.Dnr)}
        </Pair>
        <FileField label={strings.PictureFile} file={form.file} error={form.fileFault} onChange={form.chooseFile} />
        <PersonalDataWarning text={`${draft.ApprovedBy} ${draft.Dnr}`} />
        {form.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{form.error}</MessageBar>}
        <div className={forms.buttons}>
          <PrimaryButton type="submit" text={form.saving ? strings.Saving : strings.PictureRegister} disabled={form.saving} />
          <DefaultButton text={strings.Cancel} onClick={onClose} disabled={form.saving} />
        </div>
      </form>
    </ItemPanel>
  );
};
