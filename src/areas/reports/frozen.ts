import { listPath } from '../../kit/lists';
import type { Site } from '../../kit/lists';
import { frozenFiles } from './lists';

/** Server-relative address of a file among the approved documents. */
export function frozenPath(place: Pick<Site, 'path'>, name: string): string {
  return `${place.path.replace(/\/$/, '')}/${listPath(frozenFiles)}/${name}`;
}
