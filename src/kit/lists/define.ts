/** All that a list definition is made of: data and types alone, without PnPjs, so that rules and tools load it quickly. */
export * from './columns';
export * from './roles';
export { clientKey, defineLibrary, defineLink, defineList, linkKey, listPath, pagePath } from './definition';
export type { BuiltIn, ChangesOf, ItemBase, ItemOf, ListDefinition, Validation, View } from './definition';
export { isDate } from './dateOnly';
