import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { personalDataName } from '../../../../kit/forms/PersonalDataWarning';
import { capitalised } from '../../../../kit/text/swedish';
import { eventSources } from '../../lists';
import type { EventSource } from '../../lists';
import { disposeAfter } from '../../events/model';
import { fill, today } from '../../../../kit/text/format';
import { sourceText } from '../../events/texts';
import { faultPlace } from '../texts';
import { areaWords, categoryWords, unknownWords } from './eventChoices';
import type { Word } from './eventChoices';
import type { ImportWizardState, Source } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './imports.module.scss';

/** Keys of the choices beside our own titles: no title can begin with a line break. */
const leaveOut = '\nout';
const make = '\nnew';

const WordChoice: React.FC<{ word: Word; titles: readonly string[]; value: string | null | undefined; none: string; mayMake: boolean; onChange(value: string | null | undefined): void }> = props => {
  const { word, titles, value, none, mayMake, onChange } = props;
  return (
    <Dropdown
      label={fill(strings.ImportWordRows, word.word || strings.ImportWordNone, word.count)} selectedKey={value === null ? leaveOut : value ?? (mayMake && word.word ? make : leaveOut)}
      options={[
        ...(mayMake && word.word ? [{ key: make, text: fill(strings.ImportWordMake, word.word) }] : []), { key: leaveOut, text: none }, ...titles.map(title => ({ key: title, text: title }))
      ]}
      onChange={(_event, option) => onChange(option?.key === make ? undefined : option?.key === leaveOut ? null : String(option?.key))}
    />
  );
};

/** Rows that may hold personal data: left out unless someone has read them (domain.md §5). */
const Personal: React.FC<{ source: Source; state: ImportWizardState }> = ({ source: { personal }, state }) => personal.length === 0 ? null : (
  <>
    <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>{fill(strings.ImportPersonal, personal.length)}</MessageBar>
    <ul className={wizard.faults}>
      {personal.slice(0, 20).map(row => <li key={row.externalId}>{capitalised(faultPlace(row))}: {row.kinds.map(personalDataName).join(', ')}</li>)}
    </ul>
    {personal.length > 20 && <p className={wizard.about}>{fill(strings.ImportMoreFaults, personal.length - 20)}</p>}
    <Checkbox label={strings.ImportPersonalKeep} checked={state.keepPersonal} onChange={(_event, checked) => state.setKeepPersonal(checked === true)} />
  </>
);

/** How the events of a file become ours. */
export const EventChoiceForm: React.FC<{ source: Source; state: ImportWizardState }> = ({ source, state }) => {
  const { choices, setChoices, retention } = state;
  const events = source.draft!.events;
  const categories = React.useMemo(() => unknownWords(categoryWords(events), state.categories), [events, state.categories.join('\n')]);
  const places = React.useMemo(() => unknownWords(areaWords(events), state.areas), [events, state.areas.join('\n')]);
  const over = React.useMemo(() => events.filter(({ date }) => disposeAfter(date, retention) < today()).length, [events, retention]);
  const mayMake = choices.createMissing === true;
  const police = source.format === 'polisen';
  return (
    <div className={styles.fields}>
      {police && (
        <>
          <MessageBar isMultiline>{strings.ImportPoliceText}</MessageBar>
          <Checkbox label={strings.ImportPoliceTake} checked={state.takeNotices} onChange={(_event, checked) => state.setTakeNotices(checked === true)} />
        </>
      )}
      {!police && (
        <Dropdown
          label={strings.EventSource} selectedKey={choices.source ?? 'Annat system'} options={eventSources.map(key => ({ key, text: sourceText(key) ?? key }))}
          onChange={(_event, option) => setChoices({ ...choices, source: option?.key as EventSource })}
        />
      )}
      {(!police || state.takeNotices) && (categories.length > 0 || places.length > 0) && (
        <>
          <Checkbox label={strings.ImportCreateMissing} checked={mayMake} onChange={(_event, checked) => setChoices({ ...choices, createMissing: checked === true })} />
          {categories.length > 0 && (
            <fieldset className={wizard.group}>
              <legend>{strings.EventCategories}</legend>
              <div className={styles.pair}>
                {categories.map(word => (
                  <WordChoice
                    key={word.word} word={word} titles={state.categories} none={strings.ImportWordLeave} mayMake={mayMake} value={choices.categories?.[word.word]}
                    onChange={value => setChoices({ ...choices, categories: withWord(choices.categories, word.word, value) })}
                  />
                ))}
              </div>
            </fieldset>
          )}
          {places.length > 0 && (
            <fieldset className={wizard.group}>
              <legend>{strings.Areas}</legend>
              <div className={styles.pair}>
                {places.map(word => (
                  <WordChoice
                    key={word.word} word={word} titles={state.areas} none={strings.NoArea} mayMake={mayMake} value={choices.areas?.[word.word]}
                    onChange={value => setChoices({ ...choices, areas: withWord(choices.areas, word.word, value) })}
                  />
                ))}
              </div>
            </fieldset>
          )}
        </>
      )}
      <Personal source={source} state={state} />
      <p className={wizard.about}>{fill(strings.ImportRetention, retention)} {over > 0 && fill(strings.ImportRetentionOver, over)}</p>
    </div>
  );
};

/** The choice for a word; undefined leaves it to its own title. */
function withWord(words: Readonly<Record<string, string | null>> | undefined, word: string, value: string | null | undefined): Record<string, string | null> {
  const others = Object.entries(words ?? {}).filter(([name]) => name !== word);
  return Object.fromEntries(value === undefined ? others : [...others, [word, value]]);
}
