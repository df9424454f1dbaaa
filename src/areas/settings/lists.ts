import { boolean, date, defineList, note, number, text } from '../../kit/lists/define';

/**
 * The product's own settings, one item a key. That this list stands in a site is what makes it the home site.
 * Readable by all, since names (of the council, of the municipality) show on every page.
 */
export const settings = defineList({
  name: 'Settings',
  title: { sv: 'Trygghetsnavet: inställningar', en: 'Trygghetsnavet: settings' },
  description: {
    sv: 'Inställningar för Trygghetsnavet. Ändras i appen.',
    en: 'Settings of Trygghetsnavet. Change them in the app.'
  },
  columns: {
    Title: text({ sv: 'Nyckel', en: 'Key' }, { required: true, indexed: true } as const),
    Value: note({ sv: 'Värde', en: 'Value' })
  },
  views: [{ name: 'AllItems', label: { sv: 'Alla inställningar', en: 'All settings' }, columns: ['Title', 'Value', 'Modified', 'Editor'] }],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

/** The municipality's verksamheter (P4, P26). One that has ended keeps its items and its history. */
export const departments = defineList({
  name: 'Departments',
  title: { sv: 'Verksamheter', en: 'Departments' },
  description: {
    sv: 'Kommunens verksamheter, som äger åtgärder och är representerade i rådet.',
    en: 'The municipality\'s departments, which own measures and are represented in the council.'
  },
  columns: {
    Title: text({ sv: 'Verksamhet', en: 'Department' }, { required: true, indexed: true } as const),
    SortOrder: number({ sv: 'Ordning', en: 'Order' }, { min: 0, max: 999 }),
    Ended: boolean({ sv: 'Upphörd', en: 'Ended' }, { default: false }),
    EndedOn: date({ sv: 'Upphörde den', en: 'Ended on' }),
    SucceededBy: number({ sv: 'Uppgick i nummer', en: 'Became part of number' }, { min: 1 }),
    FormerNames: note({ sv: 'Tidigare namn', en: 'Former names' }, { lines: 3 })
  },
  views: [{ name: 'AllItems', label: { sv: 'Alla verksamheter', en: 'All departments' }, columns: ['Title', 'SortOrder', 'Ended', 'EndedOn'] }],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});
