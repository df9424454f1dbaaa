import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { StoredFile } from '../../../kit/documents/StoredFile';
import { useSite } from '../../../kit/lists';
import { frozenPath } from '../../reports';
import type { Picture } from '../lists';
import prose from '../../../kit/ui/prose.module.scss';

/** The file that was decided on, in the library where files are added and never changed. */
export const FrozenFile: React.FC<{ picture: Pick<Picture, 'FileName'> }> = ({ picture: { FileName: name } }) => {
  const site = useSite();
  return name ? <StoredFile name={name} path={frozenPath(site, name)} /> : <p className={prose.text}>{strings.PictureFileNone}</p>;
};
