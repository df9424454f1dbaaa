/** How often an item has been written, by its ETag (`"3"`, `"<guid>,3"`). */
export const versionOf = ({ etag }: { etag: string }): number => Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);
