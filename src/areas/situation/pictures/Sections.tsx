import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton } from '@fluentui/react/lib/Button';
import type { IContextualMenuItem } from '@fluentui/react/lib/ContextualMenu';
import { ContextualMenuItemType } from '@fluentui/react/lib/ContextualMenu';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { Loading } from '../../../kit/ui/Loading';
import { Section } from '../../../kit/ui/Section';
import { sectionParts } from '../lists';
import type { Picture, PictureSection } from '../lists';
import { SectionEditor } from './SectionEditor';
import { hintText, partText } from './texts';
import { useSections } from './useSections';
import type { SectionsState } from './useSections';
import type { PictureState } from './usePicture';
import type { BasisState } from './usePictureBasis';
import prose from '../../../kit/ui/prose.module.scss';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './pictures.module.scss';

type Shown = PictureState & { picture: Picture };

const Reading: React.FC<{ section: PictureSection; Heading: 'h2' | 'h3'; editable: boolean; proposed: boolean; onEdit(): void }> = ({ section, Heading, editable, proposed, onEdit }) => (
  <article className={styles.section} aria-label={section.Title}>
    <div className={rows.ends}>
      <Heading className={styles.sectionTitle}>{section.Title}</Heading>
      {editable && <DefaultButton text={strings.PictureWrite} ariaLabel={fill(strings.PictureWriteNamed, section.Title)} onClick={onEdit} iconProps={{ iconName: 'Edit' }} />}
    </div>
    {section.Text.trim() ? <div className={prose.written}>{section.Text}</div> : (
      <p className={prose.text}>{[strings.PictureNotWritten, editable ? hintText(section.Topic) : '', editable && proposed ? strings.PictureHasProposal : ''].filter(Boolean).join(' ')}</p>
    )}
    {section.Comments.trim() && (
      <div className={styles.comments}>
        <strong>{strings.PictureComments}</strong>
        <div className={prose.written}>{section.Comments}</div>
      </div>
    )}
  </article>
);

const Add: React.FC<{ page: SectionsState }> = ({ page }) => {
  const item = (code: string, text: string): IContextualMenuItem => ({ key: code || 'own', text, onClick: () => page.add(code) });
  const items: IContextualMenuItem[] = [
    ...page.addable.filter(({ part }) => part !== 'Angränsande område').map(({ code, title }) => item(code, title)),
    { key: 'related', text: strings.PictureRelatedAreas, itemType: ContextualMenuItemType.Header },
    ...page.addable.filter(({ part }) => part === 'Angränsande område').map(({ code, title }) => item(code, title)),
    { key: 'divider', itemType: ContextualMenuItemType.Divider },
    item('', strings.PictureOwnSection)
  ];
  return <DefaultButton text={strings.PictureAddSection} iconProps={{ iconName: 'Add' }} menuProps={{ items }} disabled={page.adding} className={styles.add} />;
};

/** The texts of a lägesbild, part by part (L4). What is written is people's own; what the figures propose stands beside it. */
export const Sections: React.FC<{ state: Shown; basis: BasisState }> = ({ state, basis }) => {
  const page = useSections(state);
  const { sections } = state;
  if (!sections) return state.error ? null : <Loading rows={8} />;
  const part = (name: string): readonly PictureSection[] => sections.filter(section => name === 'summary' ? section.Topic === 'summary' : section.Part === name && section.Topic !== 'summary');
  const body = (own: readonly PictureSection[], Heading: 'h2' | 'h3'): React.ReactNode => own.map(section => page.open === section.id && page.editable ? (
    <SectionEditor
      key={section.id} section={section} proposal={basis.proposals?.[section.Topic]} reading={!basis.proposals && !basis.error} onClose={page.close}
      onRemove={page.removable(section) ? () => page.remove(section) : undefined}
    />
  ) : (
    <Reading key={section.id} section={section} Heading={Heading} editable={page.editable} proposed={!!basis.proposals?.[section.Topic]} onEdit={() => page.edit(section.id)} />
  ));
  const other = sections.filter(section => !sectionParts.some(name => name === section.Part) && section.Topic !== 'summary');
  return (
    <div className={styles.sections}>
      {basis.error && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.PictureBasisFailed, faultText(basis.error))}</MessageBar>}
      {page.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(page.error)}</MessageBar>}
      {page.removed && (
        <MessageBar messageBarType={MessageBarType.success} actions={<MessageBarButton onClick={page.undo}>{strings.Undo}</MessageBarButton>}>
          {fill(strings.PictureSectionRemoved, page.removed.Title)}
        </MessageBar>
      )}
      {body(part('summary'), 'h2')}
      {sectionParts.map(name => part(name).length > 0 && <Section key={name} title={partText(name)}>{body(part(name), 'h3')}</Section>)}
      {body(other, 'h2')}
      {page.canAdd && <Add page={page} />}
    </div>
  );
};
