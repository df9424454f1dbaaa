import type { OverviewState } from '../useOverview';

const nameOf = (items: readonly { id: number; title: string }[], id: number | undefined): string | undefined => items.find(item => item.id === id)?.title;

/** What the filters leave, in Swedish words for the head of a document. */
export function chosenTexts({ filter, departments, problems, areas }: Pick<OverviewState, 'filter' | 'departments' | 'problems' | 'areas'>): string[] {
  return [
    nameOf(departments, filter.department), filter.status, filter.attention === 'late' && 'försenade', filter.attention === 'silent' && 'utan uppföljning',
    nameOf(problems, filter.problem), nameOf(areas, filter.area), filter.partner && 'en samverkansparts åtgärder', filter.only === 'inDepth' && 'följs upp fördjupat',
    filter.only === 'noThread' && 'saknar tråd', filter.text && `”${filter.text}”`
  ].filter((text): text is string => Boolean(text));
}
