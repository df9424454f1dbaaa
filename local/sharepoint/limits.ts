/**
 * SharePoint's limits. The control API (`POST /_local/limits`) lowers them, so that a test need not make 5,000 items.
 * Source: "SharePoint limits", "Manage large lists and libraries".
 */
export interface Limits {
  /** Rows a query may scan. */ listViewThreshold: number;
  /** Lookup and person columns a query may join. */ lookupColumns: number;
  /** Indexes of a list. */ indexes: number;
  /** Bytes of an attachment. */ attachmentBytes: number;
  /** Characters of a decoded path below the host. */ pathCharacters: number;
  /** Items of a list with rights of their own. */ uniqueScopes: number;
  /** Above so many items a list's or folder's inheritance cannot be changed. */ inheritanceItems: number;
  /** Requests of a batch. */ batchRequests: number;
}

export const sharePointLimits: Readonly<Limits> = {
  listViewThreshold: 5000, lookupColumns: 12, indexes: 20, attachmentBytes: 250 * 1024 * 1024, pathCharacters: 400, uniqueScopes: 50000, inheritanceItems: 100000, batchRequests: 100,
};

/** What holds now. */
export const limits: Limits = { ...sharePointLimits };

/** SharePoint's own limits with these changes. */
export function setLimits(changes: Partial<Record<string, unknown>>): Limits {
  Object.assign(limits, sharePointLimits);
  for (const name of Object.keys(sharePointLimits) as (keyof Limits)[]) {
    const given = changes[name];
    if (typeof given === 'number' && Number.isInteger(given) && given >= 0) limits[name] = given;
  }
  return limits;
}
