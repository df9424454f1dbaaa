/** Prints one figure as the benches do. `limit`: the value not to exceed, or null. */
export function figure(name: string, value: number, unit: string, limit: number | null): void {
  console.log(JSON.stringify({ name, value, unit, limit }));
}
