import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useSite } from '../lists';
import { downloadFile } from '../lists/files';
import { fill } from '../text/format';
import { faultText } from '../ui/faults';
import { saveAs } from '../ui/saveAs';
import rows from '../ui/rows.module.scss';

/** A file in a library: opened in the browser, or downloaded. `path` is server-relative. */
export const StoredFile: React.FC<{ name: string; path: string }> = ({ name, path }) => {
  const site = useSite();
  const [error, setError] = React.useState<Error>();
  return (
    <>
      <div className={rows.ends}>
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
