import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { ChoiceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { lineLength } from '../../../kit/text/format';
import { pictureSources, sourceChoices } from '../lists';
import type { Picture, PictureSource, PictureSourceChanges } from '../lists';
import type { SourceFormValues } from './model';

interface Props { picture: Picture; source: PictureSource | undefined; onDone(): void; onRemove?(): void; }

/** A source: chosen or rejected, for which period, why, and what it does not show. */
export const SourceForm: React.FC<Props> = ({ picture, source, onDone, onRemove }) => {
  const form = useItemForm<typeof pictureSources, SourceFormValues & Record<string, string>>({
    definition: pictureSources, item: source, form: `picture-${picture.id}-source`, onSaved: onDone,
    toForm: item => ({ Title: item?.Title ?? '', Chosen: item?.Chosen ?? 'Vald', Period: item?.Period ?? '', Reason: item?.Reason ?? '', Limits: item?.Limits ?? '' }),
    fromForm: values => ({
      Title: values.Title.trim(), Chosen: values.Chosen as PictureSourceChanges['Chosen'], Period: values.Period.trim(), Reason: values.Reason.trim(), Limits: values.Limits.trim(),
      Picture: { id: picture.id, title: picture.Title }
    }),
    check: values => ({
      ...(values.Title.trim() ? {} : { Title: strings.Required }), ...(values.Title.length > lineLength ? { Title: strings.TooLong } : {}),
      // A source left out without a reason tells nobody anything.
      ...(values.Chosen === 'Bortvald' && !values.Reason.trim() ? { Reason: strings.Required } : {})
    })
  });
  const { control, values } = form;
  return (
    <>
      <FormFrame definition={pictureSources} form={form} submitText={strings.Save} onCancel={onDone} free={[values.Title, values.Reason, values.Limits]}>
        <TextInput control={control} name="Title" label={strings.PictureSource} required />
        <Pair>
          <ChoiceInput
            control={control} name="Chosen" label={strings.PictureSourceChoice} required
            options={sourceChoices.map(key => ({ key, text: key === 'Vald' ? strings.PictureChosenOne : strings.PictureRejectedOne }))}
          />
          <TextInput control={control} name="Period" label={strings.PictureSourcePeriod} maxLength={50} />
        </Pair>
        <TextInput control={control} name="Reason" label={strings.PictureSourceReason} multiline />
        <TextInput control={control} name="Limits" label={strings.PictureSourceLimits} multiline />
      </FormFrame>
      {onRemove && <ActionButton text={strings.PictureRemoveSource} iconProps={{ iconName: 'Delete' }} onClick={onRemove} />}
    </>
  );
};
