import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import styles from './Wizard.module.scss';

/** A button that asks the computer for files. `accept` as the browser takes it: `.csv,.xlsx`. */
export const FileButton: React.FC<{ text: string; accept: string; multiple?: boolean; onFiles(files: File[]): void }> = ({ text, accept, multiple, onFiles }) => {
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" className={styles.hidden} multiple={multiple} tabIndex={-1} aria-label={text} accept={accept}
        onChange={event => {
          onFiles(Array.from(event.target.files ?? []));
          // The same file may be chosen again, as after it was put right.
          event.target.value = '';
        }}
      />
      <PrimaryButton text={text} onClick={() => input.current?.click()} />
    </>
  );
};

interface Props { text: string; button: string; limits: string; accept: string; multiple?: boolean; onFiles(files: File[]): void; }

/** Files are dropped or chosen. */
export const FileDrop: React.FC<Props> = ({ text, button, limits, accept, multiple, onFiles }) => {
  const [over, setOver] = React.useState(false);
  return (
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`} onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        onFiles(Array.from(event.dataTransfer.files));
      }}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
    >
      <Icon iconName="Upload" className={styles.dropIcon} aria-hidden />
      <div>{text}</div>
      <FileButton text={button} accept={accept} multiple={multiple} onFiles={onFiles} />
      <div className={styles.limits}>{limits}</div>
    </div>
  );
};
