import * as React from 'react';
import { useItems } from '../../../kit/lists';
import { settings, useKeeping } from '../../settings';
import { readTemplate } from './mail';
import type { Template } from './mail';

/** The setting that keeps the reminder's subject and text. */
const templateKey = 'reminderTemplate';

export interface TemplateState {
  /** Undefined until the settings have been read. */
  template: Template | undefined;
  /** What is typed differs from what is kept. */
  changed: boolean;
  saving: boolean;
  error: Error | undefined;
  type(part: Partial<Template>): void;
  save(): void;
  reset(): void;
}

/** The mail's subject and text: as the municipality keeps them, until someone writes something else. */
export function useTemplate(): TemplateState {
  const { saving, error, keep } = useKeeping(templateKey);
  const read = useItems(settings, { where: [{ column: 'Title', is: 'eq', value: templateKey }] });
  const [typed, setTyped] = React.useState<Partial<Template>>({});
  const kept = read.items ? readTemplate(read.items[0]?.Value) : undefined;
  const template = kept && { ...kept, ...typed };
  return {
    template, saving, error: error ?? read.error,
    changed: template !== undefined && (template.subject !== kept!.subject || template.text !== kept!.text),
    type: part => setTyped(before => ({ ...before, ...part })),
    save: () => { if (template) keep(JSON.stringify(template)).then(done => { if (done) setTyped({}); }, () => undefined); },
    reset: () => setTyped({})
  };
}
