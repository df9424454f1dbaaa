import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import useSWR from 'swr';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dialog, DialogType } from '@fluentui/react/lib/Dialog';
import { useSite, useStore } from '../lists';
import type { Collision, Column, ListDefinition } from '../lists';
import { dateAndTime, figure, fill } from '../text/format';
import type { Language } from '../text/format';
import { useLanguage } from '../ui/language';
import { Themed } from '../ui/themed';
import type { OpenConflict } from './useSave';
import styles from './ConflictDialog.module.scss';

function shown(value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return strings.Empty;
  if (typeof value === 'number') return figure(value, language);
  if (typeof value === 'boolean') return value ? strings.Yes : strings.No;
  if (typeof value === 'object') return (value as { title?: string; text?: string }).title ?? (value as { text?: string }).text ?? '';
  return String(value);
}

type Choice = 'mine' | 'theirs' | 'both';

function valueOf(collision: Collision, choice: Choice): unknown {
  if (choice === 'both') return `${String(collision.theirs ?? '')}\n\n${String(collision.mine ?? '')}`;
  return collision[choice];
}

const labelOf = (column: Column, language: Language): string => column.label[language === 'sv-SE' ? 'sv' : 'en'];

/** Who saved in between, and when: so that the two can speak with each other. Nothing where SharePoint will not say. */
const SavedBy: React.FC<{ definition: ListDefinition; id: number; etag: string }> = ({ definition, id, etag }) => {
  const language = useLanguage();
  const { url } = useSite();
  const store = useStore(definition);
  const { data } = useSWR([url, definition.name, 'savedBy', id, etag], async () => (await store.versions(id))[0]);
  return <p aria-live="polite">{data ? fill(strings.ConflictBy, data.editor, dateAndTime(data.created, language)) : '\u00a0'}</p>;
};

interface Props<L extends ListDefinition> { definition: L; open: OpenConflict<L>; }

/** Someone saved the same fields in between: shows both texts and lets the person choose; neither is lost. */
export function ConflictDialog<L extends ListDefinition>({ definition, open }: Props<L>): React.ReactElement {
  const language = useLanguage();
  const { collisions } = open.conflict;
  const [choices, setChoices] = React.useState<Record<string, Choice>>({});
  const choiceOf = (column: string): Choice =>
    choices[column] ?? (definition.columns[column].type === 'note' ? 'both' : 'mine');
  // Escape is the dialog's from the moment it stands there: before it has taken the focus, the panel below would close.
  React.useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      open.back();
    };
    document.addEventListener('keydown', leave, true);
    return () => document.removeEventListener('keydown', leave, true);
  }, [open]);
  const settle = (): void => open.settle(
    Object.fromEntries(collisions.map(collision => [collision.column, valueOf(collision, choiceOf(collision.column))]))
  );
  return (
    <Dialog
      hidden={false} onDismiss={open.back} minWidth={320} maxWidth={640}
      modalProps={{ isBlocking: true }}
      dialogContentProps={{ type: DialogType.normal, title: strings.ConflictTitle, subText: strings.ConflictText, closeButtonAriaLabel: strings.Close }}
    >
      <Themed>
        <SavedBy definition={definition} id={open.conflict.theirs.id} etag={open.conflict.theirs.etag} />
        {collisions.map(collision => {
          const column = definition.columns[collision.column];
          return (
            <ChoiceGroup
              key={collision.column} label={labelOf(column, language)} className={styles.choice}
              selectedKey={choiceOf(collision.column)}
              onChange={(_event, option) => setChoices({ ...choices, [collision.column]: option?.key as Choice })}
              options={[
                { key: 'mine', text: `${strings.ConflictMine}: ${shown(collision.mine, language)}` },
                { key: 'theirs', text: `${strings.ConflictTheirs}: ${shown(collision.theirs, language)}` },
                ...(column.type === 'note' ? [{ key: 'both', text: strings.ConflictBoth }] : [])
              ]}
            />
          );
        })}
      </Themed>
      <div className={styles.buttons}>
        <PrimaryButton onClick={settle} text={strings.Save} />
        <DefaultButton onClick={open.giveUp} text={strings.ConflictKeepTheirs} />
      </div>
    </Dialog>
  );
}

export default ConflictDialog;
