import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useThemeVariables } from '../ui/themed';
import type { Scheme } from './ink';
import type { ChartWords } from './model';
import { measureIn } from './text';
import type { Measure } from './text';

/** The words of charts on screen. */
export const screenWords = (): ChartWords => ({
  source: strings.ChartSource, sourceWithDate: strings.ChartSourceWithDate, preliminary: strings.ChartPreliminary, preliminaryNote: strings.ChartPreliminaryNote,
  interval: strings.ChartInterval, intervalNote: strings.ChartIntervalNote, axisFrom: strings.ChartAxisFrom, noFigure: '–'
});

const schemes = { paper: 'print', forced: '(forced-colors: active)' } as const;

const asked = (): Scheme | undefined => (Object.keys(schemes) as (keyof typeof schemes)[]).find(name => window.matchMedia(schemes[name]).matches);

/** The kind of theme that is drawn in, live: in print as on paper, and else what the browser forces before the app's own. */
export function useScheme(): Scheme {
  const told = useThemeVariables()['--tn-scheme'] as Scheme | undefined;
  const [media, setMedia] = React.useState(asked);
  React.useEffect(() => {
    const lists = Object.values(schemes).map(query => window.matchMedia(query));
    const changed = (): void => setMedia(asked());
    lists.forEach(list => list.addEventListener('change', changed));
    return () => lists.forEach(list => list.removeEventListener('change', changed));
  }, []);
  return media ?? told ?? 'light';
}

/** Until the element has been measured, and where there is nothing that measures. */
const usual = 640;

/** The width of an element in whole pixels, live: never under 240, so that what is drawn stays readable. */
export function useWidth(): [React.RefObject<HTMLDivElement>, number] {
  const ref = React.useRef<HTMLDivElement>(null);
  const [width, setWidth] = React.useState(usual);
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const read = (): void => setWidth(Math.max(240, Math.floor(element.clientWidth) || usual));
    read();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** Measures texts in the page's own font. */
export function useMeasure(): Measure {
  return React.useMemo(() => measureIn(getComputedStyle(document.body).fontFamily || 'sans-serif'), []);
}

let drawings = 0;

function nextName(): string {
  drawings += 1;
  return `tn-chart-${drawings}`;
}

/** A name of its own for each drawing on the page. */
export function useId(): string {
  return React.useState(nextName)[0];
}
