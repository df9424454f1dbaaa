import * as React from 'react';

const query = '(max-width: 639px)';

/** Whether the page is as narrow as a phone: tables become rows. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = React.useState(() => window.matchMedia(query).matches);
  React.useEffect(() => {
    const media = window.matchMedia(query);
    const changed = (): void => setNarrow(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  return narrow;
}
