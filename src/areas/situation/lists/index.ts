/** The lists of the lägesbild, a file for each of its chapters. */
export * from './facts';
export * from './events';
export * from './est';
export * from './walks';
export * from './problems';
export * from './pictures';
