import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { TextField } from '@fluentui/react/lib/TextField';
import { newKey, useRefresh, useSite } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import { termText } from '../events/texts';
import { pictureSections, pictureSources, pictures, pictureTerms } from '../lists';
import type { Picture, PictureTerm } from '../lists';
import { isPictureYear, pictureTitle, previousPicture, sortedPictures } from './model';
import { createPicture } from './store';
import { draftFaultText } from './texts';
import forms from '../../../kit/forms/form.module.scss';
import prose from '../../../kit/ui/prose.module.scss';

interface Props { all: readonly Picture[]; onClose(): void; onMade(picture: Picture): void; }

/** A new lägesbild: its year and term, and whose texts it goes on from. */
export const NewPicturePanel: React.FC<Props> = ({ all, onClose, onMade }) => {
  const site = useSite();
  const refresh = useRefresh();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = React.useState(String(thisYear));
  const [term, setTerm] = React.useState<PictureTerm>('Helår');
  const [chosen, setChosen] = React.useState<number>();
  const [progress, setProgress] = React.useState<{ done: number; total: number }>();
  const [error, setError] = React.useState<Error>();
  // Kept while the panel is open: what was broken off is gone on with.
  const [key] = React.useState(newKey);
  const valid = isPictureYear(year.trim(), thisYear);
  const carried = sortedPictures(all.filter(picture => !picture.Earlier));
  const from = chosen === undefined ? previousPicture(all, term, Number(year)) : carried.find(({ id }) => id === chosen);
  const versions = all.filter(picture => picture.Year === Number(year) && picture.Term === term);

  const make = async (): Promise<void> => {
    setError(undefined);
    setProgress({ done: 0, total: 1 });
    try {
      const made = await createPicture(site, { year: Number(year), term, from }, all, key, (done, total) => setProgress({ done, total }));
      await refresh(pictures, pictureSections, pictureSources);
      onMade(made);
    } catch (failure) {
      setError(failure as Error);
      setProgress(undefined);
    }
  };

  return (
    <ItemPanel title={strings.PictureNew} error={undefined} missing={undefined} ready onClose={onClose}>
      <form
        className={forms.form} noValidate aria-label={strings.PictureNew}
        onSubmit={event => {
          event.preventDefault();
          if (valid && !progress) make().catch(() => undefined);
        }}
      >
        <TextField label={strings.Year} required value={year} onChange={(_event, text) => setYear(text ?? '')} errorMessage={valid ? undefined : draftFaultText('year')} autoComplete="off" />
        <Dropdown
          label={strings.PictureTerm} required selectedKey={term} options={pictureTerms.map(one => ({ key: one, text: termText(one) }))}
          onChange={(_event, option) => {
            setTerm(option?.key as PictureTerm);
            setChosen(undefined);
          }}
        />
        {carried.length > 0 && (
          <Dropdown
            label={strings.PictureFrom} selectedKey={from?.id ?? 0} options={[{ key: 0, text: strings.PictureFromNone }, ...carried.map(picture => ({ key: picture.id, text: picture.Title }))]}
            onChange={(_event, option) => setChosen(Number(option?.key ?? 0))}
          />
        )}
        <p className={prose.text}>{from ? strings.PictureFromText : strings.PictureFromNoneText}</p>
        {valid && versions.length > 0 && <MessageBar isMultiline>{fill(strings.PictureAnother, pictureTitle(term, Number(year), all))}</MessageBar>}
        {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
        {progress && <ProgressIndicator label={strings.PictureMaking} percentComplete={progress.done / progress.total} />}
        <div className={forms.buttons}>
          <PrimaryButton type="submit" text={strings.PictureMake} disabled={!!progress} />
          <DefaultButton text={strings.Cancel} onClick={onClose} disabled={!!progress} />
        </div>
      </form>
    </ItemPanel>
  );
};
