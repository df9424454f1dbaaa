/** What measures are tied to, many to many. */
import { defineLink } from '../../../kit/lists/define';

const measure = { column: 'Measure', label: { sv: 'Åtgärd', en: 'Measure' }, list: 'Measures' } as const;
const rights = { coordinator: 'write', head: 'write', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' } as const;

/** Which verksamheter take part in a measure besides the responsible one (P4). */
export const measureDepartments = defineLink({
  name: 'MeasureDepartments',
  title: { sv: 'Medverkande verksamheter', en: 'Participating departments' },
  description: { sv: 'Vilka verksamheter som medverkar i en åtgärd.', en: 'Which departments take part in a measure.' },
  from: measure, to: { column: 'Department', label: { sv: 'Verksamhet', en: 'Department' }, list: 'Departments' }, rights
});

/** Which partners take part in a measure (P5, P6). */
export const measurePartners = defineLink({
  name: 'MeasurePartners',
  title: { sv: 'Åtgärders samverkansparter', en: 'Partners of measures' },
  description: { sv: 'Vilka samverkansparter som medverkar i en åtgärd.', en: 'Which partners take part in a measure.' },
  from: measure, to: { column: 'Partner', label: { sv: 'Samverkanspart', en: 'Partner' }, list: 'Partners' }, rights
});
