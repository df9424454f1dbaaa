import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { Loading } from '../../../kit/ui/Loading';
import { Section } from '../../../kit/ui/Section';
import type { Picture } from '../lists';
import type { FigureDifference, SectionDifference } from './differences';
import type { Piece } from './words';
import { useDifferences } from './useDifferences';
import type { PictureState } from './usePicture';
import prose from '../../../kit/ui/prose.module.scss';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './pictures.module.scss';

const Text: React.FC<{ pieces: readonly Piece[] }> = ({ pieces }) => (
  <div className={prose.written}>
    {pieces.map(({ kind, text }, index) => kind === 'same' ? <React.Fragment key={index}>{text}</React.Fragment>
      : kind === 'added' ? <ins key={index} className={styles.inserted}>{text}</ins> : <del key={index} className={styles.deleted}>{text}</del>)}
  </div>
);

const kindTexts: Record<SectionDifference['kind'], () => string> = {
  same: () => strings.PictureSame, added: () => strings.PictureAdded, removed: () => strings.PictureGone, changed: () => strings.PictureEdited
};

const SectionRow: React.FC<{ difference: SectionDifference }> = ({ difference: { title, titleBefore, kind, pieces } }) => (
  <article className={styles.section} aria-label={title}>
    <div className={rows.ends}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      <span className={prose.text}>{kindTexts[kind]()}</span>
    </div>
    {titleBefore && <p className={prose.text}>{fill(strings.PictureTitleBefore, titleBefore)}</p>}
    {kind !== 'same' && <Text pieces={pieces} />}
  </article>
);

const Figures: React.FC<{ figures: readonly FigureDifference[] | undefined }> = ({ figures }) => {
  if (!figures) return <p className={prose.text}>{strings.PictureFiguresUnknown}</p>;
  if (figures.length === 0) return <p className={prose.text}>{strings.PictureFiguresSame}</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={strings.PictureFiguresChanged}>
      <table className={styles.table}>
        <thead><tr>{[strings.PictureFigureWhat, strings.PictureFigureRow, strings.PictureFigureColumn, strings.PictureBefore, strings.PictureAfter].map(text => <th key={text} scope="col">{text}</th>)}</tr></thead>
        <tbody>
          {figures.map(({ table, row, column, before, after }) => (
            <tr key={`${table}|${row}|${column}`}><td>{table}</td><th scope="row">{row}</th><td>{column}</td><td>{before}</td><td>{after}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** This version beside an earlier one: texts word by word, and the figures that are others (P21). */
const DifferencesTab: React.FC<{ state: PictureState & { picture: Picture } }> = ({ state }) => {
  const page = useDifferences(state);
  if (page.error) return <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(page.error)}</MessageBar>;
  if (!page.choices) return <Loading rows={3} />;
  if (page.choices.length === 0) return <p className={prose.text}>{strings.PictureNothingToCompare}</p>;
  return (
    <div className={styles.sections}>
      <Dropdown
        label={strings.PictureCompareWith} className={styles.small} selectedKey={page.chosen} options={page.choices.map(({ key, text }) => ({ key, text }))}
        onChange={(_event, option) => option && page.choose(String(option.key))}
      />
      {!page.sections && <Loading rows={4} />}
      {page.sections && (
        <>
          <p className={prose.text} aria-live="polite">{fill(strings.PictureDifferenceCount, page.sections.filter(({ kind }) => kind !== 'same').length, page.sections.length)}</p>
          {page.sections.map((difference, index) => <SectionRow key={index} difference={difference} />)}
          <Section title={strings.PictureFiguresChanged}>{page.reading ? <Loading rows={2} /> : <Figures figures={page.figures} />}</Section>
        </>
      )}
    </div>
  );
};

export default DifferencesTab;
