import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { snapshotName } from '../../../kit/documents/freeze';
import { may, useSite } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { Section } from '../../../kit/ui/Section';
import { DecisionList, decisions } from '../../decisions';
import { frozenFiles } from '../../reports';
import type { Picture } from '../lists';
import { ApprovalForm } from './ApprovalForm';
import { DraftDocument } from './DraftDocument';
import { FrozenFile } from './FrozenFile';
import { obstacles } from './model';
import type { PictureState } from './usePicture';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './pictures.module.scss';

/** The picture as a Word document: as a draft at any time, as the frozen file once it is decided, and the decision between them. */
const DocumentTab: React.FC<{ state: PictureState & { picture: Picture } }> = ({ state }) => {
  const { access } = useSite();
  const { picture, sections, sources, view, canWrite } = state;
  const decides = canWrite && may(access, decisions, 'add') && may(access, frozenFiles, 'add');
  const open = view === 'draft' || view === 'review' || view === 'undecided';
  const blocked = !sections || !sources || obstacles({ picture, sections, sources }).length > 0;
  return (
    <div className={styles.sections}>
      {picture.FileName ? (
        <Section title={strings.PictureFrozenFile}>
          <FrozenFile picture={picture} />
          <p className={prose.text}>{fill(strings.PictureDataFile, snapshotName(picture.FileName))}</p>
        </Section>
      ) : <Section title={strings.PictureDraftDocument}><DraftDocument picture={picture} /></Section>}
      <Section title={strings.TabDecision}>
        {(state.decisions.length > 0 || !decides) && <DecisionList decisions={state.decisions} />}
        {open && decides && <ApprovalForm key={picture.etag} picture={picture} blocked={blocked && view !== 'undecided'} />}
        {open && !decides && <p className={prose.text}>{strings.PictureCoordinatorApproves}</p>}
      </Section>
    </div>
  );
};

export default DocumentTab;
