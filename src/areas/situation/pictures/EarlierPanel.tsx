import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import { termText } from '../events/texts';
import { pictureTerms } from '../lists';
import type { PictureTerm } from '../lists';
import type { EarlierDraft } from './model';
import { FileField } from '../../../kit/forms/FileField';
import { useEarlierForm } from './useEarlierForm';
import styles from './pictures.module.scss';

/** Registers a lägesbild from before the product: year, body, §, date, dnr and its file. It counts like any other (requirements.md). */
export const EarlierPanel: React.FC<{ onClose(): void }> = ({ onClose }) => {
  const form = useEarlierForm(onClose);
  const { draft, faults } = form;
  const line = (name: Exclude<keyof EarlierDraft, 'Term' | 'ApprovedOn'>, label: string, required?: boolean): React.ReactElement => (
    <TextField label={label} required={required} value={draft[name]} errorMessage={faults[name]} autoComplete="off" onChange={(_event, text) => form.write({ [name]: text ?? '' })} />
  );
  return (
    <ItemPanel title={strings.PictureRegisterEarlier} error={undefined} missing={undefined} ready onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={form.submit} aria-label={strings.PictureRegisterEarlier}>
        <p className={styles.text}>{strings.PictureEarlierText}</p>
        <Pair>
          {line('Year', strings.PictureConcernsYear, true)}
          <Dropdown
            label={strings.PictureTerm} required selectedKey={draft.Term} options={pictureTerms.map(key => ({ key, text: termText(key) }))}
            onChange={(_event, option) => form.write({ Term: option?.key as PictureTerm })}
          />
        </Pair>
        <Pair>
          {line('ApprovedBy', strings.PictureApprovedBy, true)}
          <DateField label={strings.PictureApprovedOn} required value={draft.ApprovedOn} errorMessage={faults.ApprovedOn} onChange={ApprovedOn => form.write({ ApprovedOn })} />
        </Pair>
        <Pair>
          {line('Paragraph', strings.DecisionParagraph)}
          {line('Dnr', strings.Dnr)}
        </Pair>
        <FileField label={strings.PictureFile} file={form.file} error={form.fileFault} onChange={form.chooseFile} />
        <PersonalDataWarning text={`${draft.ApprovedBy} ${draft.Dnr}`} />
        {form.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{form.error}</MessageBar>}
        <div className={styles.buttons}>
          <PrimaryButton type="submit" text={form.saving ? strings.Saving : strings.PictureRegister} disabled={form.saving} />
          <DefaultButton text={strings.Cancel} onClick={onClose} disabled={form.saving} />
        </div>
      </form>
    </ItemPanel>
  );
};
