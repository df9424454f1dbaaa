import * as React from 'react';
import type { ListDefinition } from '../lists';
import type { OpenConflict } from './useSave';

const ConflictDialog = React.lazy(() => import(/* webpackChunkName: 'conflict' */ './ConflictDialog')) as unknown as
  React.FC<{ definition: ListDefinition; open: OpenConflict<ListDefinition> }>;

/** Shows the conflict that a save met, if it met one. The dialog itself is loaded only then. */
export function Conflict<L extends ListDefinition>({ definition, open }: { definition: L; open: OpenConflict<L> | undefined }): React.ReactElement | null {
  if (!open) return null;
  return (
    <React.Suspense fallback={null}>
      <ConflictDialog definition={definition} open={open as unknown as OpenConflict<ListDefinition>} />
    </React.Suspense>
  );
}
