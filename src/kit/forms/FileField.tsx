import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Label } from '@fluentui/react/lib/Label';
import styles from './FileField.module.scss';

interface Props { label: string; file: File | undefined; error: string | undefined; onChange(file: File | undefined): void; }

/** One file from the computer. */
export const FileField: React.FC<Props> = ({ label, file, error, onChange }) => {
  const input = React.useRef<HTMLInputElement>(null);
  const id = React.useMemo(() => `tn-${Math.random().toString(36).slice(2)}`, []);
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <div className={styles.fileField}>
        <DefaultButton text={strings.PictureChooseFile} onClick={() => input.current?.click()} iconProps={{ iconName: 'Attach' }} />
        <input
          ref={input} id={id} type="file" accept=".docx,.pdf" className={styles.fileInput} tabIndex={-1}
          onChange={event => onChange(event.target.files?.[0])}
        />
        <span className={styles.fileName}>{file?.name ?? strings.PictureNoFile}</span>
      </div>
      {error && <p role="alert" className={styles.fault}>{error}</p>}
    </div>
  );
};
