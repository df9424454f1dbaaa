import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { ChangedSubject, FreezeForm, decidedBy, decisions, useFreezing } from '../../decisions';
import { frozenFiles } from '../../reports';
import { pictureSections, pictureSources, pictures } from '../lists';
import type { Picture } from '../lists';
import { useMeasureList } from '../problems/measures';
import { approve, buildDocument } from './approve';

/** Approval (L4, L6): body, §, date and dnr, then the document and its data are frozen and the decision is registered. */
export const ApprovalForm: React.FC<{ picture: Picture; blocked: boolean }> = ({ picture, blocked }) => {
  const site = useSite();
  const measures = useMeasureList();
  const freezing = useFreezing({
    form: `picture-approval-${picture.id}`, lists: [pictures, pictureSections, pictureSources, decisions, frozenFiles],
    known: { Body: picture.ApprovedBy, Paragraph: picture.Paragraph, DecisionDate: picture.ApprovedOn ?? today(), Dnr: picture.Dnr },
    build: draft => buildDocument(site, measures, picture.id, today(), decidedBy(draft)),
    freeze: (built, draft, key, freeze) => approve(site, built, draft, key, freeze),
    outdated: error => error instanceof ChangedSubject ? strings.PictureChangedMeanwhile : undefined
  });
  return <FreezeForm freezing={freezing} title={strings.PictureApprove} text={strings.PictureApproveText} body={strings.PictureApprovedBy} blocked={blocked ? strings.PictureBlocked : undefined} />;
};
