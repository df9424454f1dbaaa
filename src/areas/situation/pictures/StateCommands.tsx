import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { DateField } from '../../../kit/forms/fields';
import { isDate, storeOf, useRefresh, useSite } from '../../../kit/lists';
import { fill, longDate, today } from '../../../kit/text/format';
import { Commands } from '../../../kit/ui/Commands';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { pictures } from '../lists';
import type { Picture, PictureChanges } from '../lists';
import { daysLater } from './model';
import type { PictureState } from './usePicture';
import forms from '../../../kit/forms/form.module.scss';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './pictures.module.scss';

/** How many days people have for their comments, unless another date is typed. */
const commentDays = 14;

/** Sends the picture out for comments and takes it back, and copies a link to it. Approval lies with the document. */
export const StateCommands: React.FC<{ state: PictureState & { picture: Picture } }> = ({ state }) => {
  const { picture, view, canWrite } = state;
  const site = useSite();
  const router = useRouter();
  const { path } = useRoute();
  const refresh = useRefresh();
  const language = useLanguage();
  const [sending, setSending] = React.useState(false);
  const [until, setUntil] = React.useState(picture.CommentsBy ?? daysLater(today(), commentDays));
  const [error, setError] = React.useState<Error>();
  const [copied, setCopied] = React.useState(false);
  const address = new URL(router.href({ path, query: {} }), window.location.href).href;

  const change = (values: PictureChanges): void => {
    setError(undefined);
    storeOf(site, pictures).update(picture, values).then(async () => {
      setSending(false);
      await refresh(pictures);
    }).catch((failure: Error) => setError(failure));
  };
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(() => setCopied(true), (failure: Error) => setError(failure));
  };

  const open = view === 'draft' || view === 'review';
  return (
    <>
      <Commands label={strings.PicturesCommands} items={[
        ...(canWrite && view === 'draft' ? [{ key: 'send', text: strings.PictureSendOut, iconProps: { iconName: 'Comment' }, onClick: () => setSending(true) }] : []),
        ...(canWrite && view === 'review' ? [{ key: 'back', text: strings.PictureTakeBack, iconProps: { iconName: 'Undo' }, onClick: () => change({ State: 'Utkast' }) }] : []),
        ...(canWrite && open ? [{ key: 'approve', text: strings.PictureToApproval, iconProps: { iconName: 'Lock' }, onClick: () => router.go({ path, query: { tab: 'document' } }) }] : []),
        { key: 'link', text: strings.PictureCopyLink, iconProps: { iconName: 'Link' }, onClick: copy }
      ]} />
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      <div aria-live="polite">{copied && <MessageBar messageBarType={MessageBarType.success} onDismiss={() => setCopied(false)} dismissButtonAriaLabel={strings.Close}>{strings.PictureLinkCopied}</MessageBar>}</div>
      {view === 'review' && picture.CommentsBy && <MessageBar isMultiline>{fill(picture.CommentsBy < today() ? strings.PictureCommentsOver : strings.PictureCommentsWanted, longDate(picture.CommentsBy, language))}</MessageBar>}
      {sending && (
        <div className={styles.small}>
          <form
            className={forms.form} noValidate aria-label={strings.PictureSendOut}
            onSubmit={event => {
              event.preventDefault();
              if (isDate(until)) change({ State: 'För synpunkter', CommentsBy: until });
            }}
          >
            <p className={prose.text}>{strings.PictureSendOutText}</p>
            <DateField label={strings.PictureCommentsByLabel} required value={until} onChange={setUntil} errorMessage={isDate(until) ? undefined : strings.Required} />
            <div className={forms.buttons}>
              <PrimaryButton type="submit" text={strings.PictureSendOut} />
              <DefaultButton text={strings.Cancel} onClick={() => setSending(false)} />
            </div>
          </form>
        </div>
      )}
    </>
  );
};
