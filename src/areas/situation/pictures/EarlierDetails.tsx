import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import type { ListDefinition } from '../../../kit/lists';
import { longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { History } from '../../../kit/ui/History';
import { NativeLink } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import { Section } from '../../../kit/ui/Section';
import { termText } from '../events/texts';
import { pictures } from '../lists';
import type { Picture } from '../lists';
import { FrozenFile } from './FrozenFile';

/** A lägesbild from before the product: what was decided, and its file. */
export const EarlierDetails: React.FC<{ picture: Picture }> = ({ picture }) => {
  const language = useLanguage();
  return (
    <>
      <Details rows={[
        [strings.PictureConcernsYear, picture.Year && String(picture.Year)], [strings.PictureTerm, termText(picture.Term)], [strings.PictureApprovedBy, picture.ApprovedBy],
        [strings.PictureApprovedOn, longDate(picture.ApprovedOn, language)], [strings.DecisionParagraph, picture.Paragraph], [strings.Dnr, picture.Dnr]
      ]} />
      <FrozenFile picture={picture} />
      <Section title={strings.TabHistory}><History definition={pictures as unknown as ListDefinition} id={picture.id} etag={picture.etag} /></Section>
      <NativeLink definition={pictures} id={picture.id} />
    </>
  );
};
