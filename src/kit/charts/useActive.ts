import * as React from 'react';
import type { Spot } from './plotProps';

export interface Active {
  spot: Spot | undefined;
  /** Whether it was reached by keys: only then it is announced. */
  byKeys: boolean;
  point(spot: Spot | undefined): void;
  keys: {
    onKeyDown(event: React.KeyboardEvent): void;
    onFocus(event: React.FocusEvent<HTMLElement>): void;
    onBlur(): void;
  };
}

/**
 * The value that is pointed at, by pointer or by keys. Escape lets go of it, from anywhere on the page (WCAG 1.4.13),
 * and then closes nothing else.
 */
export function useActive(move: (key: string, from: Spot | undefined) => Spot | undefined): Active {
  const [state, setState] = React.useState<{ spot?: Spot; byKeys: boolean }>({ byKeys: false });
  const shown = state.spot !== undefined;
  React.useEffect(() => {
    if (!shown) return undefined;
    const letGo = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setState({ byKeys: false });
    };
    document.addEventListener('keydown', letGo, true);
    return () => document.removeEventListener('keydown', letGo, true);
  }, [shown]);

  return {
    ...state, spot: state.spot,
    point: spot => setState(before => before.spot?.series === spot?.series && before.spot?.category === spot?.category ? before : { spot, byKeys: false }),
    keys: {
      onKeyDown: event => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const next = move(event.key, state.spot);
        if (!next) return;
        event.preventDefault();
        setState({ spot: next, byKeys: true });
      },
      onFocus: event => {
        // A click has pointed at something already.
        const spot = state.spot ?? move('Home', undefined);
        if (!state.spot && event.currentTarget.matches(':focus-visible')) setState({ spot, byKeys: true });
      },
      onBlur: () => setState({ byKeys: false })
    }
  };
}
