import * as React from 'react';
import type { GraphAccess } from './connection';

/** Types only: the Graph client itself is loaded by the pages that use it. */
const GraphContext = React.createContext<GraphAccess | undefined>(undefined);

export const GraphProvider = GraphContext.Provider;

/** Where tokens for Graph come from; undefined where the host gives none. */
export function useGraphAccess(): GraphAccess | undefined {
  return React.useContext(GraphContext);
}
