const within = (rest: string, path: string): boolean => path === '' ? rest === '' : rest === path || rest.startsWith(`${path}/`);

/** The sub-page that an address means: the one whose path says most of it; the first one where the address says nothing. */
export function subPageAt<P extends { path: string }>(pages: readonly P[], rest: string): P | undefined {
  const found = pages.filter(({ path }) => within(rest, path)).sort((a, b) => b.path.length - a.path.length)[0];
  return found ?? (rest === '' ? pages[0] : undefined);
}
