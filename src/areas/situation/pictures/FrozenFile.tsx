import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { StoredFile } from '../../../kit/documents/StoredFile';
import { useSite } from '../../../kit/lists';
import type { Picture } from '../lists';
import { frozenPath } from './store';
import styles from './pictures.module.scss';

/** The file that was decided on, in the library where files are added and never changed. */
export const FrozenFile: React.FC<{ picture: Pick<Picture, 'FileName'> }> = ({ picture: { FileName: name } }) => {
  const site = useSite();
  return name ? <StoredFile name={name} path={frozenPath(site, name)} /> : <p className={styles.text}>{strings.PictureFileNone}</p>;
};
