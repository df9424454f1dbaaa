/** The steps of an import, in their order. */
export const steps = ['choose', 'columns', 'words', 'preview', 'run', 'done'] as const;
export type Step = typeof steps[number];
