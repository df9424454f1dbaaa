/** What Graph answers with. */

/** An object of JSON. */
export type Doc = Record<string, unknown>;

export interface Reply { status: number; headers?: Record<string, string>; body?: Doc | Buffer }
