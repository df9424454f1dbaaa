import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useSite } from '../../../kit/lists';
import { downloadFile } from '../../../kit/lists/files';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { saveAs } from '../../../kit/ui/saveAs';
import type { Picture } from '../lists';
import { frozenPath } from './store';
import styles from './pictures.module.scss';

/** The file that was decided on, in the library where files are added and never changed. */
export const FrozenFile: React.FC<{ picture: Pick<Picture, 'FileName'> }> = ({ picture: { FileName: name } }) => {
  const site = useSite();
  const [error, setError] = React.useState<Error>();
  if (!name) return <p className={styles.text}>{strings.PictureFileNone}</p>;
  const path = frozenPath(site, name);
  return (
    <>
      <div className={styles.row}>
        <Link href={`${path.split('/').map(encodeURIComponent).join('/')}?web=1`} target="_blank" aria-label={fill(strings.OpenFile, name)}>{name}</Link>
        <ActionButton
          iconProps={{ iconName: 'Download' }} text={strings.Download} ariaLabel={fill(strings.DownloadFile, name)}
          onClick={() => { downloadFile(site, path).then(content => saveAs(content, name)).catch((failure: Error) => setError(failure)); }}
        />
      </div>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
    </>
  );
};
