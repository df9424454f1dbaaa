/** The orsaksträd: causes and what they rest on. A cause follows from at most one other of the same problem. */
import { causeSides } from '../lists';
import type { Cause, CauseSide } from '../lists';

export type TreeCause = Pick<Cause, 'id' | 'Title' | 'Side' | 'ParentCause'>;

export interface CauseNode<C extends TreeCause> { cause: C; children: CauseNode<C>[]; }

/**
 * Causes as a tree: deepest causes first, below each what follows from it. A parent that is not among the causes
 * counts as none. A circle, which only SharePoint's own grid can make, is cut at its oldest cause: each cause stands
 * in the tree exactly once.
 */
export function causeTree<C extends TreeCause>(causes: readonly C[]): CauseNode<C>[] {
  const ordered = [...causes].sort((a, b) => a.id - b.id);
  const ids = new Set(ordered.map(({ id }) => id));
  const placed = new Set<number>();
  const nodeOf = (cause: C): CauseNode<C> => {
    placed.add(cause.id);
    const below = ordered.filter(other => other.ParentCause === cause.id);
    return { cause, children: below.filter(({ id }) => !placed.has(id)).map(nodeOf) };
  };
  const roots = ordered.filter(({ ParentCause: parent }) => parent === undefined || !ids.has(parent)).map(nodeOf);
  for (const cause of ordered) {
    if (!placed.has(cause.id) && closesCircle(ordered, cause.id, cause.ParentCause)) roots.push(nodeOf(cause));
  }
  return roots;
}

/** The causes that a cause follows from, nearest first. Ends where a circle closes. */
export function groundsOf<C extends TreeCause>(causes: readonly C[], cause: C): C[] {
  const byId = new Map(causes.map(other => [other.id, other]));
  const found: C[] = [];
  for (let next = byId.get(cause.ParentCause ?? 0); next && next.id !== cause.id && !found.includes(next); next = byId.get(next.ParentCause ?? 0)) {
    found.push(next);
  }
  return found;
}

/** Whether a cause would follow from itself if it followed from `parent`. */
export function closesCircle(causes: readonly TreeCause[], id: number | undefined, parent: number | undefined): boolean {
  if (id === undefined || parent === undefined) return false;
  const above = causes.find(cause => cause.id === parent);
  return parent === id || (above !== undefined && groundsOf(causes, above).some(cause => cause.id === id));
}

/** What a cause may follow from: any other, except those that follow from it. */
export function possibleGrounds<C extends TreeCause>(causes: readonly C[], id: number | undefined): C[] {
  return causes.filter(cause => cause.id !== id && !closesCircle(causes, id, cause.id));
}

/** When a cause goes, what followed from it follows from what it followed from itself. */
export function movedUp<C extends TreeCause>(causes: readonly C[], gone: C): { cause: C; ParentCause: number | undefined }[] {
  const parent = closesCircle(causes, gone.id, gone.ParentCause) ? undefined : gone.ParentCause;
  return causes.filter(cause => cause.ParentCause === gone.id && cause.id !== gone.id).map(cause => ({ cause, ParentCause: parent }));
}

export interface SideOfTriangle<C extends TreeCause> {
  /** Undefined for causes whose side is none of the three, as SharePoint's grid may have it. */
  side: CauseSide | undefined;
  /** In the order they were made. */
  own: C[];
  roots: CauseNode<C>[];
}

/** Brottstriangeln: the three sides, empty ones too, each with its own causes as a tree. */
export function triangleOf<C extends TreeCause>(causes: readonly C[]): SideOfTriangle<C>[] {
  const sideOf = (cause: C): CauseSide | undefined => causeSides.find(side => side === cause.Side);
  const part = (side: CauseSide | undefined): SideOfTriangle<C> => {
    const own = causes.filter(cause => sideOf(cause) === side);
    return { side, own, roots: causeTree(own) };
  };
  return [...causeSides.map(part), ...[part(undefined)].filter(({ own }) => own.length > 0)];
}

/** The lines of reasoning, each from what is seen down to what it rests on: "A, som beror på B". */
export function linesOfReasoning<C extends TreeCause>(causes: readonly C[]): C[][] {
  const lines = ({ cause, children }: CauseNode<C>): C[][] =>
    children.length === 0 ? [[cause]] : children.flatMap(lines).map(line => [...line, cause]);
  return causeTree(causes).flatMap(lines);
}
