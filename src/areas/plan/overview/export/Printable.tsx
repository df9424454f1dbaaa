import * as React from 'react';
import { useLanguage } from '../../../../kit/ui/language';
import type { Sheet } from './sheet';
import { SheetTable } from './SheetTable';
import styles from './Sheet.module.scss';

/** Whether the page is on its way to paper. Told at once, so that what is to be printed stands there in time. */
function usePrinting(): boolean {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    const media = window.matchMedia('print');
    const before = (): void => setPrinting(true);
    const after = (): void => setPrinting(false);
    const changed = (): void => setPrinting(media.matches);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    media.addEventListener('change', changed);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      media.removeEventListener('change', changed);
    };
  }, []);
  return printing;
}

/** What is on screen, and on paper the same rows as a plain table, all of them, lying. */
export const Printable: React.FC<{ sheet(): Sheet; caption: string }> = ({ sheet, caption, children }) => {
  const printing = usePrinting();
  const language = useLanguage();
  return (
    <>
      <div className={styles.screen}>{children}</div>
      {printing && (
        <div className={styles.printed}>
          <style>{'@page { size: A4 landscape; margin: 12mm; }'}</style>
          <SheetTable sheet={sheet()} caption={caption} language={language} />
        </div>
      )}
    </>
  );
};
