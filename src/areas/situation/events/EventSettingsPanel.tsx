import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { fill, monthName, typedFigure } from '../../../kit/text/format';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import { Section } from '../../../kit/ui/Section';
import { checkPlace, isRetention } from './settingsModel';
import type { PlaceDraft, PlaceFault } from './settingsModel';
import { useEventSettings } from './useEventSettings';
import type { EventSettings } from './useEventSettings';
import styles from './EventSettingsPanel.module.scss';

const faults: Record<PlaceFault, () => string> = { required: () => strings.Required, latitude: () => strings.LatitudeInvalid, longitude: () => strings.LongitudeInvalid };

interface RowProps { item: PlaceDraft | undefined; label: string; withPlace?: boolean; busy: boolean; onSave(draft: PlaceDraft): Promise<boolean>; }

const empty: PlaceDraft = { title: '', latitude: '', longitude: '', ended: false };

/** One category or area, saved where it stands. */
const Row: React.FC<RowProps> = ({ item, label, withPlace, busy, onSave }) => {
  const [draft, setDraft] = React.useState(item ?? empty);
  const [fault, setFault] = React.useState<PlaceFault>();
  const changed = JSON.stringify(draft) !== JSON.stringify(item ?? empty);
  const type = (part: Partial<PlaceDraft>): void => setDraft({ ...draft, ...part });
  const save = (): void => {
    const found = checkPlace(draft);
    setFault(found);
    if (!found) onSave(draft).then(saved => { if (saved && !item) setDraft(empty); }, () => undefined);
  };
  return (
    <li className={styles.row}>
      <TextField
        label={label} value={draft.title} maxLength={255} onChange={(_event, title = '') => type({ title })} errorMessage={fault === 'required' ? faults[fault]() : undefined}
      />
      {withPlace && (
        <div className={styles.pair}>
          <TextField
            label={strings.Latitude} value={draft.latitude} placeholder="58,30" onChange={(_event, latitude = '') => type({ latitude })}
            errorMessage={fault === 'latitude' ? faults[fault]() : undefined}
          />
          <TextField
            label={strings.Longitude} value={draft.longitude} placeholder="14,28" onChange={(_event, longitude = '') => type({ longitude })}
            errorMessage={fault === 'longitude' ? faults[fault]() : undefined}
          />
        </div>
      )}
      <div className={styles.foot}>
        {item && <Checkbox label={strings.NoLongerUsed} checked={draft.ended} onChange={(_event, ended) => type({ ended: ended === true })} />}
        {changed && <DefaultButton text={item ? strings.Save : strings.AddFiles} onClick={save} disabled={busy} ariaLabel={`${item ? strings.Save : strings.AddFiles}: ${draft.title}`} />}
      </div>
    </li>
  );
};

const Retention: React.FC<{ state: EventSettings }> = ({ state }) => {
  const [months, setMonths] = React.useState(String(state.retention));
  React.useEffect(() => setMonths(String(state.retention)), [state.retention]);
  const wrong = !isRetention(months);
  return (
    <div className={styles.retention}>
      <TextField label={strings.RetentionMonths} value={months} onChange={(_event, text = '') => setMonths(text)} errorMessage={wrong ? strings.RetentionInvalid : undefined} />
      {months !== String(state.retention) && <DefaultButton text={strings.Save} disabled={wrong || state.busy} onClick={() => { state.setRetention(months).catch(() => undefined); }} />}
    </div>
  );
};

const Disposal: React.FC<{ state: EventSettings }> = ({ state }) => {
  const language = useLanguage();
  const [asking, setAsking] = React.useState(false);
  const { due, disposed, busy } = state;
  const count = due?.reduce((sum, month) => sum + month.due.length, 0) ?? 0;
  return (
    <>
      <p>{strings.DisposalText}</p>
      {!due && <DefaultButton text={strings.DisposalFind} onClick={state.findDue} disabled={busy} />}
      {disposed !== undefined && <MessageBar messageBarType={busy ? MessageBarType.info : MessageBarType.success}>{fill(strings.DisposalDone, disposed)}</MessageBar>}
      {due && count === 0 && disposed === undefined && <p>{strings.DisposalNone}</p>}
      {due && count > 0 && (
        <>
          <ul>{due.map(({ period, due: some }) => <li key={period}>{fill(strings.DisposalMonth, monthName(period, language), some.length)}</li>)}</ul>
          <DefaultButton text={fill(strings.DisposalStart, count)} onClick={() => setAsking(true)} disabled={busy} />
        </>
      )}
      {asking && (
        <Dialog
          hidden={false} onDismiss={() => setAsking(false)} minWidth={300} modalProps={{ isBlocking: true }}
          dialogContentProps={{ type: DialogType.normal, title: fill(strings.DisposalStart, count), subText: strings.DisposalAsk, closeButtonAriaLabel: strings.Close }}
        >
          <DialogFooter>
            <PrimaryButton
              text={strings.DisposalConfirm}
              onClick={() => {
                setAsking(false);
                state.dispose();
              }}
            />
            <DefaultButton text={strings.Cancel} onClick={() => setAsking(false)} />
          </DialogFooter>
        </Dialog>
      )}
    </>
  );
};

/** Categories, areas and how long events are kept: what the coordinator decides. */
const EventSettingsPanel: React.FC<{ onClose(): void }> = ({ onClose }) => {
  const language = useLanguage();
  const state = useEventSettings();
  const degrees = (value: number | undefined): string => value === undefined ? '' : typedFigure(value, language);
  const order = <T extends { SortOrder: number | undefined; Title: string }>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => (a.SortOrder ?? 999) - (b.SortOrder ?? 999) || a.Title.localeCompare(b.Title, 'sv'));
  return (
    <ItemPanel title={strings.EventSettings} error={state.error} missing={undefined} ready={state.categories !== undefined && state.areas !== undefined} onClose={onClose}>
      <Section title={strings.EventCategories}>
        {state.categories?.length === 0 && <DefaultButton text={strings.StartCategories} onClick={state.addStartCategories} disabled={state.busy} />}
        <ul className={styles.rows}>
          {order(state.categories ?? []).map(item => (
            <Row
              key={`${item.id} ${item.etag}`} label={strings.EventCategory} busy={state.busy} onSave={draft => state.saveCategory(item, draft)}
              item={{ ...empty, title: item.Title, ended: item.Ended }}
            />
          ))}
          <Row item={undefined} label={strings.NewCategory} busy={state.busy} onSave={draft => state.saveCategory(undefined, draft)} />
        </ul>
      </Section>
      <Section title={strings.Areas}>
        <ul className={styles.rows}>
          {order(state.areas ?? []).map(item => (
            <Row
              key={`${item.id} ${item.etag}`} label={strings.EventArea} withPlace busy={state.busy} onSave={draft => state.saveArea(item, draft)}
              item={{ title: item.Title, latitude: degrees(item.Latitude), longitude: degrees(item.Longitude), ended: item.Ended }}
            />
          ))}
          <Row item={undefined} label={strings.NewArea} withPlace busy={state.busy} onSave={draft => state.saveArea(undefined, draft)} />
        </ul>
      </Section>
      <Section title={strings.Disposal}>
        <Retention state={state} />
        <Disposal state={state} />
      </Section>
    </ItemPanel>
  );
};

export default EventSettingsPanel;
