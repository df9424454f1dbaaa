/** What every log of imports shows of one: how it stands, and what can be done with it. */
import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Badge } from '../Badge';
import type { Look } from '../Badge';
import rows from '../rows.module.scss';

interface Logged { id: number; Title: string; State: string | undefined; }

const looks: Readonly<Record<string, Look & { text(): string }>> = {
  Påbörjad: { icon: 'Warning', tone: 'warn', text: () => strings.ImportStateStarted }, Klar: { icon: 'CompletedSolid', tone: 'good', text: () => strings.ImportStateDone },
  Ångrad: { icon: 'Undo', tone: 'calm', text: () => strings.ImportStateUndone }
};

export const LoggedState: React.FC<{ item: Logged }> = ({ item: { State = '' } }) => {
  const { icon, tone, text }: Look & { text(): string } = looks[State] ?? { icon: 'Unknown', tone: 'calm', text: () => State };
  return <Badge icon={icon} tone={tone} text={text()} />;
};

/** One that was broken off is taken up or undone, a finished one undone. */
export const LoggedActions: React.FC<{ item: Logged; state: { canImport: boolean; open(what: 'new' | 'undo', id: number): void } }> = ({ item, state }) => {
  if (!state.canImport || item.State === 'Ångrad') return null;
  return (
    <span className={rows.controls}>
      {item.State === 'Påbörjad' && (
        <ActionButton text={strings.ImportResume} iconProps={{ iconName: 'Play' }} ariaLabel={`${strings.ImportResume}: ${item.Title}`} onClick={() => state.open('new', item.id)} />
      )}
      <ActionButton text={strings.Undo} iconProps={{ iconName: 'Undo' }} ariaLabel={`${strings.Undo}: ${item.Title}`} onClick={() => state.open('undo', item.id)} />
    </span>
  );
};
