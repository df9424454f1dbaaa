import { choice, defineList, note, number, text } from '../../kit/lists/define';
import type { ItemOf } from '../../kit/lists/define';

export const priorities = ['Prioriterat', 'Bevakas', 'Avslutat'] as const;
export type Priority = typeof priorities[number];

/** Problems of the lägesbild, which measures answer (P2, P32). */
export const problems = defineList({
  name: 'Problems',
  title: { sv: 'Problem', en: 'Problems' },
  description: {
    sv: 'Problem som lägesbilden visar och som åtgärder svarar mot.',
    en: 'Problems that the situation picture shows and that measures answer.'
  },
  columns: {
    Title: text({ sv: 'Problem', en: 'Problem' }, { required: true, indexed: true } as const),
    Description: note({ sv: 'Beskrivning', en: 'Description' }),
    Place: text({ sv: 'Plats eller område', en: 'Place or area' }),
    TargetGroup: text({ sv: 'Målgrupp', en: 'Target group' }),
    Priority: choice({ sv: 'Prioritering', en: 'Priority' }, priorities, { indexed: true, default: 'Bevakas' } as const),
    PriorityReason: note({ sv: 'Skäl för prioriteringen', en: 'Reason for the priority' }),
    FirstYear: number({ sv: 'Uppmärksammat år', en: 'Noted in year' }, { min: 1990, max: 2100 })
  },
  views: [
    { name: 'AllItems', label: { sv: 'Alla problem', en: 'All problems' }, columns: ['Title', 'Priority', 'Place', 'TargetGroup', 'FirstYear'] },
    {
      name: 'Prioritised', label: { sv: 'Prioriterade', en: 'Prioritised' }, columns: ['Title', 'Place', 'TargetGroup', 'PriorityReason'],
      query: '<Where><Eq><FieldRef Name="Priority" /><Value Type="Choice">Prioriterat</Value></Eq></Where><OrderBy><FieldRef Name="Title" /></OrderBy>'
    }
  ],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

export type Problem = ItemOf<typeof problems>;
