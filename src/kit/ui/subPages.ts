export interface SubPath {
  /** Below the page's own path; empty for the page itself. */
  path: string;
  /** Its items are opened right below it: by number, or `new`. */
  items?: boolean;
}

const item = /^(\d+|new)(\/|$)/;

function within(rest: string, { path, items }: SubPath): boolean {
  if (path === '') return rest === '' || items === true && item.test(rest);
  return rest === path || rest.startsWith(`${path}/`);
}

/** The sub-page that an address means: the one whose path says most of it; the first one where the address says nothing. */
export function subPageAt<P extends SubPath>(pages: readonly P[], rest: string): P | undefined {
  const found = pages.filter(page => within(rest, page)).sort((a, b) => b.path.length - a.path.length)[0];
  return found ?? (rest === '' ? pages[0] : undefined);
}
