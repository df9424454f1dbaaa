import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, FilterDropdown, ListPage } from '../../../kit/ui/ListPage';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { approvalText } from '../../decisions';
import { termText } from '../events/texts';
import { pictures, pictureTerms } from '../lists';
import type { Picture } from '../lists';
import { EarlierPicturePanel } from './EarlierPicturePanel';
import { yearsLater } from './model';
import { NewPicturePanel } from './NewPicturePanel';
import { viewLook } from './texts';
import { picturesPath, usePicturesPage } from './usePicturesPage';
import rows from '../../../kit/ui/rows.module.scss';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './pictures.module.scss';

const Row: React.FC<{ picture: Picture; undecided: boolean }> = ({ picture, undecided }) => {
  const language = useLanguage();
  const link = useLink();
  const view = picture.Earlier ? 'earlier' : picture.State !== 'Fastställd' ? picture.State === 'För synpunkter' ? 'review' : 'draft' : undecided ? 'undecided' : 'approved';
  const comments = view === 'review' && picture.CommentsBy ? fill(strings.PictureCommentsBy, longDate(picture.CommentsBy, language)) : '';
  return (
    <li className={rows.row}>
      <div className={rows.ends}>
        <a className={rows.title} {...link({ path: `${picturesPath}/${picture.id}`, query: {} })}>{picture.Title}</a>
        <Badge {...viewLook(view)} />
      </div>
      <div className={rows.about}>{[termText(picture.Term), approvalText(picture, language), comments].filter(Boolean).join(' · ')}</div>
    </li>
  );
};

/** When the next one is due: the policy says every year, the law every second (P14, L6). Two deadlines, never one. */
const Deadlines: React.FC<{ latest: Picture | undefined }> = ({ latest }) => {
  const language = useLanguage();
  if (!latest?.ApprovedOn) return <p className={prose.text}>{strings.PictureNeverApproved}</p>;
  const now = today();
  const [policy, law] = [`${Number(latest.ApprovedOn.slice(0, 4)) + 1}-12-31`, yearsLater(latest.ApprovedOn, 2)];
  const late = (date: string): string => date < now ? ` ${strings.PictureOverdue}` : '';
  return (
    <ul className={styles.deadlines}>
      <li>{fill(strings.PictureLatest, latest.Title, longDate(latest.ApprovedOn, language))}</li>
      <li className={policy < now ? prose.late : undefined}>{fill(strings.PictureByPolicy, longDate(policy, language))}{late(policy)}</li>
      <li className={law < now ? prose.late : undefined}>{fill(strings.PictureByLaw, longDate(law, language))}{late(law)}</li>
    </ul>
  );
};

/** The lägesbilder year by year, those from before the product too (P12, P14). */
const PictureList: React.FC = () => {
  const page = usePicturesPage();
  return (
    <ListPage
      title={strings.NavPictures} subtitle={strings.PicturesIntro} commandsLabel={strings.PicturesCommands} lists={[{ definition: pictures, text: strings.OpenList }]}
      error={page.error} loading={!page.years} refresh={page.refresh}
      commands={page.canAdd ? [
        { key: 'new', text: strings.PictureNew, iconProps: { iconName: 'Add' }, onClick: () => page.show('new') },
        { key: 'earlier', text: strings.PictureRegisterEarlier, iconProps: { iconName: 'History' }, onClick: () => page.show('earlier') }
      ] : []}
      summary={page.all && page.all.length > 0 ? <Deadlines latest={page.latest} /> : undefined}
      filters={(
        <FilterDropdown
          label={strings.PictureTerm} value={page.term} onChange={page.setTerm}
          options={[{ key: '', text: strings.All }, ...pictureTerms.map(key => ({ key, text: termText(key) }))]}
        />
      )}
    >
      {page.all?.length === 0 && <EmptyPage text={page.canAdd ? strings.PicturesNoneYet : strings.PicturesNone} />}
      {page.all && page.all.length > 0 && page.years?.length === 0 && <EmptyPage text={strings.NothingMatchesFilter} />}
      {page.years?.map(({ year, pictures: own }) => (
        <Section key={year} title={String(year)}>
          <ul className={rows.rows}>{own.map(picture => <Row key={picture.id} picture={picture} undecided={page.undecided.has(picture.id)} />)}</ul>
        </Section>
      ))}
      {page.open === 'new' && page.all && <NewPicturePanel all={page.all} onClose={page.close} onMade={picture => page.show(picture.id)} />}
      {page.open === 'earlier' && page.all && <EarlierPicturePanel onClose={page.close} />}
    </ListPage>
  );
};

export default PictureList;
