import type { Person } from '../../../../../src/kit/lists/define';
import type { Department } from '../../../../../src/areas/settings';

export const person = (id: number, title: string, name = title): Person => ({ id, title, email: `${name}@kommun.example`, login: `i:0#.f|membership|${name}@kommun.example` });

export const department = (id: number, Title: string, more: Partial<Department> = {}): Department => ({
  id, etag: '"1"', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', ClientKey: '', Title, SortOrder: id * 10, Ended: false,
  EndedOn: undefined, SucceededBy: undefined, FormerNames: '', ...more
});
