/**
 * Makes a stand-in strict: reading a member that it does not have throws, naming it, instead of giving
 * `undefined`. A web part that starts to use one more member of SPFx then fails here, loudly, and not first
 * in a tenant.
 */

/** Names that engines, promises, serializers and React read from any object to find out what it is. */
const probes = new Set(['then', 'toJSON', '$$typeof', 'nodeType', 'asymmetricMatch', '@@__IMMUTABLE_ITERABLE__@@', 'constructor', 'default']);

/** @throws Error `SPFx stand-in: <name>.<member> is not implemented` when an absent member is read */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object || probes.has(key)) return Reflect.get(object, key) as unknown;
      throw new Error(`SPFx stand-in: ${name}.${key} is not implemented`);
    },
  });
}

/** The same for a tree of plain objects; arrays, functions, class instances and DOM nodes are left as they are. */
export function strictTree<T extends object>(name: string, target: T): T {
  for (const [key, value] of Object.entries(target)) {
    if (isPlain(value)) (target as Record<string, unknown>)[key] = strictTree(`${name}.${key}`, value);
  }
  return strict(name, target);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
