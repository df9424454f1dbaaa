import * as React from 'react';

function useMedia(query: string): boolean {
  const [matches, setMatches] = React.useState(() => window.matchMedia(query).matches);
  React.useEffect(() => {
    const media = window.matchMedia(query);
    const changed = (): void => setMatches(media.matches);
    changed();
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return matches;
}

/** Whether the page is as narrow as a phone: tables become rows. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 639px)');
}

/** Whether there is room for a column beside the page. */
export function useWide(): boolean {
  return useMedia('(min-width: 1024px)');
}
