import { storeOf } from '../kit/lists';
import { today } from '../kit/text/format';
import { departments } from '../areas/settings';
import { findHome } from './home';
import type { Host } from './host';

/** The verksamheter of the home site, for the web part's own settings; none where they cannot be read. */
export async function homeDepartments(host: Host): Promise<{ id: number; title: string }[]> {
  const search = await findHome(host, Number(today().slice(0, 4)));
  if (search.phase !== 'found') return [];
  const found = await storeOf(search.home, departments).query();
  return found.filter(({ Ended }) => !Ended).map(({ id, Title }) => ({ id, title: Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}
