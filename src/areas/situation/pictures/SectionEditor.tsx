import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton } from '@fluentui/react/lib/Button';
import { ChoiceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { fill, lineLength } from '../../../kit/text/format';
import { pictureSections, sectionParts } from '../lists';
import type { PictureSection, SectionPart } from '../lists';
import { hintText, partText } from './texts';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './pictures.module.scss';

interface Values { Title: string; Part: string; Text: string; Comments: string; [name: string]: string; }

interface Props {
  section: PictureSection;
  /** What the figures propose; undefined for none. */
  proposal: string | undefined;
  /** Whether the proposal is still being made. */
  reading: boolean;
  onClose(): void;
  onRemove: (() => void) | undefined;
}

const Proposal: React.FC<{ text: string | undefined; reading: boolean; used: boolean; onInsert(): void }> = ({ text, reading, used, onInsert }) => (
  <aside className={styles.proposal} aria-label={strings.PictureProposal}>
    <div className={styles.proposalTitle}>{strings.PictureProposal}</div>
    {text ? (
      <>
        <p className={prose.text}>{strings.PictureProposalText}</p>
        <div className={`${prose.written} ${styles.proposed}`}>{text}</div>
        <DefaultButton text={used ? strings.PictureInserted : strings.PictureInsert} onClick={onInsert} disabled={used} iconProps={{ iconName: 'Add' }} />
      </>
    ) : <p className={prose.text}>{reading ? strings.Loading : strings.PictureNoProposal}</p>}
  </aside>
);

/** A section as it is written, with what the figures propose beside it. The proposal is only ever added to what stands there. */
export const SectionEditor: React.FC<Props> = ({ section, proposal, reading, onClose, onRemove }) => {
  const form = useItemForm<typeof pictureSections, Values>({
    definition: pictureSections, item: section, form: 'picture-section', onSaved: onClose,
    toForm: item => ({ Title: item?.Title ?? '', Part: item?.Part ?? '', Text: item?.Text ?? '', Comments: item?.Comments ?? '' }),
    fromForm: values => ({ Title: values.Title.trim(), Part: values.Part as SectionPart, Text: values.Text.trim(), Comments: values.Comments.trim() }),
    check: values => ({
      ...(values.Title.trim() ? {} : { Title: strings.Required }),
      ...(values.Title.length > lineLength ? { Title: strings.TooLong } : {})
    })
  });
  const { control, values } = form;
  const text = values.Text ?? '';
  const insert = (): void => form.fill({ Text: text.trim() ? `${text.trimEnd()}\n\n${proposal}` : proposal });
  return (
    <article className={styles.section} aria-label={fill(strings.PictureWriteNamed, section.Title)}>
      <p className={prose.text}>{hintText(section.Topic)}</p>
      <div className={styles.editor}>
        <div className={styles.writing}>
          <FormFrame definition={pictureSections} form={form} submitText={strings.Save} onCancel={onClose} free={[values.Title, text, values.Comments]}>
            <TextInput control={control} name="Title" label={strings.PictureHeading} required />
            {!section.Topic && <ChoiceInput control={control} name="Part" label={strings.PicturePart} required options={sectionParts.map(key => ({ key, text: partText(key) }))} />}
            <TextInput control={control} name="Text" label={strings.PictureText} multiline description={strings.PictureTextHint} />
            <TextInput control={control} name="Comments" label={strings.PictureComments} multiline description={strings.PictureCommentsHint} />
          </FormFrame>
          {onRemove && <ActionButton text={strings.PictureRemoveSection} iconProps={{ iconName: 'Delete' }} onClick={onRemove} />}
        </div>
        <Proposal text={proposal} reading={reading} used={!!proposal && text.includes(proposal)} onInsert={insert} />
      </div>
    </article>
  );
};
