import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { Loading } from '../../../kit/ui/Loading';
import { Section } from '../../../kit/ui/Section';
import { sourceChoices } from '../lists';
import type { Picture, PictureSource } from '../lists';
import { SourceForm } from './SourceForm';
import { useSources } from './useSources';
import type { PictureState } from './usePicture';
import type { BasisState } from './usePictureBasis';
import rows from '../../../kit/ui/rows.module.scss';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './pictures.module.scss';

const Reading: React.FC<{ source: PictureSource; onEdit: (() => void) | undefined }> = ({ source, onEdit }) => (
  <>
    <div className={rows.ends}>
      <span className={styles.sourceTitle}>{[source.Title, source.Period].filter(Boolean).join(', ')}</span>
      {onEdit && <ActionButton text={strings.PictureEdit} ariaLabel={fill(strings.PictureEditNamed, source.Title)} iconProps={{ iconName: 'Edit' }} onClick={onEdit} />}
    </div>
    <div className={rows.about}>{source.Reason.trim() || strings.PictureNoReason}</div>
    {source.Limits.trim() && <div className={rows.about}>{fill(strings.PictureLimitsIs, source.Limits.trim())}</div>}
  </>
);

/** Sources chosen and rejected, why, and what they do not show (domain.md §2). */
export const Sources: React.FC<{ state: PictureState & { picture: Picture }; basis: BasisState }> = ({ state, basis }) => {
  const page = useSources(state, basis.sources);
  if (!state.sources) return state.error ? null : <Loading rows={5} />;
  const { picture, sources } = state;
  const groups = [...sourceChoices.map(choice => [choice, sources.filter(source => (source.Chosen ?? 'Vald') === choice)] as const)];
  return (
    <div className={styles.sections}>
      <p className={prose.text}>{strings.PictureSourcesText}</p>
      {page.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(page.error)}</MessageBar>}
      {page.removed && (
        <MessageBar messageBarType={MessageBarType.success} actions={<MessageBarButton onClick={page.undo}>{strings.Undo}</MessageBarButton>}>
          {fill(strings.PictureSourceRemoved, page.removed.Title)}
        </MessageBar>
      )}
      {groups.map(([choice, own]) => (
        <Section key={choice} title={choice === 'Vald' ? strings.PictureChosen : strings.PictureRejected}>
          {own.length === 0 && <p className={prose.text}>{choice === 'Vald' ? strings.PictureNoneChosen : strings.PictureNoneRejected}</p>}
          <ul className={own.length > 0 ? rows.rows : styles.hidden}>
            {own.map(source => (
              <li key={source.id} className={rows.row}>
                {page.open === source.id
                  ? <SourceForm picture={picture} source={source} onDone={page.close} onRemove={() => page.remove(source)} />
                  : <Reading source={source} onEdit={page.editable ? () => page.edit(source.id) : undefined} />}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {page.editable && (page.open === 'new'
        ? <Section title={strings.PictureNewSource}><SourceForm picture={picture} source={undefined} onDone={page.close} /></Section>
        : <DefaultButton className={styles.add} text={strings.PictureNewSource} iconProps={{ iconName: 'Add' }} onClick={() => page.edit('new')} />)}
      {page.editable && page.proposed.length > 0 && (
        <Section title={strings.PictureProposedSources}>
          <p className={prose.text}>{strings.PictureProposedSourcesText}</p>
          <ul className={rows.rows}>
            {page.proposed.map(source => (
              <li key={source.title} className={`${rows.row} ${rows.ends}`}>
                <span>{[source.title, source.period].filter(Boolean).join(', ')}</span>
                <ActionButton
                  text={strings.PictureTakeUp} ariaLabel={fill(strings.PictureTakeUpNamed, source.title)} iconProps={{ iconName: 'Add' }} disabled={page.adding}
                  onClick={() => page.takeUp(source)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
};
