import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MakeDocument } from '../../../kit/documents/MakeDocument';
import { useDocument } from '../../../kit/documents/useDocument';
import { useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { reports } from '../../reports';
import type { Picture } from '../lists';
import { useMeasureList } from '../problems/measures';
import { buildDocument } from './approve';
import prose from '../../../kit/ui/prose.module.scss';

/** Makes the picture's Word document as it stands: searched for personal data, saved as a draft among the reports, downloaded. */
export const DraftDocument: React.FC<{ picture: Picture }> = ({ picture }) => {
  const site = useSite();
  const measures = useMeasureList();
  const making = useDocument(
    reports, async () => (await buildDocument(site, measures, picture.id, today())).document,
    picture.Title, { Title: picture.Title, DocumentType: 'Lägesbild', Year: picture.Year, Sharing: 'Internt', DocumentStatus: 'Utkast' }
  );
  return (
    <>
      <p className={prose.text}>{strings.PictureDraftDocumentText}</p>
      <MakeDocument making={making} text={strings.PictureMakeDocument} />
    </>
  );
};
