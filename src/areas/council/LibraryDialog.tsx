import * as React from 'react';
import useSWR from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useSite } from '../../kit/lists';
import { dateAndTime } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { Loading } from '../../kit/ui/Loading';
import { Themed } from '../../kit/ui/themed';
import { readFiles, readLibraries } from './store';
import type { Library, LibraryFile } from './store';
import { sharingText, sizeText } from './texts';
import rows from '../../kit/ui/rows.module.scss';

/** Chooses files of the site's libraries, the newest first. */
export const LibraryDialog: React.FC<{ onClose(): void; onChosen(files: LibraryFile[]): void }> = ({ onClose, onChosen }) => {
  const site = useSite();
  const language = useLanguage();
  const [chosen, setChosen] = React.useState<Record<string, LibraryFile>>({});
  const [asked, setAsked] = React.useState<string>();
  const libraries = useSWR<Library[], Error>([site.url, 'libraries'], () => readLibraries(site));
  const library = libraries.data?.find(({ id }) => id === asked) ?? libraries.data?.[0];
  const files = useSWR<LibraryFile[], Error>(library && [site.url, 'libraryFiles', library.id], () => readFiles(site, library!));
  const error = libraries.error ?? files.error;
  const toggle = (file: LibraryFile): void => setChosen(({ [file.path]: standing, ...rest }) => standing ? rest : { ...rest, [file.path]: file });
  const count = Object.keys(chosen).length;
  return (
    <Dialog
      hidden={false} onDismiss={onClose} minWidth={320} maxWidth={640}
      dialogContentProps={{ type: DialogType.normal, title: strings.AddFromLibrary, closeButtonAriaLabel: strings.Close }}
    >
      <Themed>
        {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
        {libraries.data && libraries.data.length === 0 && <p>{strings.NoLibraries}</p>}
        {library && (
          <Dropdown
            label={strings.Library} selectedKey={library.id} options={libraries.data?.map(({ id, title }) => ({ key: id, text: title })) ?? []}
            onChange={(_event, option) => setAsked(String(option?.key ?? ''))}
          />
        )}
        {!files.data && !error && libraries.data?.length !== 0 && <Loading rows={3} />}
        {files.data?.length === 0 && <p>{strings.LibraryEmpty}</p>}
        <ul className={rows.rows} aria-label={strings.Files}>
          {files.data?.map(file => (
            <li key={file.path} className={`${rows.row} ${rows.apart}`}>
              <div className={rows.what}>
                <Checkbox label={file.name} checked={chosen[file.path] !== undefined} onChange={() => toggle(file)} />
                <div className={rows.about}>{[sizeText(file.size, language), sharingText(file.sharing), dateAndTime(file.modified, language)].join(' · ')}</div>
              </div>
            </li>
          ))}
        </ul>
      </Themed>
      <DialogFooter>
        <PrimaryButton text={strings.AddFiles} disabled={count === 0} onClick={() => onChosen(Object.values(chosen))} />
        <DefaultButton text={strings.Cancel} onClick={onClose} />
      </DialogFooter>
    </Dialog>
  );
};
