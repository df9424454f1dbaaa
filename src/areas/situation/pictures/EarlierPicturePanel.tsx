import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { EarlierPanel } from '../../../kit/documents/EarlierPanel';
import { useEarlier } from '../../../kit/documents/useEarlier';
import { useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { frozenFiles } from '../../reports';
import { termText } from '../events/texts';
import { pictures, pictureTerms } from '../lists';
import type { PictureTerm } from '../lists';
import { checkEarlier } from './model';
import type { EarlierPicture } from './model';
import { registerEarlier } from './store';
import { draftFaultText } from './texts';

const blank = (): EarlierPicture => ({ Year: String(Number(today().slice(0, 4)) - 1), Term: 'Helår', ApprovedBy: '', Paragraph: '', ApprovedOn: '', Dnr: '' });

/** Registers a lägesbild from before the product. */
export const EarlierPicturePanel: React.FC<{ onClose(): void }> = ({ onClose }) => {
  const site = useSite();
  const form = useEarlier('picture-earlier', {
    blank, check: draft => checkEarlier(draft, today()), faultText: draftFaultText,
    library: frozenFiles, list: pictures, save: ({ Year, Term }, values, key) => registerEarlier(site, Number(Year), Term, values, key), onDone: onClose
  });
  return (
    <EarlierPanel
      form={form} title={strings.PictureRegisterEarlier} text={strings.PictureEarlierText} onClose={onClose}
      labels={{ Year: strings.PictureConcernsYear, ApprovedBy: strings.PictureApprovedBy, ApprovedOn: strings.PictureApprovedOn }}
    >
      <Dropdown
        label={strings.PictureTerm} required selectedKey={form.draft.Term} options={pictureTerms.map(key => ({ key, text: termText(key) }))}
        onChange={(_event, option) => form.write({ Term: option?.key as PictureTerm })}
      />
    </EarlierPanel>
  );
};
