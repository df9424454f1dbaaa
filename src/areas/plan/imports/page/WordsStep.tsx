import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import type { IDropdownOption } from '@fluentui/react/lib/Dropdown';
import { MessageBar } from '@fluentui/react/lib/MessageBar';
import { may, useSite } from '../../../../kit/lists';
import { PersonPicker } from '../../../../kit/forms/PersonPicker';
import { fill } from '../../../../kit/text/format';
import { problems } from '../../../situation';
import { statuses } from '../../lists';
import type { Status } from '../../lists';
import { statusText } from '../../StatusBadge';
import type { Word } from '../choices';
import type { Choices, OwnerChoice } from '../types';
import { nearest } from '../words';
import type { Named } from '../words';
import type { ImportWizardState } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './planImport.module.scss';

const told = ({ word, count }: Word): string => count > 1 ? fill(strings.PlanImportWordRows, word, count) : word;

/** Words of one column, each with what it may mean. Those that need no one's word come last, folded. */
const Group: React.FC<{ title: string; help: string; words: readonly Word[]; isSure(word: string): boolean; render(word: Word): React.ReactNode }> = ({ title, help, words, isSure, render }) => {
  const [first] = React.useState(() => new Set(words.filter(({ word }) => !isSure(word)).map(({ word }) => word)));
  if (words.length === 0) return null;
  const [open, settled] = [words.filter(({ word }) => first.has(word)), words.filter(({ word }) => !first.has(word))];
  return (
    <section className={styles.words} aria-label={title}>
      <h3 className={styles.wordsHead}>{title}</h3>
      {open.length > 0 && <p className={wizard.about}>{help}</p>}
      {open.map(word => <React.Fragment key={word.word}>{render(word)}</React.Fragment>)}
      {settled.length > 0 && (
        <details className={wizard.details}>
          <summary>{fill(strings.PlanImportRecognised, settled.length)}</summary>
          {settled.map(word => <React.Fragment key={word.word}>{render(word)}</React.Fragment>)}
        </details>
      )}
    </section>
  );
};

/** One of a list, none (the word is kept in the note), or, for problems, a new one. */
const Reference: React.FC<{ word: Word; held: readonly Named[]; chosen: number | undefined; mayMake?: boolean; onChange(id: number | undefined): void }> = ({ word, held, chosen, mayMake, onChange }) => {
  const match = nearest(word.word, held);
  const options: IDropdownOption[] = [
    { key: 'none', text: strings.PlanImportAsNote }, ...mayMake ? [{ key: 0, text: strings.PlanImportMakeProblem }] : [], ...held.map(({ id, title }) => ({ key: id, text: title }))
  ];
  return (
    <>
      <Dropdown
        label={told(word)} selectedKey={chosen ?? 'none'} options={options}
        onChange={(_event, option) => onChange(option === undefined || option.key === 'none' ? undefined : Number(option.key))}
      />
      {chosen !== undefined && chosen === match?.id && !match.sure && <p className={wizard.about}>{strings.PlanImportNearest}</p>}
    </>
  );
};

/** A word of *Ansvarig*: a person, a verksamhet or a function; what nobody answers to is not stored. */
const Owner: React.FC<{ word: Word; choice: OwnerChoice; held: readonly Named[]; onChange(choice: OwnerChoice): void }> = ({ word, choice, held, onChange }) => {
  const [picking, setPicking] = React.useState(choice.kind === 'person');
  const kind = choice.kind === 'department' ? choice.id : picking ? 'person' : choice.kind;
  return (
    <div className={styles.owner}>
      <Dropdown
        label={told(word)} selectedKey={kind} options={[
          { key: 'none', text: strings.PlanImportOwnerNone }, { key: 'person', text: strings.PlanImportOwnerPerson }, { key: 'function', text: strings.PlanImportOwnerFunction },
          ...held.map(({ id, title }) => ({ key: id, text: title }))
        ]}
        onChange={(_event, option) => {
          setPicking(option?.key === 'person');
          if (option?.key === 'person' || option?.key === 'none' || option === undefined) onChange({ kind: 'none' });
          else onChange(option.key === 'function' ? { kind: 'function' } : { kind: 'department', id: Number(option.key) });
        }}
      />
      {kind === 'person' && (
        <PersonPicker
          label={fill(strings.PlanImportOwnerWho, word.word)} value={choice.kind === 'person' ? { id: 0, title: choice.name, email: '', login: choice.login } : undefined}
          onChange={person => onChange(person ? { kind: 'person', login: person.login, name: person.title } : { kind: 'none' })}
        />
      )}
    </div>
  );
};

function without<T>(held: Readonly<Record<string, T>>, word: string, value: T | undefined): Record<string, T> {
  const rest = Object.fromEntries(Object.entries(held).filter(([key]) => key !== word));
  return value === undefined ? rest : { ...rest, [word]: value };
}

/** What the table's own words mean, where only a person can say. */
export const WordsStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const { access } = useSite();
  const { words, choices, basis: { names } } = state;
  if (!words) return null;
  const set = (part: Partial<Choices>): void => state.setChoices({ ...choices, ...part });
  return (
    <>
      <p>{strings.PlanImportWordsText}</p>
      <Group
        title={strings.Status} help={strings.PlanImportStatusHelp} words={words.statuses} isSure={word => choices.statuses[word] !== undefined}
        render={word => (
          <Dropdown
            label={told(word)} selectedKey={choices.statuses[word.word] ?? ''}
            options={[{ key: '', text: strings.PlanImportAsNote }, ...statuses.map(key => ({ key, text: statusText(key) }))]}
            onChange={(_event, option) => set({ statuses: without(choices.statuses, word.word, (option?.key || undefined) as Status | undefined) })}
          />
        )}
      />
      <Group
        title={strings.Department} help={strings.PlanImportDepartmentHelp} words={words.departments} isSure={word => nearest(word, names.departments)?.sure === true}
        render={word => (
          <Reference word={word} held={names.departments} chosen={choices.departments[word.word]} onChange={id => set({ departments: without(choices.departments, word.word, id) })} />
        )}
      />
      <Group
        title={strings.MeasureArea} help={strings.PlanImportAreaHelp} words={words.areas} isSure={word => nearest(word, names.areas)?.sure === true}
        render={word => <Reference word={word} held={names.areas} chosen={choices.areas[word.word]} onChange={id => set({ areas: without(choices.areas, word.word, id) })} />}
      />
      <Group
        title={strings.Problem} help={strings.PlanImportProblemHelp} words={words.problems} isSure={word => nearest(word, names.problems)?.sure === true}
        render={word => (
          <Reference
            word={word} held={names.problems} chosen={choices.problems[word.word]} mayMake={may(access, problems, 'add')}
            onChange={id => set({ problems: without(choices.problems, word.word, id) })}
          />
        )}
      />
      <Group
        title={strings.PlanImportRoleOwner} help={strings.PlanImportOwnerHelp} words={words.owners} isSure={word => choices.owners[word]?.kind === 'person' || choices.owners[word]?.kind === 'department'}
        render={word => (
          <Owner word={word} choice={choices.owners[word.word] ?? { kind: 'none' }} held={names.departments} onChange={choice => set({ owners: { ...choices.owners, [word.word]: choice } })} />
        )}
      />
      {words.owners.length > 0 && <MessageBar isMultiline>{strings.PlanImportOwnerText}</MessageBar>}
      <div className={wizard.buttons}>
        <PrimaryButton text={strings.ImportStepPreview} onClick={state.toPreview} />
        <DefaultButton text={strings.ImportBack} onClick={state.back} />
      </div>
    </>
  );
};
